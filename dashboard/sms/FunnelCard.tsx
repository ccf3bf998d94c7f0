import type { SmsFunnel } from '../../schema/contracts/sms.ts'
import { PeopleBars } from '../charts/PeopleBars.tsx'
import { count } from '../format/numbers.ts'
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
  const { consented } = funnel
  const held = Object.entries(funnel.held).toSorted(([, one], [, other]) => other - one)
  return (
    <section className={`card ${styles.funnelCard}`}>
      <h2 className="card-title">{say.funnelTitle}</h2>
      <p className="card-sub">{say.funnelSub}</p>
      <PeopleBars
        caption={say.funnelTitle}
        captionHidden
        heads={say}
        labels="long"
        longest={consented}
        steps={steps.map((step) => ({
          key: step,
          label: say.steps[step],
          people: funnel[step],
          part: consented > 0 && step !== 'consented' ? funnel[step] / consented : undefined,
        }))}
      />
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
