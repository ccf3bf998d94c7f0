import { useNavigate } from '@tanstack/react-router'
import { useMember } from '../access/session.ts'
import { useWords } from '../language/context.ts'
import { StatePanel } from '../states/StatePanel.tsx'
import { usePageTitle } from './usePageTitle.ts'

/** A page that the role does not open. */
export function Forbidden() {
  const words = useWords()
  const navigate = useNavigate()
  const { role } = useMember()
  usePageTitle(words.forbiddenTitle)
  return (
    <StatePanel
      icon="lock"
      title={words.forbiddenTitle}
      text={words.forbiddenText(words.roles[role])}
      action={{ label: words.notFoundAction, run: () => void navigate({ to: '/', search: true }) }}
    />
  )
}
