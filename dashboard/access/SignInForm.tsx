import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { SignInStep } from '../../schema/contracts/access.ts'
import { send } from '../api/request.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { isEmail } from './is-email.ts'
import { keepTyped } from './just-typed.ts'
import { PasswordField } from './PasswordField.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { TextField } from './TextField.tsx'
import { useSend } from './useSend.ts'

type Props = {
  readonly email?: string
  /** Whether mail can be sent, so that a password can be reset. */
  readonly mail: boolean
  /** Over a page that waits: what leads away from it opens beside it. */
  readonly overPage?: boolean
  readonly onStep: (step: SignInStep) => unknown
}

export function SignInForm({ email: known = '', mail, overPage = false, onStep }: Props) {
  const say = useAccessWords()
  const [email, setEmail] = useState(known)
  const [password, setPassword] = useState('')
  const { form, errors, problem, busy, submit } = useSend<SignInStep, 'email' | 'password'>({
    check: () => ({
      email: !isEmail(email) && say.emailMissing,
      password: password === '' && say.passwordMissing,
    }),
    send: () => send<SignInStep>('POST', '/api/v1/session', { email: email.trim(), password }),
    refusal: ({ code, fields }) => {
      if (code === 'credentials-wrong') return { password: say.credentialsWrong }
      return code === 'invalid' && fields.includes('email') ? { email: say.emailMissing } : undefined
    },
    done: (step) => {
      if (step.next === 'enrolment') keepTyped(password)
      return onStep(step)
    },
  })
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        label={say.email}
        type="email"
        autoComplete="username"
        autoFocus={known === ''}
        value={email}
        error={errors.email}
        onValue={setEmail}
      />
      <PasswordField
        label={say.password}
        autoComplete="current-password"
        autoFocus={known !== ''}
        value={password}
        error={errors.password}
        onValue={setPassword}
      />
      <ProblemNote problem={problem} />
      <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
        {say.signIn}
      </Button>
      {mail ? (
        <p className={styles.aside}>
          <Link to="/olvido" search {...(overPage && { target: '_blank' })}>
            {say.forgot}
          </Link>
        </p>
      ) : (
        <p className={styles.aside}>{say.forgotNoMail}</p>
      )}
    </form>
  )
}
