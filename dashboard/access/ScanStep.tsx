import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Enrolment, SignInStep } from '../../schema/contracts/access.ts'
import { send } from '../api/request.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { CodeField, isCode } from './CodeField.tsx'
import { CopyButton } from './CopyButton.tsx'
import { ProblemNote } from './ProblemNote.tsx'
import { useSend } from './useSend.ts'

type Props = {
  readonly enrolment: Pick<Enrolment, 'qr' | 'secret'>
  readonly onConfirmed: () => void
}

/** The secret goes into the app by camera or by hand; its first code says that it arrived. */
export function ScanStep({ enrolment: { qr, secret }, onConfirmed }: Props) {
  const say = useAccessWords()
  const [code, setCode] = useState('')
  const { form, errors, problem, busy, submit } = useSend<SignInStep, 'code'>({
    check: () => ({ code: !isCode(code) && say.codeMissing }),
    send: () => send<SignInStep>('POST', '/api/v1/session/second-factor', { code }),
    refusal: (error) => (error.code === 'code-wrong' ? { code: say.codeWrong } : undefined),
    done: onConfirmed,
  })
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <img
        className={styles.qr}
        width={208}
        height={208}
        alt={say.enrolQr}
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
      />
      <div>
        <p className={styles.text}>{say.enrolSecret}</p>
        <p className={styles.secret}>
          <code>{secret.match(/.{1,4}/g)?.join(' ')}</code>
        </p>
        <div className={styles.buttons}>
          <CopyButton text={secret} label={say.copySecret} />
        </div>
      </div>
      <CodeField label={say.enrolCode} value={code} error={errors.code} onValue={setCode} />
      <ProblemNote problem={problem} />
      <Button type="submit" variant="filled" size="md" fullWidth aria-busy={busy}>
        {say.enrolConfirm}
      </Button>
    </form>
  )
}
