import type { RequestError } from '../api/request.ts'
import { clockTime } from '../format/clock-time.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './access.module.css'
import { type AccessWords, useAccessWords } from './access-words.ts'

/** What could not be done, and what to do: above the button that was pressed. */
export function ProblemNote({ problem }: { problem: RequestError | undefined }) {
  const say = useAccessWords()
  const words = useWords()
  const language = useLanguage()
  return (
    <div role="alert">
      {problem && (
        <p className={styles.problem}>
          <Icon name="alert" size={18} />
          <span>
            {problem.code === 'too-many-attempts'
              ? say.tooMany(problem.retryAt === undefined ? undefined : clockTime(problem.retryAt, language))
              : (knownProblem(problem, say) ?? `${say.unexpected} ${words.code(problem.code)}.`)}
          </span>
        </p>
      )}
    </div>
  )
}

function knownProblem({ code }: RequestError, { problems }: AccessWords): string | undefined {
  return code in problems ? problems[code as keyof typeof problems] : undefined
}
