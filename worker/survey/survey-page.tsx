import { commentQuestion } from '../../schema/instrument/citizen-items.ts'
import { type Draw, questionsOf } from '../../schema/instrument/questionnaire.ts'
import { Document, type Frame } from './document.tsx'
import { Faces } from './faces.tsx'
import { FooterLinks } from './footer-links.tsx'
import type { Mistake, Typed } from './form-fields.ts'
import { MistakeSummary, Trouble } from './mistake-summary.tsx'
import { PersonCheck } from './person-check.tsx'
import { type Place, placeLine } from './place-line.ts'
import { classes, Question } from './question.tsx'
import { Reasons } from './reasons.tsx'
import { words } from './words.ts'

export type SurveyForm = {
  readonly code: string
  /** Random, made for this form: sent again with the same id, an answer counts once. */
  readonly id: string
  readonly seal: string
  readonly draw: Draw
  readonly place: Place
  readonly typed: Typed
  readonly mistakes: readonly Mistake[]
  /** Why a form that was sent is shown again. */
  readonly trouble?: 'unsaved' | 'reopened' | 'mistaken' | 'crowded' | 'unproven'
  /** Of Turnstile's widget, where the entity has switched it on. */
  readonly siteKey: string | undefined
  /** Somebody was invited to it by SMS. */
  readonly bySms: boolean
}

const lastBeforeReasons = 'G3'

type SurveyProps = Frame & {
  form: SurveyForm
  /** Where who was invited by SMS stops the SMS. */
  leave?: string | undefined
}

export function SurveyPage({ form, leave, ...frame }: SurveyProps) {
  const { language } = frame
  const text = words[language]
  const questions = questionsOf(form.draw)
  const asked = new Set(['reasons', 'comment', ...questions.map((item) => item.id)])
  const wrong = (field: string) => {
    const mistake = form.mistakes.find((one) => one.field === field)
    return mistake && (mistake.kind === 'required' ? text.kept : text.wrong[mistake.kind])
  }
  const cut = reasonsFollow(questions)
  const question = (item: (typeof questions)[number]) => (
    <Question
      item={item}
      language={language}
      chosen={form.typed.answers.get(item.id)}
      wrong={wrong(item.id)}
    />
  )
  return (
    <Document
      {...frame}
      title={(form.trouble ? text.errorTitle : '') + text.title}
      script={form.siteKey ? 'turnstile' : 'plain'}
    >
      <Faces />
      <main>
        {form.trouble === 'mistaken' && (
          <MistakeSummary mistakes={form.mistakes} asked={asked} language={language} />
        )}
        {form.trouble && form.trouble !== 'mistaken' && <Trouble {...text.troubles[form.trouble]} />}
        <h1>{text.title}</h1>
        <p class="s">
          {placeLine(form.place, language)}
          <br />
          {text.promise}
        </p>
        <form
          method="post"
          action={`/e/${form.code}`}
          autocomplete="off"
          novalidate
          data-shown-again={form.trouble && ''}
        >
          <input type="hidden" name="id" value={form.id} />
          <input type="hidden" name="seal" value={form.seal} />
          <input type="hidden" name="lang" value={language} />
          {questions.slice(0, cut).map(question)}
          <Reasons language={language} id={form.id} chosen={form.typed.reasons} wrong={wrong('reasons')} />
          {questions.slice(cut).map(question)}
          <div class={classes('q', wrong('comment') && 'bad')}>
            <label class="l" for="comment">
              {commentQuestion[language]}
              <small>{text.commentHint}</small>
            </label>
            {wrong('comment') && (
              <p class="m" id="comment-e">
                {wrong('comment')}
              </p>
            )}
            <textarea
              name="comment"
              id="comment"
              aria-describedby={wrong('comment') && 'comment-e'}
              aria-invalid={wrong('comment') && 'true'}
            >
              {form.typed.comment}
            </textarea>
          </div>
          {form.siteKey && <PersonCheck siteKey={form.siteKey} language={language} />}
          <div class="f">
            <p
              role="status"
              data-sending={text.sending}
              data-offline={text.offline}
              data-unsaved={text.unsaved}
              data-unproven={form.siteKey && text.unproven}
            />
            <div>
              <p class="s" aria-hidden="true">
                <b /> {text.of} <i /> {text.answered}
              </p>
              <button type="submit">{text.send}</button>
            </div>
          </div>
        </form>
      </main>
      <footer>
        <p>{text.privacy}</p>
        <FooterLinks language={language} leave={leave} />
      </footer>
    </Document>
  )
}

/** Reasons come below every answer that can ask for them, so that nothing moves above a person's finger. */
function reasonsFollow(questions: ReturnType<typeof questionsOf>): number {
  return 1 + questions.findLastIndex((item) => [item.id, item.condition?.item].includes(lastBeforeReasons))
}
