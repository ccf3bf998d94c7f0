import type { Importance } from '../../schema/contracts/drivers.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { competencyName } from '../competencies/competency-words.ts'
import { answers, locales, percent, percentRange } from '../format/numbers.ts'
import { driversWords } from './drivers-words.ts'
import { inQuadrant, type Placed, type Placing, type Quadrant } from './quadrant.ts'

/** `31% (26% a 36%)`: without decimals, which a bootstrap does not have. */
export const importanceText = (
  { share, low, high }: Extract<Importance, { kind: 'known' }>,
  language: Language,
): string => driversWords[language].value(wholePercent(share), wholeRange(low, high, language))

export const performanceText = ({ performance }: Placed, language: Language): string =>
  driversWords[language].value(
    percent(performance.share, language),
    percentRange(performance.low, performance.high, language),
  )

export function whyUnknown(importance: Exclude<Importance, { kind: 'known' }>, language: Language): string {
  const say = driversWords[language]
  if (importance.kind === 'no-spread') return say.noSpread
  return importance.needs === undefined ? say.notComputed : say.needsPairs(importance.needs)
}

export function describePlaced(placed: Placed, language: Language): string {
  const say = driversWords[language]
  return say.point(
    competencyName(placed.competency, language),
    importanceText(placed.importance, language),
    performanceText(placed, language),
    answers(placed.performance.n, language),
    say.quadrants[placed.quadrant],
  )
}

export const namesOf = (codes: readonly string[], language: Language): string =>
  new Intl.ListFormat(locales[language], { type: 'conjunction' }).format(
    codes.map((code) => competencyName(code, language)),
  )

/** What the quadrant shows, in a heading: which to train first, as far as the intervals can tell. */
export function findingOf({ placed }: Placing, language: Language): string {
  const say = driversWords[language]
  const train = inQuadrant(placed, 'train')
  if (train.length === 0) return say.noFinding
  return train.length > 2
    ? say.findingMany(train.length)
    : say.finding(namesOf(train, language), train.length > 1)
}

const spoken: readonly Quadrant[] = ['train', 'care', 'later', 'keep', 'unclear']

/** The chart in words. */
export function describePlacing({ placed }: Placing, language: Language): string {
  const say = driversWords[language]
  const groups = spoken.flatMap((quadrant) => {
    const codes = inQuadrant(placed, quadrant)
    return codes.length ? [say.group(say.quadrants[quadrant], namesOf(codes, language))] : []
  })
  return [say.summary(placed.length), ...groups].join(' ')
}
