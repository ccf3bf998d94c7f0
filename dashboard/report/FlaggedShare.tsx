import type { Flagged } from '../../schema/contracts/flagged.ts'
import { percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { useMarkedWords } from './marked-words.ts'

/** How many of a number's responses need a look; never which. */
export function FlaggedShare({ of: { responses, flagged } }: { of: Flagged }) {
  const say = useMarkedWords()
  const language = useLanguage()
  if (responses === 0) return null
  if (flagged === 0) return <span>{say.none}</span>
  return <span title={say.why}>{say.marked(percent(Math.max(0.001, flagged / responses), language))}</span>
}
