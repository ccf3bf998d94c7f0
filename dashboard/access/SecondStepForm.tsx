import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SignInStep } from '../../schema/contracts/access.ts'
import { send } from '../api/request.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { CodeField, isCode } from './CodeField.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { TextField } from './TextField.tsx'
import { useSend } from './useSend.ts'

type Props = {
  /** A demonstration account's, on the machine that serves it. */
  readonly demonstrationCode?: string | undefined
  readonly onStep: (step: SignInStep) => unknown
  /** Back to e-mail and password, where too much time has passed or the account is another. */
  readonly onAgain: (why?: 'challenge-over') => void
}

export function SecondStepForm({ demonstrationCode, onStep, onAgain }: Props) {
  const say = useAccessWords()
  const [byRecovery, setByRecovery] = useState(false)
  const [code, setCode] = useState('')
  const [recoveryCode, setRecoveryCode] = useState('')
  const { form, errors, problem, busy, submit } = useSend<SignInStep, 'code'>({
    check: () => ({
      code: byRecovery
        ? recoveryCode.trim().length < 6 && say.recoveryMissing
        : !isCode(code) && say.codeMissing,
    }),
    send: () =>
      send<SignInStep>(
        'POST',
        '/api/v1/session/second-factor',
        byRecovery ? { recoveryCode: recoveryCode.trim() } : { code },
      ),
    refusal: (error) => {
      if (error.code === 'challenge-over') onAgain('challenge-over')
      return error.code === 'code-wrong'
        ? { code: byRecovery ? say.recoveryWrong : say.codeWrong }
        : undefined
    },
    done: onStep,
  })
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {byRecovery ? (
        <TextField
          key="recovery"
          label={say.recoveryCode}
          description={say.recoveryHint}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          autoFocus
          value={recoveryCode}
          error={errors.code}
          onValue={setRecoveryCode}
        />
      ) : (
        <CodeField key="code" label={say.code} autoFocus value={code} error={errors.code} onValue={setCode} />
      )}
      {demonstrationCode && !byRecovery && (
        <p className={styles.demonstrationCode}>
          {say.demonstrationCode}: <b>{demonstrationCode}</b>
        </p>
      )}
      <ProblemNote problem={problem} />
      <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
        {say.verify}
      </Button>
      <div className={styles.aside}>
        <button type="button" className={styles.link} onClick={() => setByRecovery(!byRecovery)}>
          {byRecovery ? say.useApp : say.useRecovery}
        </button>
        <button type="button" className={styles.link} onClick={() => onAgain()}>
          {say.otherAccount}
        </button>
      </div>
      {byRecovery && <p className={styles.hint}>{say.recoveryNone}</p>}
    </form>
  )
}
