import type { Mark } from './special-weeks.ts'

type Props = Mark & { readonly x: number; readonly y: number; readonly size?: number }

/** A week that stands out: what for is told by its shape, to which side by its colour. */
export function SignalMark({ rule, side, x, y, size = 1 }: Props) {
  const colour = side === 'above' ? 'var(--in-primary)' : 'var(--in-attn)'
  const at = (points: readonly (readonly [number, number])[]) =>
    points.map(([across, down]) => `${x + across * size},${y + down * size}`).join(' ')
  const solid = { fill: colour, stroke: 'var(--in-surface)', strokeWidth: 1 }
  const hollow = { fill: 'var(--in-surface)', stroke: colour, strokeWidth: 2 * size }
  if (rule === 'outside') {
    const diamond = [
      [0, -7],
      [7, 0],
      [0, 7],
      [-7, 0],
    ] as const
    return <polygon points={at(diamond)} {...solid} />
  }
  if (rule === 'near-limit') {
    const square = [
      [-4, -4],
      [4, -4],
      [4, 4],
      [-4, 4],
    ] as const
    return <polygon points={at(square)} {...hollow} />
  }
  if (rule === 'trend') {
    const turn = side === 'above' ? 1 : -1
    const triangle = [
      [0, -6 * turn],
      [6, 4.5 * turn],
      [-6, 4.5 * turn],
    ] as const
    return <polygon points={at(triangle)} {...solid} />
  }
  return (
    <>
      <circle cx={x} cy={y} r={4.75 * size} {...hollow} />
      <circle cx={x} cy={y} r={1.5 * size} fill={colour} />
    </>
  )
}

/** For a list: the same in a square of its own. */
export function SignalKey(mark: Mark) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <SignalMark {...mark} x={8} y={8} />
    </svg>
  )
}
