import { Button } from '@mantine/core'
import type { SmsChannel } from '../../schema/contracts/sms.ts'
import { dayAndTime } from '../format/clock-time.ts'
import { percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

type Props = { readonly channel: SmsChannel; readonly onResume: () => void }

/** What holds SMS up, before all else: that they are off, paused, or about to end with the month's money. */
export function ChannelNotice({ channel: { missing, paused, budget }, onResume }: Props) {
  const say = useSmsWords()
  const language = useLanguage()
  return (
    <>
      {missing && (
        <section className={`card ${styles.notice}`}>
          <Icon name="info" />
          <div>
            <h2 className="card-title">{say.offTitle}</h2>
            <p>{say.offText}</p>
            <p className={styles.settings}>
              {missing.map((name) => (
                <code key={name}>{name}</code>
              ))}
            </p>
          </div>
        </section>
      )}
      {paused && (
        <section className={`card ${styles.notice} ${styles.critical}`}>
          <Icon name="alert" />
          <div>
            <h2 className="card-title">{say.pausedTitle}</h2>
            <p>
              <b>{say.codes[paused.reason] ?? say.otherCode}</b>{' '}
              {paused.reason !== 'filtered' && <span className={styles.code}>{say.code(paused.reason)}</span>}
            </p>
            <p>
              {say.pausedSince(dayAndTime(paused.since, language))}{' '}
              {paused.until ? say.pausedUntil(dayAndTime(paused.until, language)) : say.pausedForGood}
            </p>
            <Button className={`${styles.resume} no-print`} size="sm" onClick={onResume}>
              {say.resume}
            </Button>
          </div>
        </section>
      )}
      {budget?.warns && (
        <section className={`card ${styles.notice} ${styles.attention}`}>
          <Icon name="alert" />
          <div>
            <h2 className="card-title">{say.warnTitle}</h2>
            <p>{say.warnText(percent((budget.spent + budget.reserved) / budget.cap, language))}</p>
          </div>
        </section>
      )}
    </>
  )
}
