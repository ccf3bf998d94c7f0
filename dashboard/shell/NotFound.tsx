import { useNavigate } from '@tanstack/react-router'
import { useWords } from '../language/context.ts'
import { StatePanel } from '../states/StatePanel.tsx'

export function NotFound() {
  const words = useWords()
  const navigate = useNavigate()
  return (
    <StatePanel
      icon="info"
      title={words.notFoundTitle}
      text={words.notFoundText}
      action={{ label: words.notFoundAction, run: () => void navigate({ to: '/', search: true }) }}
    />
  )
}
