import { Link } from '@tanstack/react-router'
import type { Alert, Cause, IntegrityEvidence, QuietCode } from '../../schema/contracts/alerts.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import type { Filters } from '../filters/filters.ts'
import { dayOf } from '../format/clock-time.ts'
import { count, percent } from '../format/numbers.ts'
import { mondayDate, weeksBefore } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { groupedCode } from '../touchpoints/place.ts'
import { isSatisfaction } from './alert-title.ts'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'
import { CauseTable } from './CauseTable.tsx'

/** As many as limits are computed from. */
const chartedWeeks = 26

/** What an alert stands on, and where to look further. */
export function AlertDetail({ alert }: { alert: Alert }) {
  const say = useAlertsWords()
  const language = useLanguage()
  switch (alert.kind) {
    case 'allegation':
      return <p>{say.allegationText}</p>
    case 'silent-office': {
      const { since, days, usual } = alert.evidence
      const noon = `${since}T12:00:00`
      return (
        <>
          <p>{say.silentText(dayOf(noon, language), days, count(usual, language))}</p>
          <Where to="/puntos" filters={{ office: alert.office }} label={say.seeCodes} />
        </>
      )
    }
    case 'integrity':
      return <Integrity evidence={alert.evidence} />
    case 'quiet-codes':
      return (
        <>
          <ul className={styles.codes}>
            {alert.evidence.codes.map((code) => (
              <Code key={code.code} code={code} />
            ))}
          </ul>
          <Where to="/puntos" filters={{ office: alert.office }} label={say.seeCodes} />
        </>
      )
    case 'special-cause':
      return <Change alert={alert} causes={alert.evidence.causes} />
  }
}

function Change({ alert, causes }: { alert: Alert; causes: readonly Cause[] }) {
  const say = useAlertsWords()
  const [first] = causes
  const others = first && isSatisfaction(first) ? causes.length - 1 : 0
  const filters = { office: alert.office, from: weeksBefore(alert.week, chartedWeeks - 1), to: alert.week }
  return (
    <>
      <p>
        {others > 0 && `${say.alsoMany(others)} `}
        {say.changeText}
      </p>
      <div className={styles.ways}>
        {causes.some(isSatisfaction) && <Where to="/" filters={filters} label={say.seeSatisfaction} />}
        {causes.some((cause) => !isSatisfaction(cause)) && (
          <Where to="/competencias" filters={filters} label={say.seeCompetencies} />
        )}
      </div>
      <DataDisclosure show={say.numbers} hide={say.hideNumbers}>
        <CauseTable causes={causes} />
      </DataDisclosure>
    </>
  )
}

function Integrity({ evidence }: { evidence: IntegrityEvidence }) {
  const say = useAlertsWords()
  const language = useLanguage()
  return (
    <p>
      {evidence.sign === 'burst'
        ? say.burstText(evidence.responses, evidence.hours, count(evidence.expected, language))
        : say.flaggedText(
            count(evidence.flagged, language),
            count(evidence.responses, language),
            percent(evidence.flagged / evidence.responses, language),
            percent(evidence.others, language),
          )}{' '}
      {say.integrityCount}
    </p>
  )
}

function Code({ code: { code, desk, agent, problem, scans, answers, since } }: { code: QuietCode }) {
  const say = useAlertsWords()
  const language = useLanguage()
  return (
    <li>
      <b>{desk ?? (agent === undefined ? say.wholeOffice : say.agent(agent))}</b>{' '}
      <span className={styles.code}>{groupedCode(code)}</span>: {say.problems[problem]}
      {since !== undefined && ` ${say.since(mondayDate(since, language))}`} (
      {say.scanned(count(scans, language), count(answers, language))}).
    </li>
  )
}

type WhereProps = {
  readonly to: '/' | '/competencias' | '/puntos'
  readonly filters: Filters
  readonly label: string
}

const Where = ({ to, filters, label }: WhereProps) => (
  <Link to={to} search={({ lang }) => ({ ...(lang && { lang }), ...filters })} className={styles.way}>
    {label}
  </Link>
)
