import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { type Filters, filterNames, filtersOf, type Search } from './filters.ts'

const root = getRouteApi('__root__')

export type FilterChange = { readonly [Name in keyof Search]?: Search[Name] | undefined }

export function useFilters() {
  const search = root.useSearch()
  const navigate = useNavigate()
  const filters: Filters = filtersOf(search)
  const change = (patch: FilterChange) =>
    void navigate({
      to: '.',
      search: (previous: Search) => ({ ...previous, ...patch }) as Search,
      resetScroll: false,
    })
  const clear = () => change(Object.fromEntries(filterNames.map((name) => [name, undefined])))
  const active =
    Number(Boolean(filters.from || filters.to)) +
    Number(Boolean(filters.office)) +
    Number(Boolean(filters.kind))
  return { filters, active, change, clear }
}
