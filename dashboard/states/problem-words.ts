import type { RequestError } from '../api/request.ts'
import type { Filters, Search } from '../filters/filters.ts'
import type { Words } from '../language/words.ts'
import type { IconName } from '../shell/Icon.tsx'

/** Filters to take away, or a page to go to. */
export type Remedy =
  | { readonly label: string; readonly clear: readonly (keyof Search)[]; readonly to?: never }
  | { readonly label: string; readonly to: '/asesores'; readonly clear?: never }

/** What a problem is to a person: words, and what helps where trying again does not. */
export type Explained = {
  readonly icon: IconName
  readonly title: string
  readonly text: string
  readonly remedy?: Remedy
}

const periodNames = ['from', 'to'] as const

function unreadableFilter(
  error: RequestError,
  filters: Filters,
  words: Words,
  clearPeriod: Remedy,
): Explained | undefined {
  const named = (name: keyof Filters) => error.fields.some((field) => field.split('.').at(-1) === name)
  const invalid = { icon: 'filter', title: words.invalidTitle, text: words.invalidText } as const
  if (filters.kind && named('kind'))
    return { ...invalid, remedy: { label: words.clearKind, clear: ['kind'] } }
  if (filters.office && named('office')) {
    return { ...invalid, remedy: { label: words.clearOffice, clear: ['office'] } }
  }
  if (periodNames.some((name) => filters[name] && named(name))) {
    return { ...invalid, remedy: clearPeriod }
  }
  if (!filters.from && !filters.to && !filters.kind && !filters.office) return undefined
  return { ...invalid, remedy: { label: words.clearFilters, clear: ['from', 'to', 'office', 'kind'] } }
}

/** `standardWeeks`: what the page shows once the period is taken away. */
export function explain(
  error: RequestError,
  filters: Filters,
  words: Words,
  standardWeeks: number,
): Explained {
  const clearPeriod: Remedy = { label: words.clearPeriod(standardWeeks), clear: periodNames }
  switch (error.code) {
    case 'unauthenticated':
      return { icon: 'lock', title: words.closedTitle, text: words.closedText }
    case 'forbidden':
      return { icon: 'lock', title: words.forbiddenTitle, text: words.forbiddenShort }
    case 'no-connection':
      return { icon: 'alert', title: words.offlineTitle, text: words.offlineText }
    case 'office-unknown':
      return {
        icon: 'office',
        title: words.officeUnknownTitle(filters.office ?? ''),
        text: words.officeUnknownText,
        remedy: { label: words.clearOffice, clear: ['office'] },
      }
    case 'window-reversed':
      return {
        icon: 'calendar',
        title: words.windowReversedTitle,
        text: words.windowReversedText,
        remedy: clearPeriod,
      }
    case 'window-empty':
      return {
        icon: 'calendar',
        title: words.windowEmptyTitle,
        text: words.windowEmptyText,
        remedy: clearPeriod,
      }
  }
  if (error.status === 401) return { icon: 'lock', title: words.closedTitle, text: words.closedText }
  const invalid =
    error.code === 'invalid' || error.code === 'malformed'
      ? unreadableFilter(error, filters, words, clearPeriod)
      : undefined
  return invalid ?? { icon: 'alert', title: words.errorTitle, text: words.errorText }
}
