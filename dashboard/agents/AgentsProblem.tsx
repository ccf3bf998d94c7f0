import { useNavigate } from '@tanstack/react-router'
import { RequestError } from '../api/request.ts'
import { useFilters } from '../filters/useFilters.ts'
import { useWords } from '../language/context.ts'
import { explain } from '../states/problem-words.ts'
import { StatePanel } from '../states/StatePanel.tsx'
import { useAgentsWords } from './agents-words.ts'

type Props = {
  readonly error: Error
  readonly retrying: boolean
  readonly onRetry: () => void
  /** The agent who was asked for. */
  readonly code?: string
}

/** An agents' page without its report: an agent whom nobody knows leads back to all of them. */
export function AgentsProblem({ error, retrying, onRetry, code }: Props) {
  const words = useWords()
  const { clearPeriod, unknownTitle, unknownText, unknownAction } = useAgentsWords()
  const { filters, change } = useFilters()
  const navigate = useNavigate()
  const problem = error instanceof RequestError ? error : new RequestError('unexpected', 0)
  if (code !== undefined && isUnknown(problem)) {
    return (
      <div role="alert">
        <StatePanel
          icon="info"
          title={unknownTitle(code)}
          text={unknownText}
          note={words.code(problem.code)}
          action={{
            label: unknownAction,
            run: () => void navigate({ to: '/asesores', search: true }),
          }}
        />
      </div>
    )
  }
  const { icon, title, text, remedy } = explain(problem, filters, { ...words, clearPeriod })
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
            ? {
                label: remedy.label,
                run: () => change(Object.fromEntries(remedy.clear.map((name) => [name, undefined]))),
              }
            : { label: words.retry, run: onRetry, busy: retrying }
        }
      />
    </div>
  )
}

/** Not in the catalogue, or a code such as there is none. */
const isUnknown = ({ code, fields }: RequestError) =>
  code === 'agent-unknown' || (code === 'invalid' && fields.some((field) => field.split('.').at(-1) === 'id'))
