import { useNavigate } from '@tanstack/react-router'
import { RequestError } from '../api/request.ts'
import { usePageFilters } from '../filters/page-filters.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { type Explained, explain as explainToAll, type Remedy } from './problem-words.ts'
import { StatePanel } from './StatePanel.tsx'

type Props = {
  readonly error: Error
  readonly retrying: boolean
  readonly onRetry: () => void
  /** Where the page knows better what happened. */
  readonly explain?: ((problem: RequestError) => Explained | undefined) | undefined
}

export function ProblemPanel({ error, retrying, onRetry, explain }: Props) {
  const words = useWords()
  const { filters, change } = useFilters()
  const { standardWeeks } = usePageFilters()
  const navigate = useNavigate()
  const problem = error instanceof RequestError ? error : new RequestError('unexpected', 0)
  const explained = explain?.(problem) ?? explainToAll(problem, filters, words, standardWeeks)
  const { icon, title, text, remedy } = explained
  const apply = (remedy: Remedy) =>
    remedy.to
      ? void navigate({ to: remedy.to, search: true })
      : change(Object.fromEntries(remedy.clear.map((name) => [name, undefined])))
  return (
    <div role="alert">
      <StatePanel
        icon={icon}
        tone={icon === 'alert' ? 'critical' : 'plain'}
        title={title}
        text={text}
        note={words.code(problem.code)}
        action={
          remedy
            ? { label: remedy.label, run: () => apply(remedy) }
            : { label: words.retry, run: onRetry, busy: retrying }
        }
      />
    </div>
  )
}
