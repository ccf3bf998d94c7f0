import { type KeyboardEvent, type PointerEvent, type ReactNode, Suspense, useState } from 'react'
import { useWords } from '../language/context.ts'
import styles from './charts.module.css'

type Step = (active: number | undefined, last: number) => number | undefined

const next: Step = (active, last) => (active === undefined ? 0 : Math.min(active + 1, last))
const previous: Step = (active, last) => (active === undefined ? last : Math.max(active - 1, 0))

type Steps = Readonly<Record<string, Step>>

const alongLine: Steps = {
  ArrowRight: next,
  ArrowLeft: previous,
  Home: () => 0,
  End: (_, last) => last,
  Escape: () => undefined,
}
const steps: Readonly<Record<'line' | 'scatter', Steps>> = {
  line: alongLine,
  scatter: { ...alongLine, ArrowDown: next, ArrowUp: previous },
}

/** A place of the frame, in pixels, and the frame's size. */
export type PointerPlace = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

type Props = {
  readonly kind: keyof typeof steps
  readonly points: number
  /** All that a point stands for, in a sentence. */
  readonly say: (index: number) => string
  /** The chart in words, for who doesn't see it. */
  readonly summary: string
  /** What the arrows do here. */
  readonly keys: string
  /** In the line above the plot, while no point is chosen. */
  readonly idle: string | undefined
  /** The point under, or near, a place. */
  readonly nearest: (place: PointerPlace) => number | undefined
  readonly className?: string | undefined
  /** Of the line above the plot. */
  readonly readoutClass?: string | undefined
  readonly children: (active: number | undefined) => ReactNode
}

/** A chart of points: one tab stop; the arrows go from point to point in their order, and each is said aloud. */
export function PointExplorer({
  kind,
  points,
  say,
  summary,
  keys,
  idle,
  nearest,
  className = '',
  readoutClass = '',
  children,
}: Props) {
  const words = useWords()
  const [active, setActive] = useState<number>()
  const [focused, setFocused] = useState(false)
  const chosen = active !== undefined && active < points ? active : undefined
  const said = chosen === undefined ? undefined : say(chosen)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[kind][event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    setActive(step(chosen, points - 1))
  }
  const onPointer = (event: PointerEvent<HTMLElement>) => {
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    setActive(nearest({ x: event.clientX - left, y: event.clientY - top, width, height }))
  }

  return (
    <>
      <p className={`${styles.readout} ${readoutClass}`} aria-hidden="true">
        {said ?? (focused ? keys : idle)}
      </p>
      <p className="visually-hidden" aria-live="polite" data-testid={`${kind}-said`}>
        {said}
      </p>
      <div
        className={`${styles.plot} ${className}`}
        role="application"
        aria-roledescription={kind === 'line' ? words.lineKind : words.scatterKind}
        aria-label={`${summary} ${keys}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the chart is gone through with the arrows
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          setActive(undefined)
        }}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setActive(undefined)}
      >
        <Suspense fallback={<span className={styles.plotWaiting}>{words.loadingChart}</span>}>
          {/* inert: where Recharts draws through portals, Chrome takes its groups for tab stops */}
          <div className={styles.plotArea} inert>
            {children(chosen)}
          </div>
        </Suspense>
      </div>
    </>
  )
}
