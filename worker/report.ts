/** The operator's log: where, and the error's name alone, since a message may hold data. */
export function report(where: string, what: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the one place that writes to the log
  console.error(where, what instanceof Error ? what.name : what)
}
