import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import type { SmsTextChanged, SmsTextsReport, Wording } from '../../schema/contracts/sms-texts.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { leaveClause, type SmsVariable, type SmsVariables, smsText } from '../../schema/messages/sms-texts.ts'
import {
  longestVariables,
  longestWording,
  rulesOf,
  type WordableSms,
  wordingProblems,
} from '../../schema/messages/sms-wordings.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import { dayOf } from '../format/clock-time.ts'
import { useLanguage } from '../language/context.ts'
import { ExpenseNote } from './ExpenseNote.tsx'
import { MarkedField } from './MarkedField.tsx'
import { SegmentMeter } from './SegmentMeter.tsx'
import { SmsBubble } from './SmsBubble.tsx'
import styles from './sms-texts.module.css'
import { smsTextsQuery } from './sms-texts-query.ts'
import { useSmsTextsWords } from './sms-texts-words.ts'
import { VariableChips } from './VariableChips.tsx'
import { VolumeNote } from './VolumeNote.tsx'
import { type Draft, exampleVariables, isByLink } from './wording-draft.ts'

type Props = {
  readonly report: SmsTextsReport
  readonly id: WordableSms
  readonly language: Language
  readonly wording: Wording
  readonly draft: Draft | undefined
  readonly onDraft: (draft: Draft | undefined) => void
}

/** A text in one language: what is typed, how it arrives, what it costs. */
export function WordingEditor({ report, id, language, wording, draft, onDraft }: Props) {
  const say = useSmsTextsWords()
  const shownIn = useLanguage()
  const client = useQueryClient()
  const meter = useId()
  const { own, replies, mayChange, segmentPrice } = report
  const body = draft?.body ?? wording.body
  const [told, setTold] = useState('')
  const { field, insert } = useInsertion(body, (next) => type(next))
  const longest = longestVariables(own)
  const clause = replies ? leaveClause(id, language) : ''

  function type(next: string) {
    setTold('')
    onDraft(next === wording.body ? undefined : { body: next, version: draft?.version ?? wording.version })
  }
  const { form, errors, problem, busy, submit } = useSend<SmsTextChanged, 'body'>({
    check: () => ({
      body:
        body.length > longestWording
          ? say.tooLong
          : wordingProblems(id, language, body, longest).map(say.problem).join(' '),
    }),
    send: () =>
      send<SmsTextChanged>('PUT', `/api/v1/sms/texts/${id}`, {
        language,
        body: body.trim() === wording.shipped ? null : body,
        version: draft?.version ?? wording.version,
      }),
    refusal: ({ code }) => {
      if (code === 'text-changed') {
        void showTheirs()
        return {}
      }
      return code === 'invalid' ? { body: say.refused } : undefined
    },
    done: async () => {
      await client.invalidateQueries({ queryKey: smsTextsQuery.queryKey })
      onDraft(undefined)
      setTold(say.saved)
    },
  })

  /** What somebody else has saved meanwhile is read first; then saving again replaces it. */
  async function showTheirs() {
    const fresh = await client.fetchQuery({ ...smsTextsQuery, staleTime: 0 })
    const theirs = fresh.texts.find((text) => text.id === id)?.[language]
    if (!theirs) return
    setTold(say.taken(theirs.changed?.by, theirs.body))
    onDraft({ body, version: theirs.version })
  }

  const sentAs = (variables: Required<SmsVariables>) =>
    smsText(id, language, withUnknown(body, variables), { wording: body, replies })
  const usual = sentAs(exampleVariables(own, say.office))
  const { changed, version } = wording
  const { needs, takes } = rulesOf(id)
  return (
    <form
      ref={form}
      className={styles.wording}
      noValidate
      onSubmit={(event) => {
        if (draft) return void submit(event)
        event.preventDefault()
        setTold(say.nothing)
      }}
    >
      <div className={styles.wordingHead}>
        <h3 className={styles.language}>{say.languages[language]}</h3>
        <span className={styles.version}>
          {changed ? say.version(version, dayOf(changed.at, shownIn), changed.by) : say.shippedVersion}
        </span>
      </div>
      <MarkedField
        label={say.field(say.names[id], say.languages[language])}
        language={language}
        value={body}
        variables={[...needs, ...takes]}
        readOnly={!mayChange}
        error={errors.body || undefined}
        describedBy={meter}
        field={field}
        onValue={type}
      />
      {mayChange && <VariableChips id={id} onInsert={insert} />}
      <SegmentMeter id={meter} usual={usual} longest={sentAs(longest)} />
      <ExpenseNote body={body} sent={usual} onReplace={mayChange ? type : undefined} />
      <SmsBubble language={language} usual={usual} longest={sentAs(longest)} link={own.url} />
      {(clause || (!replies && isByLink(id))) && (
        <p className={styles.small}>{clause ? say.clause(clause) : say.noClause}</p>
      )}
      <VolumeNote usual={usual} sentLately={wording.sentLately} segmentPrice={segmentPrice} />
      {mayChange && (
        <>
          <ProblemNote problem={problem} />
          <div className={access.buttons}>
            <Button type="submit" variant="filled" size="md" aria-busy={busy}>
              {say.save}
            </Button>
            {draft && (
              <Button size="md" onClick={() => type(wording.body)}>
                {say.discard}
              </Button>
            )}
            {body !== wording.shipped && (
              <Button size="md" onClick={() => type(wording.shipped)}>
                {say.useShipped}
              </Button>
            )}
          </div>
          <div role="status">{told && <p className={styles.told}>{told}</p>}</div>
        </>
      )}
    </form>
  )
}

/** What can't be put in stands as it was typed: saving tells what is wrong with it. */
const withUnknown = (body: string, known: SmsVariables): SmsVariables => ({
  ...Object.fromEntries([...body.matchAll(/\{(\w+)\}/g)].map(([typed, name]) => [name, typed])),
  ...known,
})

/** Puts a variable where the cursor is, and the cursor after it. */
function useInsertion(body: string, onBody: (body: string) => void) {
  const field = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number>()
  useLayoutEffect(() => {
    if (caret === undefined) return
    field.current?.focus()
    field.current?.setSelectionRange(caret, caret)
    setCaret(undefined)
  }, [caret])
  const insert = (variable: SmsVariable) => {
    const { selectionStart: from = body.length, selectionEnd: to = from } = field.current ?? {}
    const put = `{${variable}}`
    onBody(body.slice(0, from) + put + body.slice(to))
    setCaret(from + put.length)
  }
  return { field, insert }
}
