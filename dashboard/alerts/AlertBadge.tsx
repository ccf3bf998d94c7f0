import { useAlertsWords } from './alerts-words.ts'
import styles from './badge.module.css'
import { useOpenAlerts } from './useOpenAlerts.ts'

const most = 99

/**
 * Beside the name of the page in the navigation; read out with it.
 * @param corner over what it stands beside, where there is no room
 */
export function AlertBadge({ corner = false }: { corner?: boolean }) {
  const say = useAlertsWords()
  const open = useOpenAlerts()
  if (open === 0) return null
  return (
    <>
      <b className={`${styles.badge} ${corner ? styles.corner : ''}`} aria-hidden="true">
        {open > most ? `${most}+` : open}
      </b>
      <span className="visually-hidden">{say.count(open)}</span>
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
