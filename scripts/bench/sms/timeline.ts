type Event = { readonly at: number; readonly order: number; readonly run: () => unknown }

/**
 * A clock that jumps from one event to the next. One process at a time may take time itself, by sleeping; what happens
 * meanwhile happens at its own moment.
 */
export function timeline(start: number) {
  const clock = { now: start }
  const events: Event[] = []
  let order = 0
  let turnEnds: () => void = () => {}

  const isBefore = (one: Event, other: Event) =>
    one.at < other.at || (one.at === other.at && one.order < other.order)

  /** A binary heap: the parent is never after its children. */
  function push(event: Event): void {
    let at = events.push(event) - 1
    while (at > 0) {
      const parent = (at - 1) >> 1
      const above = events[parent] as Event
      if (isBefore(above, event)) break
      events[at] = above
      at = parent
    }
    events[at] = event
  }
  function pop(): Event | undefined {
    const first = events[0]
    const last = events.pop()
    if (!first || !last || events.length === 0) return first
    let at = 0
    for (;;) {
      let child = 2 * at + 1
      const left = events[child]
      const right = events[child + 1]
      if (!left) break
      if (right && isBefore(right, left)) child++
      const earliest = events[child] as Event
      if (isBefore(last, earliest)) break
      events[at] = earliest
      at = child
    }
    events[at] = last
    return first
  }

  const at = (moment: number, run: () => unknown) =>
    push({ at: Math.max(Math.round(moment), clock.now), order: order++, run })
  return {
    clock,
    at,
    after: (milliseconds: number, run: () => unknown) => at(clock.now + milliseconds, run),
    /** Begins the process, and comes back when it sleeps or ends. */
    process: (work: () => Promise<void>) =>
      new Promise<void>((resolve, reject) => {
        turnEnds = resolve
        work().then(() => turnEnds(), reject)
      }),
    /** Of the process. */
    sleep: (milliseconds: number) =>
      new Promise<void>((wakes) => {
        at(
          clock.now + milliseconds,
          () =>
            new Promise<void>((resolve) => {
              turnEnds = resolve
              wakes()
            }),
        )
        turnEnds()
      }),
    /** Lets everything happen that happens until then. */
    async run(until: number): Promise<void> {
      for (let next = events[0]; next && next.at <= until; next = events[0]) {
        pop()
        clock.now = next.at
        await next.run()
      }
      clock.now = until
    },
  }
}
export type Timeline = ReturnType<typeof timeline>
