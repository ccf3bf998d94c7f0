// biome-ignore-all lint/performance/noBarrelFile: the statistics' public names in one place; services import from here

export { type AdjustedTest, benjaminiHochberg } from './benjamini-hochberg.ts'
export type { AgentCounts } from './beta-binomial-likelihood.ts'
export { betaQuantile } from './beta-quantile.ts'
export { burstProbability } from './burst-probability.ts'
export type { Baseline, Chart, ChartOptions, ChartPoint } from './chart.ts'
export {
  type AgentPeriods,
  type DifferenceInDifferences,
  differenceInDifferences,
} from './difference-in-differences.ts'
export { differenceProbability } from './difference-probability.ts'
export {
  type DriverOptions,
  type DriverRow,
  type DriverShare,
  type DriverShares,
  driverShares,
} from './driver-shares.ts'
export { effectiveSampleSize } from './effective-sample-size.ts'
export { expectedRise } from './expected-rise.ts'
export { type BetaBinomialFit, fitBetaBinomial } from './fit-beta-binomial.ts'
export { type FunnelLimits, funnelLimits } from './funnel-limits.ts'
export { funnelProbability } from './funnel-probability.ts'
export { incompleteBeta } from './incomplete-beta.ts'
export type { Interval } from './interval.ts'
export { type LaneyChart, laneyChart, type WeekShare } from './laney-chart.ts'
export { logGamma } from './log-gamma.ts'
export { type Difference, newcombeInterval } from './newcombe-interval.ts'
export { normalQuantile } from './normal-quantile.ts'
export { type Overdispersion, overdispersion } from './overdispersion.ts'
export { type RakeCell, type Raked, rake } from './rake.ts'
export { reliability, responsesNeeded } from './reliability.ts'
export { scoreInterval } from './score-interval.ts'
export { shareUnder } from './share-under.ts'
export { type Shrunken, shrink } from './shrink.ts'
export { type SpecialCause, specialCauses } from './special-causes.ts'
export { wilsonInterval } from './wilson-interval.ts'
export { type WeekMean, xmrChart } from './xmr-chart.ts'
