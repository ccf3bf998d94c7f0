import type { SmsFunnel } from '../../schema/contracts/sms.ts'
import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

const steps = ['consented', 'eligible', 'sent', 'delivered', 'opened', 'started', 'completed'] as const
const beside = [
  ...(['waiting', 'unconfirmed', 'undelivered', 'unknown', 'rejected'] as const),
  ...(['reminded', 'partial', 'optout'] as const),
]

/** From who left their number to who completed the survey. */
export function FunnelCard({ funnel }: { funnel: SmsFunnel }) {
  const say = useSmsWords()
  const language = useLanguage()
  const { consented } = funnel
  const width = (people: number) => `${Math.min(100, (100 * people) / Math.max(consented, 1))}%`
  const held = Object.entries(funnel.held).toSorted(([, one], [, other]) => other - one)
  return (
    <section className={`card ${styles.funnelCard}`}>
      <h2 className="card-title">{say.funnelTitle}</h2>
      <p className="card-sub">{say.funnelSub}</p>
      <table className={styles.funnel}>
        <caption className="visually-hidden">{say.funnelTitle}</caption>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{say.step}</th>
            <th scope="col">{say.people}</th>
            <th scope="col">{say.part}</th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step} data-step={step}>
              <th scope="row">{say.steps[step]}</th>
              <td className={styles.barCell}>
                <span className={styles.bar} style={{ width: width(funnel[step]) }} aria-hidden="true" />
                <span className={styles.people}>{count(funnel[step], language)}</span>
              </td>
              <td className={styles.part}>
                {consented > 0 && step !== 'consented' && percent(funnel[step] / consented, language)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Counts
        title={say.besideTitle}
        counts={beside.map((each) => ({ key: each, words: say.beside[each], n: funnel[each] }))}
      />
      <Counts
        title={say.heldTitle}
        counts={held.map(([why, n]) => ({ key: why, words: say.held[why] ?? why, n }))}
      />
      {funnel.unconfirmed > 0 && <p className={styles.note}>{say.receiptsNote}</p>}
    </section>
  )
}

type Count = { readonly key: string; readonly words: string; readonly n: number }

function Counts({ title, counts }: { title: string; counts: readonly Count[] }) {
  const language = useLanguage()
  const some = counts.filter(({ n }) => n > 0)
  if (some.length === 0) return null
  return (
    <>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.counts}>
        {some.map(({ key, words, n }) => (
          <li key={key}>
            <b>{count(n, language)}</b> {words}
          </li>
        ))}
      </ul>
    </>
  )
}
