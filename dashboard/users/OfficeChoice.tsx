import { useId } from 'react'
import access from '../access/access.module.css'
import type { Places } from '../access/role-words.ts'
import type { ReachDraft } from './reach-draft.ts'
import styles from './users.module.css'
import { useUsersWords } from './users-words.ts'

type Props = {
  readonly offices: Places['offices']
  /** Nobody hands out more than they have. */
  readonly mayGiveAll: boolean
  readonly draft: ReachDraft
  readonly error: string | false | undefined
  readonly onDraft: (draft: ReachDraft) => void
}

export function OfficeChoice({ offices, mayGiveAll, draft, error, onDraft }: Props) {
  const say = useUsersWords()
  const name = useId()
  const toggle = (office: string, chosen: boolean) => {
    const others = draft.offices.filter((code) => code !== office)
    onDraft({ ...draft, offices: chosen ? [...others, office].sort() : others })
  }
  return (
    <fieldset className={styles.fieldset} aria-describedby={error ? `${name}-error` : undefined}>
      <legend className={access.label}>{say.offices}</legend>
      {mayGiveAll &&
        [true, false].map((everywhere) => (
          <label key={String(everywhere)} className={access.check}>
            <input
              type="radio"
              name={name}
              checked={draft.everywhere === everywhere}
              onChange={() => onDraft({ ...draft, everywhere })}
            />
            {everywhere ? say.everywhere : say.someOffices}
          </label>
        ))}
      {(!mayGiveAll || !draft.everywhere) && (
        <div className={styles.offices}>
          {offices.map(({ office, name: called }) => (
            <label key={office} className={access.check}>
              <input
                type="checkbox"
                checked={draft.offices.includes(office)}
                aria-invalid={Boolean(error)}
                onChange={(event) => toggle(office, event.currentTarget.checked)}
              />
              {called}
            </label>
          ))}
        </div>
      )}
      {error && (
        <p id={`${name}-error`} className={access.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
