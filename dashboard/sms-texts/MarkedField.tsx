import { type Ref, useId } from 'react'
import type { Language } from '../../schema/instrument/text.ts'
import { piecesOf } from './expensive-characters.ts'
import styles from './sms-texts.module.css'

type Props = {
  readonly label: string
  readonly language: Language
  readonly value: string
  /** What may stand in braces. */
  readonly variables: readonly string[]
  readonly readOnly: boolean
  readonly error: string | undefined
  readonly describedBy: string
  readonly field: Ref<HTMLTextAreaElement>
  readonly onValue: (value: string) => void
}

/** A field that marks what it holds: the same text stands behind it, with marks, and gives it its height. */
export function MarkedField({
  label,
  language,
  value,
  variables,
  readOnly,
  error,
  describedBy,
  field,
  onValue,
}: Props) {
  const id = useId()
  return (
    <div>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.marked}>
        <div className={styles.behind} aria-hidden="true">
          {piecesOf(value, variables).map(({ kind, text, at }) =>
            kind === 'plain' ? (
              text
            ) : (
              <mark key={at} className={styles[kind]}>
                {text}
              </mark>
            ),
          )}{' '}
        </div>
        <textarea
          id={id}
          ref={field}
          className={styles.field}
          lang={language}
          rows={4}
          value={value}
          readOnly={readOnly}
          spellCheck
          aria-invalid={error !== undefined}
          aria-describedby={`${error ? `${id}-error ` : ''}${describedBy}`}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
      </div>
      {error && (
        <p className={styles.error} id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  )
}
