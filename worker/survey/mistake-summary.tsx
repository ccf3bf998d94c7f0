import { findItem } from '../../schema/instrument/citizen-items.ts'
import type { Language } from '../../schema/instrument/text.ts'
import type { Mistake } from './form-fields.ts'
import { words } from './words.ts'

type SummaryProps = { mistakes: readonly Mistake[]; asked: ReadonlySet<string>; language: Language }

/** Says what to mend and links to it. `autofocus` moves a reader here without a script. */
export function MistakeSummary({ mistakes, asked, language }: SummaryProps) {
  const text = words[language]
  const onPage = mistakes.filter(({ field }) => asked.has(field))
  const oneMissing = mistakes.length === 1 && mistakes[0]?.kind === 'required'
  return (
    <div class="e" role="alert" tabindex={-1} autofocus>
      <b>{oneMissing ? text.oneMissing : text.severalWrong}</b>
      <ul>
        {onPage.map(({ field, kind }) => (
          <li key={field}>
            <a href={`#${field}`}>{named(field, kind, language)}</a>
          </li>
        ))}
      </ul>
      {onPage.length < mistakes.length && <p>{text.wrong.foreign}</p>}
    </div>
  )
}

function named(field: string, kind: Mistake['kind'], language: Language) {
  const message = words[language].wrong[kind]
  const item = findItem(field)
  return item && kind !== 'required' ? `${item.label[language]} ${message}` : message
}

export const Trouble = ({ title, hint }: { title: string; hint: string }) => (
  <div class="e" role="alert" tabindex={-1} autofocus>
    <b>{title}</b>
    <p>{hint}</p>
  </div>
)
