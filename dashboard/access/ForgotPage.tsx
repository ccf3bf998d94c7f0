import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { send } from '../api/request.ts'
import { useLanguage } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AccessFrame } from './AccessFrame.tsx'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { DoorNotice } from './DoorNotice.tsx'
import { isEmail } from './is-email.ts'
import { ProblemNote } from './ProblemNote.tsx'
import { TextField } from './TextField.tsx'
import { useSend } from './useSend.ts'

/** Always the same answer: nobody learns here which accounts there are. */
export function ForgotPage() {
  const say = useAccessWords()
  const language = useLanguage()
  const navigate = useNavigate()
  const [email, setEmail] = useState('')
  const [sent, setSent] = useState(false)
  usePageTitle(say.forgotTitle)
  const { form, errors, problem, busy, submit } = useSend<undefined, 'email'>({
    check: () => ({ email: !isEmail(email) && say.emailMissing }),
    send: () => send('POST', `/api/v1/password-resets?lang=${language}`, { email: email.trim() }),
    refusal: ({ code }) => (code === 'invalid' ? { email: say.emailMissing } : undefined),
    done: () => setSent(true),
  })
  if (sent) {
    return (
      <DoorNotice
        title={say.forgotSentTitle}
        text={say.forgotSentText(email.trim())}
        note={say.forgotNone}
        action={{ label: say.backToSignIn, run: () => void navigate({ to: '/', search: true }) }}
      />
    )
  }
  return (
    <AccessFrame>
      <h1 className={styles.title}>{say.forgotTitle}</h1>
      <p className={styles.text}>{say.forgotText}</p>
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={say.email}
          type="email"
          autoComplete="username"
          autoFocus
          value={email}
          error={errors.email}
          onValue={setEmail}
        />
        <ProblemNote problem={problem} />
        <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
          {say.forgotSend}
        </Button>
        <p className={styles.aside}>
          <Link to="/" search>
            {say.backToSignIn}
          </Link>
        </p>
      </form>
    </AccessFrame>
  )
}
