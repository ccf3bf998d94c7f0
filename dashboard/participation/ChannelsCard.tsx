import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './participation.module.css'
import { useParticipationWords } from './participation-words.ts'

type Channel = ParticipationReport['channels'][number]

/** From who was invited, where that is known, to who answered. */
function stepsOf({ invited, opened, complete, partial }: Channel) {
  const answered = complete + partial
  const steps = [
    ...(invited > 0 ? [{ step: 'invited', people: invited } as const] : []),
    ...(opened > 0 ? [{ step: 'opened', people: opened } as const] : []),
    { step: 'complete', people: complete } as const,
    ...(partial > 0 ? [{ step: 'partial', people: partial } as const] : []),
  ]
  const longest = Math.max(invited, opened, answered, 1)
  const first = steps[0]?.people ?? 0
  return steps.map((each) => ({
    ...each,
    width: `${(each.people / longest) * 100}%`,
    ofFirst: each.people === first || each.people > first ? undefined : each.people / first,
  }))
}

export function ChannelsCard({ channels }: { channels: ParticipationReport['channels'] }) {
  const say = useParticipationWords()
  const language = useLanguage()
  return (
    <section className={`card ${styles.channels}`}>
      <h2 className="card-title">{say.channelsTitle}</h2>
      <p className="card-sub">{say.channelsSub}</p>
      {channels.map((channel) => (
        <table key={channel.kind} className={styles.funnel} data-channel={channel.kind}>
          <caption>{say.channels[channel.kind]}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{say.step}</th>
              <th scope="col">{say.people}</th>
              <th scope="col">{say.ofFirst}</th>
            </tr>
          </thead>
          <tbody>
            {stepsOf(channel).map(({ step, people, width, ofFirst }) => (
              <tr key={step}>
                <th scope="row">{say[step]}</th>
                <td className={styles.funnelBar}>
                  <span className={styles.bar} style={{ width }} aria-hidden="true" />
                  <span className={styles.people}>{count(people, language)}</span>
                </td>
                <td className={styles.part}>{ofFirst !== undefined && percent(ofFirst, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {channels.some(({ kind }) => kind === 'open') && <p className={styles.note}>{say.openNote}</p>}
    </section>
  )
}
