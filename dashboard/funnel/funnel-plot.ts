import type { FunnelAgent, FunnelReport } from '../../schema/contracts/funnel.ts'
import { type Plane, type Point, tensAround } from '../charts/plane.ts'

export type KnownFunnel = Extract<FunnelReport['funnel'], { kind: 'known' }>

export const pointOf = ({ n, share }: FunnelAgent): Point => ({ x: n, y: share * 100 })

/** A round number of answers at or above the largest n: 1, 2 or 5 by a power of ten, a few times. */
function sizeStep(most: number): number {
  const rough = most / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  return ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power
}

export function sizeTicks(most: number): number[] {
  const step = Math.max(1, sizeStep(most))
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, index) => index * step)
}

/** From 0 answers on; as high as points need, and the inner limits of the agent with the fewest answers. */
export function funnelAxes({ target, limits }: KnownFunnel, agents: readonly FunnelAgent[]): Plane {
  const sizes = sizeTicks(Math.max(...agents.map(({ n }) => n)))
  const fewest = Math.min(...agents.map(({ n }) => n))
  const first = limits.find(({ n }) => n >= fewest)?.at95
  const shares = [target, ...agents.map(({ share }) => share), ...(first ? [first.low, first.high] : [])]
  return { x: { min: 0, max: sizes.at(-1) ?? 1 }, y: tensAround(shares.map((share) => share * 100)) }
}

/** Limits as lines of percentages. */
export const limitRows = ({ limits }: KnownFunnel) =>
  limits.map(({ n, at95, at998 }) => ({
    n,
    inner: [at95.low * 100, at95.high * 100] as const,
    low95: at95.low * 100,
    high95: at95.high * 100,
    low998: at998.low * 100,
    high998: at998.high * 100,
  }))

/** Thousands of circles as one shape: one by one they would take the browser too long. */
export const circles = (places: readonly Point[], r: number): string =>
  places
    .map(
      ({ x, y }) =>
        `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
    )
    .join('')

export const diamonds = (places: readonly Point[], r: number): string =>
  places
    .map(({ x, y }) => `M${x.toFixed(1)} ${(y - r).toFixed(1)}l${r} ${r}l${-r} ${r}l${-r} ${-r}z`)
    .join('')
