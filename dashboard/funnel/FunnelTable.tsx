import { Link } from '@tanstack/react-router'
import type { FunnelAgent } from '../../schema/contracts/funnel.ts'
import { agentName } from '../agents/agent-name.ts'
import { useAgentsWords } from '../agents/agents-words.ts'
import { wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { count } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './funnel.module.css'
import { useFunnelWords } from './funnel-words.ts'

/** More rows than these would keep the browser busy for a table that nobody opens. */
const mostRows = 200

/** In the order of codes; of thousands, those that are marked. */
export function FunnelTable({ agents, caption }: { agents: readonly FunnelAgent[]; caption: string }) {
  const words = useWords()
  const say = useFunnelWords()
  const agentWords = useAgentsWords()
  const language = useLanguage()
  const many = agents.length > mostRows
  const rows = many ? agents.filter(({ outside }) => outside) : agents
  return (
    <>
      {many && <p className={styles.note}>{rows.length > 0 ? say.onlyOutside : say.noRows}</p>}
      {rows.length > 0 && (
        <table className="data-table">
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{agentWords.agent}</th>
              <th scope="col" className="figure">
                {say.share}
              </th>
              <th scope="col" className="figure">
                {words.range}
              </th>
              <th scope="col" className="figure">
                {words.answers}
              </th>
              <th scope="col">{say.place}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agent, share, low, high, n, outside }) => (
              <tr key={agent} data-agent={agent}>
                <th scope="row">
                  <Link to="/asesores/$code" params={{ code: agent }} search>
                    {agentName(agent, language)}
                  </Link>
                </th>
                <td className="figure">{wholePercent(share)}</td>
                <td className="figure">{wholeRange(low, high, language)}</td>
                <td className="figure">{count(n, language)}</td>
                <td>{say.places[outside ?? 'inside']}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
