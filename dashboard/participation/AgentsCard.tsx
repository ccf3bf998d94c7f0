import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { AxisEnds } from '../charts/IntervalBar.tsx'
import { count, percent } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './participation.module.css'
import { useParticipationWords } from './participation-words.ts'
import { RateCells, rateAxis } from './RateCells.tsx'

type Agents = NonNullable<ParticipationReport['agents']>

/** More are a list that nobody reads. */
const mostShown = 60

export function AgentsCard({ agents }: { agents: Agents }) {
  const words = useWords()
  const say = useParticipationWords()
  const language = useLanguage()
  const many = agents.length > mostShown
  const marked = agents.filter(({ invitesFewer }) => invitesFewer)
  const shown = many ? marked.slice(0, mostShown) : agents
  const axis = rateAxis(shown.map(({ rate }) => rate))
  return (
    <section className={`card ${styles.agents}`}>
      <h2 className="card-title">{say.agentsTitle}</h2>
      <p className="card-sub">{say.agentsSub}</p>
      {many && (
        <p className={styles.note}>
          {say.chooseOffice(count(agents.length, language))} {marked.length > 0 && say.onlyMarked}
        </p>
      )}
      {shown.length > 0 && (
        <table className={`data-table ${styles.table}`}>
          <caption className="visually-hidden">{say.agentsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{say.agent}</th>
              <th scope="col" className={`figure ${styles.wide}`}>
                {say.served}
              </th>
              <th scope="col" className="figure">
                {say.invited}
              </th>
              <th scope="col" className={`figure ${styles.wide}`}>
                {say.opened}
              </th>
              <th scope="col" className={`figure ${styles.wide}`}>
                {say.answered}
              </th>
              <th scope="col" className="figure">
                {say.rate}
              </th>
              <th scope="col" className={styles.barCell}>
                <span className="visually-hidden">{words.range}</span>
                <AxisEnds axis={axis} />
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map(
              ({ agent, office, served, invited, opened, complete, partial, rate, invitesFewer }) => (
                <tr key={`${office}/${agent}`} data-agent={agent}>
                  <th scope="row">
                    {agent} <span className={styles.code}>{office}</span>
                  </th>
                  <td className={`figure ${styles.wide}`}>
                    {served === undefined ? '–' : count(served, language)}
                  </td>
                  <td className="figure">
                    {count(invited, language)}
                    {served !== undefined && invited <= served && (
                      <span className={styles.below}>{percent(invited / served, language)}</span>
                    )}
                    {invitesFewer && <span className={styles.tag}>{say.invitesFewer}</span>}
                  </td>
                  <td className={`figure ${styles.wide}`}>{count(opened, language)}</td>
                  <td className={`figure ${styles.wide}`}>{count(complete + partial, language)}</td>
                  <RateCells rate={rate} axis={axis} received={complete + partial} />
                </tr>
              ),
            )}
          </tbody>
        </table>
      )}
      {marked.length > 0 && <p className={styles.note}>{say.fewerNote}</p>}
    </section>
  )
}
