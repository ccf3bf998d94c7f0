import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SmsTextsReport } from '../../schema/contracts/sms-texts.ts'
import type { WordableSms } from '../../schema/messages/sms-wordings.ts'
import heading from '../report/heading.module.css'
import { Icon } from '../shell/Icon.tsx'
import { LeaveGuard } from './LeaveGuard.tsx'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'
import { TextList } from './TextList.tsx'
import { WordingEditor } from './WordingEditor.tsx'
import { type Draft, type DraftKey, type Drafts, isByLink, isReworded, keyOf } from './wording-draft.ts'

const languages = ['es', 'en'] as const

export function SmsTextsView({ report }: { report: SmsTextsReport }) {
  const say = useSmsTextsWords()
  const { texts, sends, replies, mayChange } = report
  const [chosen, setChosen] = useState<WordableSms>('invite.link')
  // Of all texts, not of the one that is shown: going from one to another loses nothing.
  const [drafts, setDrafts] = useState<Drafts>({})
  const draftAs = (key: DraftKey, draft: Draft | undefined) =>
    setDrafts(({ [key]: _, ...others }) => (draft ? { ...others, [key]: draft } : others))
  const text = texts.find(({ id }) => id === chosen)
  const reworded = texts.filter(({ es, en }) => isReworded(es) || isReworded(en)).length
  return (
    <>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <Link to="/sms" search className={styles.back}>
            <Icon name="back" size={18} />
            SMS
          </Link>
          <p className={heading.question}>{say.question}</p>
          <h1 className={heading.answer}>{reworded === 0 ? say.asShipped : say.reworded(reworded)}</h1>
          <p className={heading.evidence}>{say.evidence}</p>
        </div>
      </div>
      {(!sends || !mayChange) && (
        <p className={styles.note}>
          <Icon name="info" size={18} />
          <span>
            {!sends && say.off} {!mayChange && say.readOnly}
          </span>
        </p>
      )}
      <div className={styles.page}>
        <TextList texts={texts} drafts={drafts} chosen={chosen} onChoose={setChosen} />
        {text && (
          <section className={`card ${styles.editor}`} aria-labelledby="sms-text">
            <h2 className="card-title" id="sms-text">
              {say.names[text.id]}
            </h2>
            <p className="card-sub">
              {say.when[text.id]} {!replies && !isByLink(text.id) && <b>{say.unused}</b>}
            </p>
            <div className={styles.languages}>
              {languages.map((language) => (
                <WordingEditor
                  key={keyOf(text.id, language)}
                  report={report}
                  id={text.id}
                  language={language}
                  wording={text[language]}
                  draft={drafts[keyOf(text.id, language)]}
                  onDraft={(draft) => draftAs(keyOf(text.id, language), draft)}
                />
              ))}
            </div>
          </section>
        )}
      </div>
      <LeaveGuard drafts={drafts} />
    </>
  )
}
