import type { SmsChannel } from '../../schema/contracts/sms.ts'
import { percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { money } from './money.ts'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

type Props = {
  readonly channel: SmsChannel
  /** Nothing stands beside it. */
  readonly alone: boolean
}

/** Who sends, whether they do, and what the month costs. */
export function ChannelCard({ channel, alone }: Props) {
  const say = useSmsWords()
  const { provider, paused, budget, takesReplies } = channel
  const state = provider === undefined ? 'off' : paused ? 'paused' : 'on'
  return (
    <section className={`card ${alone ? styles.wide : styles.channel}`}>
      <h2 className="card-title">{say.channelTitle}</h2>
      <p className="card-sub">{say.channelSub}</p>
      <dl className={styles.facts}>
        <div>
          <dt>{say.state}</dt>
          <dd>
            <span className={`${styles.tag} ${styles[state] ?? ''}`}>{say.states[state]}</span>
          </dd>
        </div>
        {provider !== undefined && (
          <>
            <div>
              <dt>{say.provider}</dt>
              <dd>{say.providers[provider] ?? provider}</dd>
            </div>
            <div>
              <dt>{say.replies}</dt>
              <dd>{takesReplies ? say.repliesYes : say.repliesNo}</dd>
            </div>
          </>
        )}
      </dl>
      {budget ? (
        <Budget budget={budget} />
      ) : (
        provider !== undefined && <p className={styles.note}>{say.noBudget}</p>
      )}
    </section>
  )
}

function Budget({ budget }: { budget: NonNullable<SmsChannel['budget']> }) {
  const say = useSmsWords()
  const language = useLanguage()
  const { cap, spent, reserved, forecast, warns } = budget
  const longest = Math.max(cap, forecast, spent + reserved)
  const width = (amount: number) => `${(100 * amount) / longest}%`
  const over = forecast > cap
  return (
    <div className={styles.budget}>
      <h3 className={styles.subtitle}>{say.budgetTitle}</h3>
      <p className={`${styles.used} ${warns ? styles.warns : ''}`}>
        {say.used(percent((spent + reserved) / cap, language))}
      </p>
      <div className={styles.meter} aria-hidden="true">
        <span className={styles.forecast} style={{ width: width(forecast) }} />
        <span className={styles.reserved} style={{ width: width(spent + reserved) }} />
        <span className={styles.spent} style={{ width: width(spent) }} />
        <span className={styles.cap} style={{ left: width(cap) }} />
      </div>
      <dl className={styles.amounts}>
        <div>
          <dt>
            <i className={`${styles.key} ${styles.spent}`} aria-hidden="true" /> {say.spent}
          </dt>
          <dd>{money(spent, language)}</dd>
        </div>
        {reserved > 0 && (
          <div>
            <dt>
              <i className={`${styles.key} ${styles.reserved}`} aria-hidden="true" /> {say.reserved}{' '}
              <small>{say.reservedWhy}</small>
            </dt>
            <dd>{money(reserved, language)}</dd>
          </div>
        )}
        <div>
          <dt>
            <i className={`${styles.key} ${styles.forecast}`} aria-hidden="true" /> {say.forecast}
          </dt>
          <dd>{money(forecast, language)}</dd>
        </div>
        <div>
          <dt>
            <i className={`${styles.key} ${styles.cap}`} aria-hidden="true" /> {say.cap}
          </dt>
          <dd>{money(cap, language)}</dd>
        </div>
      </dl>
      {over && <p className={styles.over}>{say.over}</p>}
      <p className={styles.note}>{say.budgetNote}</p>
    </div>
  )
}
