import type { SmsVariable } from '../../schema/messages/sms-texts.ts'
import { rulesOf, type WordableSms } from '../../schema/messages/sms-wordings.ts'
import styles from './sms-texts.module.css'
import { useSmsTextsWords } from './sms-texts-words.ts'

type Props = {
  readonly id: WordableSms
  readonly onInsert: (variable: SmsVariable) => void
}

/** What is put in for each SMS: pressed, it stands where the cursor was. */
export function VariableChips({ id, onInsert }: Props) {
  const say = useSmsTextsWords()
  const { needs, takes } = rulesOf(id)
  if (needs.length + takes.length === 0) return null
  return (
    <div className={styles.chips}>
      <span aria-hidden="true">{say.insert}</span>
      {[...needs, ...takes].map((variable) => {
        const needed = needs.includes(variable)
        return (
          <button
            key={variable}
            type="button"
            className={styles.chip}
            aria-label={say.insertVariable(say.variables[variable], needed)}
            onClick={() => onInsert(variable)}
          >
            {say.variables[variable]}
            <span>{`{${variable}}`}</span>
            {needed && <b>*</b>}
          </button>
        )
      })}
      {needs.length > 0 && (
        <span className={styles.legend} aria-hidden="true">
          * {say.needed}
        </span>
      )}
    </div>
  )
}
