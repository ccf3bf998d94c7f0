import type { Language } from '../../schema/instrument/text.ts'
import { longestSearch } from '../../schema/search-terms.ts'

/**
 * What the address asks for. Values are kept as they came, known or not: the API judges them, and its answer
 * offers to take away the one that is wrong.
 */
export type Filters = {
  readonly from?: string
  readonly to?: string
  readonly office?: string
  readonly kind?: string
}
export type Search = Filters & {
  readonly lang?: Language
  /** The one competency that a page shows where there is no room for all. */
  readonly measure?: string
  /** How a page shows what it shows, where it can show it in two ways. */
  readonly view?: string
  /** Of the comments: the words to search for, and whether who wrote them was satisfied. */
  readonly search?: string
  readonly favorable?: string
  /** Of training: the share to be reached, in percent. */
  readonly target?: string
  /** How the entity’s own sign-in sent somebody back. */
  readonly oidc?: 'refused'
}

export const filterNames = ['from', 'to', 'office', 'kind'] as const
const ownNames = ['measure', 'view', 'search', 'favorable', 'target'] as const
export const kinds = ['open', 'verified', 'reply', 'import'] as const

const longest = 64

export function parseSearch(raw: Readonly<Record<string, unknown>>): Search {
  const search: Record<string, string> = {}
  for (const name of [...filterNames, ...ownNames]) {
    const value = raw[name]
    if (typeof value !== 'string' || !value.trim()) continue
    search[name] = value.trim().slice(0, name === 'search' ? longestSearch : longest)
  }
  return {
    ...search,
    ...(raw.lang === 'es' || raw.lang === 'en' ? { lang: raw.lang } : {}),
    ...(raw.oidc === 'refused' ? { oidc: raw.oidc } : {}),
  }
}

/** Filters alone, in one order, so that equal filters make equal requests. */
export function filtersOf(search: Search): Filters {
  const filters: Record<string, string> = {}
  for (const name of filterNames) {
    const value = search[name]
    if (value) filters[name] = value
  }
  return filters
}

/** `?from=2026-W34&to=2026-W46`, or nothing */
export function queryOf(filters: Filters): string {
  const query = new URLSearchParams(filtersOf(filters)).toString()
  return query && `?${query}`
}
