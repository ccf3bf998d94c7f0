import { useMatches } from '@tanstack/react-router'
import type { Permission } from '../../schema/permissions.ts'
import { defaultWeeks } from './periods.ts'

/** A single agent's answers come slowly. */
export const agentsWeeks = 26

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Weeks that the page shows unless others are asked for; 13 where nothing is said. */
    readonly standardWeeks?: number
    /** The page's report is of every kind. */
    readonly takesNoKind?: boolean
    /** The page is not of numbers. */
    readonly takesNoFilters?: boolean
    /** The page opens to whose role may do this. */
    readonly needs?: Permission
  }
}

/** What the page that is shown does with the filters. */
export function usePageFilters() {
  const data = usePageData()
  return {
    standardWeeks: data?.standardWeeks ?? defaultWeeks,
    takesKind: !data?.takesNoKind,
    takesFilters: !data?.takesNoFilters,
  }
}

export const usePageNeeds = (): Permission | undefined => usePageData()?.needs

const usePageData = () => useMatches({ select: (matches) => matches.at(-1)?.staticData })
