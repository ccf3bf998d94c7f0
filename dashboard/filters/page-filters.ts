import { useMatches } from '@tanstack/react-router'
import { defaultWeeks } from './periods.ts'

/** A single agent's answers come slowly. */
export const agentsWeeks = 26

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** Weeks that the page shows unless others are asked for; 13 where nothing is said. */
    readonly standardWeeks?: number
    /** The page's report is of every kind. */
    readonly takesNoKind?: boolean
  }
}

/** What the page that is shown does with the filters. */
export function usePageFilters() {
  const data = useMatches({ select: (matches) => matches.at(-1)?.staticData })
  return { standardWeeks: data?.standardWeeks ?? defaultWeeks, takesKind: !data?.takesNoKind }
}
