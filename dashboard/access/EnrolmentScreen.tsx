import { usePageTitle } from '../shell/usePageTitle.ts'
import { AccessFrame } from './AccessFrame.tsx'
import { useAccessWords } from './access-words.ts'
import { EnrolmentSteps } from './EnrolmentSteps.tsx'
import { SignOutButton } from './SignOutButton.tsx'
import type { StaffSession } from './session.ts'

/** Before anything else, where the role needs it. */
export function EnrolmentScreen({ session, onDone }: { session: StaffSession; onDone: () => unknown }) {
  const say = useAccessWords()
  usePageTitle(say.enrolTitle)
  return (
    <AccessFrame entity={session.entity}>
      <EnrolmentSteps heading="h1" action={say.goOn} onDone={onDone} />
      <SignOutButton />
    </AccessFrame>
  )
}
