import type { ParticipationReport } from '../../schema/contracts/participation.ts'
import { PeopleBars } from '../charts/PeopleBars.tsx'
import styles from './participation.module.css'
import { useParticipationWords } from './participation-words.ts'

type Channel = ParticipationReport['channels'][number]

/** From who was invited, where that is known, to who answered. */
function stepsOf({ invited, opened, complete, partial }: Channel) {
  const steps = [
    ...(invited > 0 ? [{ step: 'invited', people: invited } as const] : []),
    ...(opened > 0 ? [{ step: 'opened', people: opened } as const] : []),
    { step: 'complete', people: complete } as const,
    ...(partial > 0 ? [{ step: 'partial', people: partial } as const] : []),
  ]
  const first = steps[0]?.people ?? 0
  return steps.map((each) => ({
    ...each,
    ofFirst: each.people === first || each.people > first ? undefined : each.people / first,
  }))
}

export function ChannelsCard({ channels }: { channels: ParticipationReport['channels'] }) {
  const say = useParticipationWords()
  return (
    <section className={`card ${styles.channels}`}>
      <h2 className="card-title">{say.channelsTitle}</h2>
      <p className="card-sub">{say.channelsSub}</p>
      {channels.map((channel) => (
        <div key={channel.kind} data-channel={channel.kind}>
          <PeopleBars
            caption={say.channels[channel.kind]}
            heads={{ step: say.step, people: say.people, part: say.ofFirst }}
            labels="short"
            longest={Math.max(channel.invited, channel.opened, channel.complete + channel.partial)}
            steps={stepsOf(channel).map(({ step, people, ofFirst }) => ({
              key: step,
              label: say[step],
              people,
              part: ofFirst,
            }))}
          />
        </div>
      ))}
      {channels.some(({ kind }) => kind === 'open') && <p className={styles.note}>{say.openNote}</p>}
    </section>
  )
}
