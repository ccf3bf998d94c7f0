import { Button } from '@mantine/core'
import type { Alert } from '../../schema/contracts/alerts.ts'
import { dayAndTime, dayOf } from '../format/clock-time.ts'
import { useLanguage } from '../language/context.ts'
import { AlertDetail } from './AlertDetail.tsx'
import { AlertPlace } from './AlertPlace.tsx'
import { AlertIcon, AlertTag } from './AlertTag.tsx'
import { alertTitle } from './alert-title.ts'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'

type Props = {
  readonly alert: Alert
  /** Missing for who may only look. */
  readonly onReview: (() => void) | undefined
}

export function AlertItem({ alert, onReview }: Props) {
  const say = useAlertsWords()
  const language = useLanguage()
  const title = alertTitle(alert, language)
  const { acknowledged } = alert
  return (
    <li className={styles.item} data-alert={alert.id}>
      <AlertIcon alert={alert} />
      <div className={styles.itemBody}>
        <AlertTag alert={alert} />
        <h2 className={styles.itemTitle}>
          {alert.name}: {title}
        </h2>
        <p className={styles.place}>
          <AlertPlace alert={alert} />
        </p>
        <div className={styles.detail}>
          <AlertDetail alert={alert} />
        </div>
        <Ways alert={alert} />
        {acknowledged && (
          <div className={styles.acknowledged}>
            <p className={styles.small}>
              {say.reviewedBy(acknowledged.by, dayAndTime(acknowledged.at, language))}
            </p>
            <p className={styles.note}>{acknowledged.note}</p>
          </div>
        )}
        {onReview && !acknowledged && (
          <Button
            className={`${styles.review} no-print`}
            size="sm"
            aria-label={say.reviewOf(`${alert.name}, ${title}`)}
            onClick={onReview}
          >
            {say.review}
          </Button>
        )}
      </div>
    </li>
  )
}

/** When it was noticed, and where it went. */
function Ways({ alert }: { alert: Alert }) {
  const say = useAlertsWords()
  const language = useLanguage()
  const parts = [
    ...('made' in alert ? [say.made(dayOf(`${alert.made}T12:00:00`, language))] : []),
    ...(alert.mailed > 0 ? [say.mailed(alert.mailed)] : []),
    ...(alert.webhook ? [say.webhooks[alert.webhook]] : []),
  ]
  return parts.length > 0 && <p className={styles.small}>{parts.join(' · ')}</p>
}
