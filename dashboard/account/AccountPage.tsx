import { useStaffSession } from '../access/session.ts'
import { usePlaces } from '../access/usePlaces.ts'
import { useWords } from '../language/context.ts'
import { usePageTitle } from '../shell/usePageTitle.ts'
import { AccountView } from './AccountView.tsx'

export function AccountPage() {
  const { account } = useWords()
  const session = useStaffSession()
  const places = usePlaces()
  usePageTitle(account)
  return session ? <AccountView session={session} places={places} /> : null
}
