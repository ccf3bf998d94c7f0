import { RequestError } from '../api/request.ts'
import { ProblemPanel } from '../states/ProblemPanel.tsx'
import { StatePanel } from '../states/StatePanel.tsx'
import { AccessFrame } from './AccessFrame.tsx'
import { useAccessWords } from './access-words.ts'

type Props = { readonly error: Error; readonly retrying: boolean; readonly onRetry: () => void }

/** Where it can't even be told who is there. */
export function GateProblem({ error, retrying, onRetry }: Props) {
  const say = useAccessWords()
  const closed = error instanceof RequestError && error.code === 'demonstration-accounts'
  return (
    <AccessFrame bare>
      {closed ? (
        <StatePanel icon="lock" title={say.closedTitle} text={say.closedText} action={undefined} />
      ) : (
        <ProblemPanel error={error} retrying={retrying} onRetry={onRetry} />
      )}
    </AccessFrame>
  )
}
