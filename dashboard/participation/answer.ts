import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { answers, count, percent } from '../format/numbers.ts'
import { participationWords } from './participation-words.ts'

type Answer = { readonly sentence: string; readonly evidence: string }

/** The page's question, answered: whom the results speak for, as far as totals tell. */
export function answerOf(report: ParticipationReport, language: Language): Answer {
  const { say } = participationWords[language]
  const { total, offices } = report
  const received = total.complete + total.partial
  if (received === 0) return { sentence: say.nobody, evidence: '' }
  if (total.rate.kind === 'unknown') {
    const sentence = total.rate.why === 'no-totals' ? say.noTotals : say.tooMany
    return { sentence, evidence: `${say.answersOnly(answers(received, language))} ${say.others}` }
  }
  const { share, low, high, answered, of, few } = total.rate
  const finding = share < 0.01 ? say.fewerThanOne : say.rate(String(Math.round(share * 100)))
  const named = (list: readonly { name: string }[]) =>
    list.length <= 2
      ? list.map(({ name }) => name).reduce((before, last) => say.and(before, last))
      : say.offices(count(list.length, language))
  const fewIn = offices.filter(({ rate }) => rate.kind === 'known' && rate.few)
  const untold = offices.filter(
    ({ rate, complete, partial }) =>
      rate.kind === 'unknown' && rate.why === 'no-totals' && complete + partial > 0,
  )
  const ending = few
    ? say.allFew
    : fewIn.length > 0 && offices.length > 1
      ? say.someFew(named(fewIn))
      : say.end
  const evidence = [
    say.evidence(
      percent(low, language),
      percent(high, language),
      answers(answered, language),
      count(of, language),
    ),
    ...(untold.length > 0 ? [say.untold(named(untold))] : []),
    say.others,
  ]
  return { sentence: finding + ending, evidence: evidence.join(' ') }
}
