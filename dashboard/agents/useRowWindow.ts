import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

/** So many rows are simply all drawn: the browser's own search finds them. */
const fewRows = 80
/** Rows beyond the screen's edge, and the step in which the window moves. */
const beyond = 8
const step = 8

type Span = { readonly first: number; readonly end: number }

export type RowWindow<Body extends HTMLElement> = {
  readonly body: RefObject<Body | null>
  /** Places of the rows to draw, in order; between two that don't follow each other there is a gap. */
  readonly rows: readonly number[]
  /** Pixels from one row's top to the next one's. */
  readonly pitch: number
  /** Scrolls as little as needed for a row to be seen between `ceiling` and `floor`, in pixels of the screen. */
  readonly reveal: (row: number, ceiling: number, floor: number) => void
}

/**
 * Of a long list, only the rows near the screen are drawn. The page scrolls, not the list.
 * @param pinned a row that stays drawn wherever the page is: it holds the focus
 * @param everything for paper
 */
export function useRowWindow<Body extends HTMLElement>(
  count: number,
  { pinned, everything, pitch: expected }: { pinned: number | undefined; everything: boolean; pitch: number },
): RowWindow<Body> {
  const body = useRef<Body>(null)
  const [pitch, setPitch] = useState(expected)
  const [span, setSpan] = useState<Span>({ first: 0, end: 40 })
  const all = everything || count <= fewRows

  const look = useCallback(() => {
    const element = body.current
    if (!element) return
    const height = pitchOf(element) ?? pitch
    if (Math.abs(height - pitch) > 0.25) setPitch(height)
    const { top } = element.getBoundingClientRect()
    const first = Math.max(0, Math.floor((-top / height - beyond) / step) * step)
    const end = Math.min(count, Math.ceil(((window.innerHeight - top) / height + beyond) / step) * step)
    setSpan((before) => (before.first === first && before.end === end ? before : { first, end }))
  }, [count, pitch])

  useLayoutEffect(() => {
    if (!all) look()
  }, [all, look])
  useEffect(() => {
    if (all) return
    window.addEventListener('scroll', look, { passive: true })
    window.addEventListener('resize', look)
    return () => {
      window.removeEventListener('scroll', look)
      window.removeEventListener('resize', look)
    }
  }, [all, look])

  const reveal = useCallback(
    (row: number, ceiling: number, floor: number) => {
      const drawn = body.current?.querySelector(`[data-row="${row}"]`)?.getBoundingClientRect()
      const top = drawn?.top ?? (body.current?.getBoundingClientRect().top ?? 0) + row * pitch
      const bottom = top + (drawn?.height ?? pitch)
      if (top < ceiling) window.scrollBy(0, top - ceiling)
      else if (bottom > floor) window.scrollBy(0, bottom - floor)
    },
    [pitch],
  )
  return {
    body,
    rows: all ? placesIn({ first: 0, end: count }) : drawnRows(span, count, pinned),
    pitch,
    reveal,
  }
}

const placesIn = ({ first, end }: Span) =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)

export function drawnRows(span: Span, count: number, pinned: number | undefined): number[] {
  const rows = placesIn({ first: Math.min(span.first, count), end: Math.min(span.end, count) })
  if (pinned === undefined || pinned >= count) return rows
  if (pinned < span.first) return [pinned, ...rows]
  return pinned >= span.end ? [...rows, pinned] : rows
}

/** Measured, since text may be larger than the style sheet thinks. */
function pitchOf(element: HTMLElement): number | undefined {
  for (const row of element.querySelectorAll<HTMLElement>('[data-row]')) {
    const next = row.nextElementSibling
    if (!(next instanceof HTMLElement) || Number(next.dataset.row) !== Number(row.dataset.row) + 1) continue
    return next.getBoundingClientRect().top - row.getBoundingClientRect().top || undefined
  }
  return undefined
}
