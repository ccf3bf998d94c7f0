import { RequestError } from '../api/request.ts'
import type { Fetched } from '../report/fetched.ts'

const fetched: Fetched<never> = {
  data: undefined,
  error: null,
  isPlaceholderData: false,
  isFetching: false,
  dataUpdatedAt: 0,
  refetch: () => {},
}
const hours = 3_600_000

/** What befalls any page, as its query would say it; `report` where there are numbers to show. */
export const befalls = {
  loading: () => ({ ...fetched, isFetching: true }),
  error: () => ({ ...fetched, error: new RequestError('internal', 500) }),
  offline: () => ({ ...fetched, error: new RequestError('no-connection', 0) }),
  closed: () => ({ ...fetched, error: new RequestError('unauthenticated', 401) }),
  'no-such-period': () => ({ ...fetched, error: new RequestError('window-empty', 400) }),
  stale: <Report>(report: Report): Fetched<Report> => ({
    ...read(report),
    error: new RequestError('no-connection', 0),
    dataUpdatedAt: Date.now() - 3 * hours,
  }),
  renewing: <Report>(report: Report): Fetched<Report> => ({
    ...read(report),
    isPlaceholderData: true,
    isFetching: true,
  }),
} satisfies Record<string, <Report>(report: Report) => Fetched<Report>>

export const read = <Report>(report: Report): Fetched<Report> => ({
  ...fetched,
  data: report,
  dataUpdatedAt: Date.now(),
})
