import { Dialog } from '../shell/Dialog.tsx'
import { useAccessWords } from './access-words.ts'
import { EnrolmentSteps } from './EnrolmentSteps.tsx'
import { SignInSteps } from './SignInSteps.tsx'
import { SignOutButton } from './SignOutButton.tsx'
import type { OpenDoor, StaffSession } from './session.ts'

type Props = {
  /** Whose page waits underneath. */
  readonly known: StaffSession
  readonly session: OpenDoor | StaffSession
  readonly onEnrolled: () => unknown
}

/** Over the page, which stays as it is. Esc does not close it: nothing below would work. */
export function SignInAgain({ known, session, onEnrolled }: Props) {
  const say = useAccessWords()
  return (
    <Dialog label={say.signInAgainTitle} narrow>
      {session.kind === 'nobody' ? (
        <SignInSteps
          door={session}
          title={say.signInAgainTitle}
          text={say.signInAgainText}
          email={known.member.email}
          overPage
        />
      ) : (
        <EnrolmentSteps heading="h2" action={say.done} onDone={onEnrolled} />
      )}
      <SignOutButton label={say.leave} />
    </Dialog>
  )
}
