import type { Alert } from '../../schema/contracts/alerts.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import { tagOf } from './alert-title.ts'
import styles from './alerts.module.css'
import { type Tag, useAlertsWords } from './alerts-words.ts'

const icons: Record<Tag, IconName> = {
  allegation: 'alert',
  below: 'fall',
  above: 'rise',
  'silent-office': 'clock',
  'quiet-codes': 'qr',
  integrity: 'eye',
}

export function AlertIcon({ alert }: { alert: Alert }) {
  const tag = tagOf(alert)
  return (
    <span className={`${styles.icon} ${styles[tag] ?? ''}`}>
      <Icon name={icons[tag]} size={20} />
    </span>
  )
}

export function AlertTag({ alert }: { alert: Alert }) {
  const say = useAlertsWords()
  const tag = tagOf(alert)
  return <span className={`${styles.tag} ${styles[tag] ?? ''}`}>{say.tags[tag]}</span>
}
