import { type Answers, asksReasons } from '../../schema/instrument/questionnaire.ts'
import { holdsAllegation } from '../../schema/instrument/reasons.ts'
import { Check } from './check.tsx'
import { Document, type Frame } from './document.tsx'
import { words } from './words.ts'

/** Stands in the page's address. `low` after a bad visit, `serious` after an allegation. */
export type Thanks = 'usual' | 'low' | 'serious'

export function thanksFor(answers: Answers, chosen: readonly string[]): Thanks {
  if (holdsAllegation(chosen)) return 'serious'
  return asksReasons(answers) ? 'low' : 'usual'
}

export const thanksNamed = (name: string | undefined): Thanks =>
  name === 'low' || name === 'serious' ? name : 'usual'

type ThanksProps = Frame & { thanks: Thanks; complaintsUrl: string | undefined }

export function ThanksPage({ thanks, complaintsUrl, ...frame }: ThanksProps) {
  const text = words[frame.language].thanks
  const usual = thanks === 'usual'
  return (
    <Document {...frame} title={usual ? text.title : text.lowTitle}>
      <main>
        <Check />
        <h1>{usual ? text.title : text.lowTitle}</h1>
        <p>{usual ? text.use : text.received}</p>
        {!usual && complaintsUrl && (
          <div class="d">
            <h2>{text.complaint}</h2>
            <p>{thanks === 'serious' ? text.seriousText : text.complaintText}</p>
            <a class={thanks === 'serious' ? 'b' : 'g'} href={complaintsUrl}>
              {text.openComplaint}
            </a>
          </div>
        )}
        <div class="d">
          <h2>{text.next}</h2>
          <p>{text.published}</p>
        </div>
        <p class="s">{text.close}</p>
      </main>
    </Document>
  )
}
