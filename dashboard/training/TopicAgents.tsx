import { Link } from '@tanstack/react-router'
import type { ConcernedAgent } from '../../schema/contracts/training.ts'
import { agentName, byCode } from '../agents/agent-name.ts'
import { reliabilityFigure } from '../agents/reliability-figure.ts'
import { compactRange, wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { count } from '../format/numbers.ts'
import { plainDate } from '../format/plain-date.ts'
import { useLanguage } from '../language/context.ts'
import { type NamedOffice, officeName } from '../report/office-name.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

const mostChips = 12
const reliableFrom = 0.7

/** Whom a topic concerns, at a glance. Sorted by code, never a rank. */
export function AgentChips({ agents }: { agents: readonly ConcernedAgent[] }) {
  const say = useTrainingWords()
  const language = useLanguage()
  const sorted = [...agents].sort(byCode)
  if (sorted.length === 0) return null
  return (
    <ul className={styles.chips}>
      {sorted.slice(0, mostChips).map(({ agent, share, low, high }) => (
        <li key={agent}>
          <Link
            to="/asesores/$code"
            params={{ code: agent }}
            search
            className={styles.chip}
            aria-label={say.chipLabel(
              agentName(agent, language),
              wholePercent(share),
              wholeRange(low, high, language),
            )}
          >
            {agent}
          </Link>
        </li>
      ))}
      {sorted.length > mostChips && <li className={styles.small}>{say.more(sorted.length - mostChips)}</li>}
    </ul>
  )
}

type Props = {
  readonly name: string
  readonly agents: readonly ConcernedAgent[]
  readonly offices: readonly NamedOffice[]
}

/** The same, each with what is known. */
export function AgentsTable({ name, agents, offices }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  return (
    <div className={styles.scrolled}>
      <table className="data-table">
        <caption className={styles.caption}>{say.agentsCaption(name)}</caption>
        <thead>
          <tr>
            <th scope="col">{say.agent}</th>
            <th scope="col">{say.office}</th>
            <th scope="col">{say.share}</th>
            <th scope="col" className="figure">
              {say.answers}
            </th>
            <th scope="col">{say.reliability}</th>
            <th scope="col">{say.trained}</th>
          </tr>
        </thead>
        <tbody>
          {[...agents].sort(byCode).map((each) => (
            <tr key={each.agent}>
              <th scope="row">
                <Link to="/asesores/$code" params={{ code: each.agent }} search>
                  {agentName(each.agent, language)}
                </Link>
              </th>
              <td>{officeName(each.office, offices)}</td>
              <td>
                {wholePercent(each.share)}{' '}
                <small className={styles.small}>({compactRange(each.low, each.high)})</small>
                {each.apart && <small className={styles.apart}>{say.apart}</small>}
              </td>
              <td className="figure">{count(each.n, language)}</td>
              <td>
                {reliabilityFigure(each.reliability, language)}
                {each.reliability < reliableFrom && (
                  <small className={styles.unreliable}>{say.notReliable}</small>
                )}
              </td>
              <td>{each.trained ? plainDate(each.trained, language) : say.never}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
