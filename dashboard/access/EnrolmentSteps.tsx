import { useEffect, useRef, useState } from 'react'
import type { Enrolment } from '../../schema/contracts/access.ts'
import { send } from '../api/request.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { forgetTyped, typedPassword } from './just-typed.ts'
import { PasswordGate } from './PasswordGate.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import { ScanStep } from './ScanStep.tsx'

type Props = {
  readonly heading: 'h1' | 'h2'
  /** What the last button says. */
  readonly action: string
  readonly onDone: () => unknown
  /** The role does not need it. */
  readonly optional?: boolean
}

const begin = (password: string) => send<Enrolment>('POST', '/api/v1/account/second-factor', { password })

/** Password, QR code and first code, recovery codes. */
export function EnrolmentSteps({ heading: Heading, action, onDone, optional = false }: Props) {
  const say = useAccessWords()
  const [enrolment, setEnrolment] = useState<Enrolment>()
  const [confirmed, setConfirmed] = useState(false)
  const [starting, setStarting] = useState(typedPassword() !== undefined)
  const asked = useRef(false)

  useEffect(() => {
    const password = typedPassword()
    if (asked.current || password === undefined) return
    asked.current = true
    // Whatever goes wrong here is said when the password is typed again.
    begin(password)
      .then(setEnrolment, () => undefined)
      .finally(() => {
        forgetTyped()
        setStarting(false)
      })
  }, [])

  if (starting) {
    return (
      <p className={styles.text} role="status" aria-busy="true">
        {say.loading}
      </p>
    )
  }
  if (!enrolment) {
    return (
      <>
        <p className={styles.step}>{say.enrolSteps(1)}</p>
        <Heading className={styles.title}>{say.enrolTitle}</Heading>
        <p className={styles.text}>{optional ? say.enrolWhyOptional : say.enrolWhy}</p>
        <p className={styles.text}>{say.enrolPassword}</p>
        <PasswordGate action={say.enrolStart} send={begin} done={setEnrolment} />
      </>
    )
  }
  if (!confirmed) {
    return (
      <>
        <p className={styles.step}>{say.enrolSteps(2)}</p>
        <Heading className={styles.title}>{say.enrolScan}</Heading>
        <p className={styles.text}>{say.enrolApps}</p>
        <ScanStep enrolment={enrolment} onConfirmed={() => setConfirmed(true)} />
      </>
    )
  }
  return (
    <>
      <p className={`${styles.step} no-print`}>{say.enrolSteps(3)}</p>
      <Heading className={styles.title}>{say.recoveryTitle}</Heading>
      <p className={styles.text}>{say.recoveryText}</p>
      <RecoveryCodes codes={enrolment.recoveryCodes} action={action} onDone={onDone} />
    </>
  )
}
