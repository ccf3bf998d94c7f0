import type { CompetenciesReport, CompetencyResult } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { locales } from '../format/numbers.ts'
import { type Phrases, phrases, type Rest } from './answer-phrases.ts'
import { competencyName } from './competency-words.ts'
import { areEven, fewestCompared, isCitizens, type Standing, scoredOf, standings } from './standing.ts'

/** The page's question, answered: a sentence, and what it rests on. */
export type Answer = { readonly sentence: string; readonly evidence: string }

const mostWords = 20
const wordsIn = (sentence: string) => sentence.split(' ').length
/** The first that is short enough; the last where none is. */
const fitting = (sentences: readonly string[]) =>
  sentences.find((sentence) => wordsIn(sentence) <= mostWords) ?? sentences.at(-1) ?? ''

/** Whether all that is known was published in one and the same week. */
export function hasOneWeek(results: readonly CompetencyResult[]): boolean {
  const weeks = new Set(
    results
      .flatMap(({ trend }) => trend.filter(({ estimate }) => estimate.kind === 'known'))
      .map(({ week }) => week),
  )
  return weeks.size === 1
}

function finding(names: (standing: Standing) => string, rest: Rest, say: Phrases): string {
  const [stronger, weaker] = [names('stronger'), names('weaker')]
  if (stronger && weaker) return say.both(stronger, weaker)
  if (stronger) return say.stronger(stronger, rest)
  if (weaker) return say.weaker(weaker, rest)
  return rest === 'even' ? say.even : say.unclear
}

function withheldAnswer(asked: readonly CompetencyResult[], known: number, say: Phrases): Answer {
  const sentence = known ? say.fewKnown(known, asked.length) : say.noneKnown
  const needs = asked.flatMap(({ estimate }) => (estimate.kind === 'withheld' ? [estimate.needs] : []))
  const nearest = needs.length ? [say.nearest(Math.min(...needs))] : []
  return { sentence, evidence: [...nearest, say.whyWithheld].join(' ') }
}

export function answerOf({ scope, competencies }: CompetenciesReport, language: Language): Answer {
  const say = phrases[language]
  if (!scope.publishedThrough) return { sentence: say.nothingPublished, evidence: say.whenPublished }
  if (scope.agent) return { sentence: say.onePerson, evidence: say.onePersonWhy }

  const asked = competencies.filter(isCitizens)
  const scored = scoredOf(competencies)
  if (scored.length < fewestCompared) return withheldAnswer(asked, scored.length, say)

  const found = standings(competencies)
  const codes = (standing: Standing) => [...found].filter(([, its]) => its === standing).map(([code]) => code)
  const list = new Intl.ListFormat(locales[language], { type: 'conjunction' })
  const named = (standing: Standing) =>
    list.format(codes(standing).map((code) => competencyName(code, language)))
  const counted = (standing: Standing) => (codes(standing).length ? say.how(codes(standing).length) : '')

  const rest: Rest = areEven(scored.filter(({ competency }) => !found.has(competency))) ? 'even' : 'unclear'
  const byName = finding(named, rest, say)
  const byCount = finding(counted, rest, say)
  const short = fitting([byName, byCount])
  const oneWeek = hasOneWeek(competencies)
  const sentence = oneWeek ? fitting([say.oneWeek(byName), say.oneWeek(byCount), short]) : short

  const saysNames = sentence.includes(byName.slice(1))
  const evidence = [
    ...(!saysNames && named('stronger') ? [say.strongerAre(named('stronger'))] : []),
    ...(!saysNames && named('weaker') ? [say.weakerAre(named('weaker'))] : []),
    ...(oneWeek && sentence === short ? [say.oneWeekOnly] : []),
    say.compared(scored.length),
    ...(asked.length > scored.length ? [say.missing(asked.length - scored.length)] : []),
    say.rule,
    say.thoseWhoAnswered,
  ]
  return { sentence, evidence: evidence.join(' ') }
}
