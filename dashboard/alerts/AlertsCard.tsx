import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { AlertsReport } from '../../schema/contracts/alerts.ts'
import { alertsQuery } from '../api/queries.ts'
import { useLanguage } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import { AlertPlace } from './AlertPlace.tsx'
import { AlertIcon, AlertTag } from './AlertTag.tsx'
import { alertTitle } from './alert-title.ts'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'

const shown = 3

/** The newest that nobody has looked into, beside the numbers. */
export function OpenAlerts({ office }: { office: string | undefined }) {
  const { data, isError } = useQuery(alertsQuery({ office }))
  return <AlertsCard report={data} failed={isError} />
}

type Props = { readonly report: AlertsReport | undefined; readonly failed?: boolean }

export function AlertsCard({ report, failed = false }: Props) {
  const say = useAlertsWords()
  const language = useLanguage()
  if (!report) return failed ? <p className={`card ${styles.calm}`}>{say.cardTrouble}</p> : null
  if (report.open === 0) {
    return (
      <p className={`card ${styles.calm}`}>
        <Icon name="check" size={18} />
        <Link to="/alertas" search={({ lang }) => (lang ? { lang } : {})}>
          {say.cardNone}
        </Link>
      </p>
    )
  }
  return (
    <section className={`card ${styles.card}`}>
      <div className={styles.cardHead}>
        <div>
          <h2 className="card-title">{say.cardTitle(report.open)}</h2>
          <p className="card-sub">{say.cardSub}</p>
        </div>
        <Link to="/alertas" search={({ lang }) => (lang ? { lang } : {})} className={styles.way}>
          {report.open === 1 ? say.cardSee : say.cardAll(report.open)}
        </Link>
      </div>
      <ul className={styles.cardList}>
        {report.alerts.slice(0, shown).map((alert) => (
          <li key={alert.id}>
            <AlertIcon alert={alert} />
            <div>
              <AlertTag alert={alert} />
              <p className={styles.cardTitle}>{alertTitle(alert, language)}</p>
              <p className={styles.place}>
                <AlertPlace alert={alert} officeToo />
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
