import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { SignInStep } from '../../schema/contracts/access.ts'
import { sessionQuery } from '../api/queries.ts'
import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { OwnSignIn } from './OwnSignIn.tsx'
import { SecondStepForm } from './SecondStepForm.tsx'
import { SignInForm } from './SignInForm.tsx'
import type { OpenDoor } from './session.ts'

type Props = {
  readonly door: Pick<OpenDoor, 'mail' | 'oidc'>
  readonly title: string
  readonly text?: string
  readonly email?: string
  readonly overPage?: boolean
  /** The entity's own sign-in sent somebody back. */
  readonly refused?: boolean
}

/** E-mail and password, then the code where there is one. Who is in then is for the gate to see. */
export function SignInSteps({ door, title, text, email, overPage = false, refused = false }: Props) {
  const say = useAccessWords()
  const client = useQueryClient()
  const [second, setSecond] = useState<SignInStep>()
  const [over, setOver] = useState(false)
  const Heading = overPage ? 'h2' : 'h1'
  const onStep = (step: SignInStep) => {
    setOver(false)
    if (step.next === 'second-factor') return setSecond(step)
    return client.refetchQueries({ queryKey: sessionQuery.queryKey })
  }
  if (second) {
    return (
      <>
        <Heading className={styles.title}>{say.secondTitle}</Heading>
        <p className={styles.text}>{say.secondText}</p>
        <SecondStepForm
          demonstrationCode={second.demonstrationCode}
          onStep={onStep}
          onAgain={(why) => {
            setOver(why === 'challenge-over')
            setSecond(undefined)
          }}
        />
      </>
    )
  }
  return (
    <>
      <Heading className={styles.title}>{title}</Heading>
      {text && <p className={styles.text}>{text}</p>}
      {(over || refused) && (
        <p className={styles.notice} role="alert">
          {over ? say.challengeOver : say.ownSignInRefused}
        </p>
      )}
      {door.oidc && <OwnSignIn name={door.oidc} overPage={overPage} />}
      <SignInForm
        {...(email !== undefined && { email })}
        mail={door.mail}
        overPage={overPage}
        onStep={onStep}
      />
    </>
  )
}
