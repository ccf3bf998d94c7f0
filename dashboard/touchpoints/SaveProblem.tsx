import { RequestError } from '../api/request.ts'
import { useWords } from '../language/context.ts'
import styles from './dialogs.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

/** Why nothing was saved; what was chosen stays where it is. */
export function SaveProblem({ error }: { error: Error | null }) {
  const words = useWords()
  const own = useTouchpointsWords()
  const code = error instanceof RequestError ? error.code : 'unexpected'
  return (
    <div role="alert">
      {error && (
        <p className={styles.problem}>
          {code === 'no-connection' ? own.offline : own.notSaved} {words.code(code)}.
        </p>
      )}
    </div>
  )
}
