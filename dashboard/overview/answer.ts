import type { Change, KnownEstimate, OverviewReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { sentenceOf } from '../charts/signal-sentences.ts'
import { currentCause, lastLimits } from '../charts/special-weeks.ts'
import { answers, percent, signedPoints } from '../format/numbers.ts'
import { mondayDate, weekCount } from '../format/weeks.ts'
import { type Movement, type Phrases, phrases } from './answer-phrases.ts'

/** The page's question, answered: a sentence, what it rests on, and the tenths that may be drawn as people. */
export type Answer = { readonly sentence: string; readonly evidence: string; readonly tenths?: number }

/** Half of a tenth: how far an interval may reach from «8 de cada 10», and how wide «no change» may be. */
const closeEnough = 0.05
/** Wider than this from end to end, one figure would promise too much: the sentence gives the interval. */
const tooWide = 0.2
const rounding = 1e-9

/** Tenths that say the share as truly as the percentage does, or undefined. */
export function honestTenths({ share, low, high }: KnownEstimate): number | undefined {
  const tenths = Math.round(share * 10)
  if (tenths < 1 || tenths > 9) return undefined
  const close = tenths / 10 - low <= closeEnough + rounding && high - tenths / 10 <= closeEnough + rounding
  return close ? tenths : undefined
}

/** A change is one only where its interval leaves zero out; «none» only where the interval is narrow. */
export function movementOf(change: Change): Movement {
  if (change.kind === 'withheld') return 'unknown'
  if (change.low > 0) return 'rose'
  if (change.high < 0) return 'fell'
  return change.low >= -closeEnough - rounding && change.high <= closeEnough + rounding ? 'steady' : 'unknown'
}

function comparison(report: OverviewReport, language: Language, say: Phrases): string {
  const { change, scope } = report
  const before = say.before(weekCount(scope.from, scope.to))
  if (hasOneWeek(report)) return say.secondWeek
  if (change.kind === 'withheld') return say.comparisonNeeds(before, change.needs)
  const low = signedPoints(change.low, language)
  const high = signedPoints(change.high, language)
  const movement = movementOf(change)
  return movement === 'rose' || movement === 'fell'
    ? say.differs(before, signedPoints(change.difference, language), low, high)
    : say.mayBeChance(before, low, high)
}

/** What holds in the last week, by its control chart; otherwise one window against the other. */
function compared(report: OverviewReport, finding: string, language: Language, say: Phrases): string {
  const { control, change, scope } = report
  const cause = currentCause(control.share, control.points)
  if (cause) {
    return say.signalled(finding, { ...cause, since: mondayDate(cause.weeks[0] ?? '', language) })
  }
  const movement = movementOf(change)
  const moved = movement === 'rose' || movement === 'fell'
  if (!moved && lastLimits(control.share)) return say.usual(finding)
  return say.compared(finding, movement, say.before(weekCount(scope.from, scope.to)))
}

const hasOneWeek = ({ trend, change }: OverviewReport) =>
  change.kind === 'withheld' && trend.filter(({ estimate }) => estimate.kind === 'known').length === 1

export function answerOf(report: OverviewReport, language: Language): Answer {
  const say = phrases[language]
  const { satisfaction, scope, change } = report

  if (!scope.publishedThrough) return { sentence: say.nothingPublished, evidence: say.whenPublished }
  if (satisfaction.kind === 'withheld') {
    return { sentence: say.needs(satisfaction.needs), evidence: say.whyWithheld }
  }

  const share = percent(satisfaction.share, language)
  const low = percent(satisfaction.low, language)
  const high = percent(satisfaction.high, language)
  const n = answers(satisfaction.n, language)
  const movement = movementOf(change)
  const before = say.before(weekCount(scope.from, scope.to))
  const imprecise = satisfaction.high - satisfaction.low > tooWide
  const tenths = imprecise ? undefined : honestTenths(satisfaction)

  const finding = tenths === undefined ? say.share(share) : say.tenths(tenths)
  const sentence = imprecise
    ? say.imprecise(low, high, movement, before)
    : hasOneWeek(report)
      ? say.oneWeek(finding)
      : compared(report, finding, language, say)
  const saysShare = tenths === undefined && !imprecise
  const rests = saysShare ? say.interval(low, high, n) : say.shareAndInterval(share, low, high, n)
  const cause = currentCause(report.control.share, report.control.points)
  const signal = cause ? [sentenceOf(cause, report.control.points, language)] : []
  const evidence = [rests, ...signal, comparison(report, language, say), say.thoseWhoAnswered].join(' ')
  return { sentence, evidence, ...(tenths !== undefined && { tenths }) }
}
