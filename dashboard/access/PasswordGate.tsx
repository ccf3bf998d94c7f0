import { Button } from '@mantine/core'
import { useState } from 'react'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { PasswordField } from './PasswordField.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { useSend } from './useSend.ts'

type Props<Answer> = {
  readonly action: string
  readonly send: (password: string) => Promise<Answer>
  readonly done: (answer: Answer) => unknown
}

/** For what takes the password once more. */
export function PasswordGate<Answer>({ action, send, done }: Props<Answer>) {
  const say = useAccessWords()
  const [password, setPassword] = useState('')
  const { form, errors, problem, busy, submit } = useSend<Answer, 'password'>({
    check: () => ({ password: password === '' && say.passwordMissing }),
    send: () => send(password),
    refusal: ({ code }) => (code === 'password-wrong' ? { password: say.passwordWrong } : undefined),
    done,
  })
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <PasswordField
        label={say.password}
        autoComplete="current-password"
        autoFocus
        value={password}
        error={errors.password}
        onValue={setPassword}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
        {action}
      </Button>
    </form>
  )
}
