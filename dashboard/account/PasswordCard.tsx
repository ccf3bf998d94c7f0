import { Button } from '@mantine/core'
import { useState } from 'react'
import { brokenRules } from '../../schema/password-rules.ts'
import access from '../access/access.module.css'
import { useAccessWords } from '../access/access-words.ts'
import { NewPasswordField } from '../access/NewPasswordField.tsx'
import { PasswordField } from '../access/PasswordField.tsx'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import styles from './account.module.css'
import { useAccountWords } from './account-words.ts'

export function PasswordCard({ email }: { email: string }) {
  const say = useAccountWords()
  const words = useAccessWords()
  const [current, setCurrent] = useState('')
  const [password, setPassword] = useState('')
  const [changed, setChanged] = useState(false)
  const { form, errors, problem, busy, submit } = useSend<undefined, 'current' | 'password'>({
    check: () => {
      setChanged(false)
      return {
        current: current === '' && words.passwordMissing,
        password: brokenRules(password).length > 0 && words.rulesBroken,
      }
    },
    send: () => send('PUT', '/api/v1/account/password', { current, password }),
    refusal: ({ code }) => {
      if (code === 'password-wrong') return { current: words.passwordWrong }
      return code === 'invalid' ? { password: words.rulesBroken } : undefined
    },
    done: () => {
      setCurrent('')
      setPassword('')
      setChanged(true)
    },
  })
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.passwordTitle}</h2>
      <p>{say.passwordText}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        {/* For password managers: whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        <PasswordField
          label={say.current}
          autoComplete="current-password"
          value={current}
          error={errors.current}
          onValue={setCurrent}
        />
        <NewPasswordField value={password} error={errors.password} onValue={setPassword} />
        <ProblemNote problem={problem} />
        <div role="status">{changed && <p className={styles.done}>{say.changed}</p>}</div>
        <div>
          <Button type="submit" size="md" aria-busy={busy}>
            {say.change}
          </Button>
        </div>
      </form>
    </section>
  )
}
