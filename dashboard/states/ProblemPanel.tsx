import { RequestError } from '../api/request.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { explain } from './problem-words.ts'
import { StatePanel } from './StatePanel.tsx'

type Props = { readonly error: Error; readonly retrying: boolean; readonly onRetry: () => void }

export function ProblemPanel({ error, retrying, onRetry }: Props) {
  const words = useWords()
  const { filters, change } = useFilters()
  const problem = error instanceof RequestError ? error : new RequestError('unexpected', 0)
  const { icon, title, text, remedy } = explain(problem, filters, words)
  const action = remedy
    ? {
        label: remedy.label,
        run: () => change(Object.fromEntries(remedy.clear.map((name) => [name, undefined]))),
      }
    : { label: words.retry, run: onRetry, busy: retrying }
  return (
    <div role="alert">
      <StatePanel
        icon={icon}
        tone={icon === 'alert' ? 'critical' : 'plain'}
        title={title}
        text={text}
        note={words.code(problem.code)}
        action={action}
      />
    </div>
  )
}
