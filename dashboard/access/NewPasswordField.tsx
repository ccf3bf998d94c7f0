import { brokenRules, type PasswordRule, passwordRules } from '../../schema/password-rules.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { PasswordField } from './PasswordField.tsx'

type Props = {
  readonly value: string
  readonly error?: string | false | undefined
  readonly label?: string
  readonly onValue: (value: string) => void
}

/** Its rules are said before, and ticked off as it is typed. */
export function NewPasswordField({ value, error, label, onValue }: Props) {
  const say = useAccessWords()
  const broken = value === '' ? undefined : brokenRules(value)
  // The upper limit is worth a line only to who reaches it.
  const rules = (Object.keys(passwordRules) as PasswordRule[]).filter(
    (rule) => rule !== 'longest' || broken?.includes(rule),
  )
  return (
    <div>
      <PasswordField
        label={label ?? say.newPassword}
        value={value}
        error={error}
        autoComplete="new-password"
        onValue={onValue}
      />
      <div className={styles.rules}>
        <p>{say.rulesTitle}</p>
        <ul>
          {rules.map((rule) => {
            const kept = broken && !broken.includes(rule)
            return (
              <li key={rule} className={kept ? styles.ruleKept : undefined}>
                <span aria-hidden="true">{kept ? '✓' : '○'}</span> {say.rules[rule](passwordRules[rule])}
                {broken && <span className="visually-hidden"> ({kept ? say.ruleKept : say.ruleOpen})</span>}
              </li>
            )
          })}
        </ul>
      </div>
    </div>
  )
}
