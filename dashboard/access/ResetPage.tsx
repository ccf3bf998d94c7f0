import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { brokenRules } from '../../schema/password-rules.ts'
import { send } from '../api/request.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AccessFrame } from './AccessFrame.tsx'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { DoorNotice } from './DoorNotice.tsx'
import { NewPasswordField } from './NewPasswordField.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { useLinkToken } from './useLinkToken.ts'
import { useSend } from './useSend.ts'

/** At the end of a mailed link: a new password. */
export function ResetPage() {
  const say = useAccessWords()
  const navigate = useNavigate()
  const client = useQueryClient()
  const token = useLinkToken()
  const [password, setPassword] = useState('')
  const [end, setEnd] = useState<'done' | 'unknown'>()
  usePageTitle(say.resetTitle)
  const { form, errors, problem, busy, submit } = useSend<undefined, 'password'>({
    check: () => ({ password: brokenRules(password).length > 0 && say.rulesBroken }),
    send: () => send('PUT', '/api/v1/password-resets', { token, password }),
    refusal: ({ code }) => {
      if (code === 'reset-unknown') setEnd('unknown')
      return code === 'invalid' ? { password: say.rulesBroken } : undefined
    },
    done: () => {
      client.removeQueries()
      setEnd('done')
    },
  })
  const askAgain = { label: say.askAgain, run: () => void navigate({ to: '/olvido', search: true }) }
  if (end === 'done') {
    const run = () => void navigate({ to: '/', search: true })
    return (
      <DoorNotice
        title={say.resetDoneTitle}
        text={say.resetDoneText}
        action={{ label: say.goToSignIn, run }}
      />
    )
  }
  if (end === 'unknown') {
    return <DoorNotice title={say.resetUnknownTitle} text={say.resetUnknownText} action={askAgain} />
  }
  if (token === '') {
    return <DoorNotice title={say.inviteMissingTitle} text={say.resetMissingText} action={askAgain} />
  }
  return (
    <AccessFrame>
      <h1 className={styles.title}>{say.resetTitle}</h1>
      <p className={styles.text}>{say.resetText}</p>
      <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
        <NewPasswordField value={password} error={errors.password} onValue={setPassword} />
        <ProblemNote problem={problem} />
        <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
          {say.resetSave}
        </Button>
      </form>
    </AccessFrame>
  )
}
