import type { SmsReport } from '../../schema/contracts/sms.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { count } from '../format/numbers.ts'
import { money } from './money.ts'
import { smsWords } from './sms-words.ts'

/** How many of those who left their number were heard, and for how much. */
export function answerOf({ total }: SmsReport, language: Language): { sentence: string; evidence: string } {
  const { say } = smsWords[language]
  const { consented, sent, completed, costPerCompleted } = total
  if (consented === 0) return { sentence: say.nobody, evidence: say.how }
  const of100 = Math.round((100 * completed) / consented)
  const counted = say.evidence(...([consented, sent, completed].map((n) => count(n, language)) as Three))
  return {
    sentence: sent === 0 ? say.waiting : of100 === 0 ? say.fewerThanOne : say.of100(count(of100, language)),
    evidence: costPerCompleted ? `${counted} ${say.cost(money(costPerCompleted, language))}` : counted,
  }
}

type Three = [string, string, string]
