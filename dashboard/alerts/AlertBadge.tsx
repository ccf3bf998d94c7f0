import { useAlertsWords } from './alerts-words.ts'
import styles from './badge.module.css'
import { useOpenAlerts } from './useOpenAlerts.ts'

const most = 99

/** Beside the name of the page in the navigation; read out with it. */
export function AlertBadge() {
  const say = useAlertsWords()
  const open = useOpenAlerts()
  if (open === 0) return null
  return (
    <>
      <span className={styles.badge} aria-hidden="true">
        {open > most ? `${most}+` : open}
      </span>
      <span className="visually-hidden">, {say.count(open)}</span>
    </>
  )
}

/** Says how many there are when that changes. */
export function AlertNews() {
  const say = useAlertsWords()
  const open = useOpenAlerts()
  return (
    <p role="status" className="visually-hidden">
      {open > 0 && say.count(open)}
    </p>
  )
}
