/** What a page asks of its query; the preview makes it up. */
export type Fetched<Report> = {
  readonly data: Report | undefined
  readonly error: Error | null
  /** What is shown is of other filters, until these numbers come. */
  readonly isPlaceholderData: boolean
  readonly isFetching: boolean
  readonly dataUpdatedAt: number
  readonly refetch: () => unknown
}
