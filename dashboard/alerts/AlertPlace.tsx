import type { Alert } from '../../schema/contracts/alerts.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { useAlertsWords } from './alerts-words.ts'

/** Where and when: an allegation is known by office, agent and week, and by nothing else. */
export function AlertPlace({ alert, officeToo = false }: { alert: Alert; officeToo?: boolean }) {
  const say = useAlertsWords()
  const language = useLanguage()
  const parts = [
    ...(officeToo ? [alert.name] : []),
    ...('agent' in alert && alert.agent ? [say.agent(alert.agent)] : []),
    say.week(weekDates(alert.week, language)),
  ]
  return parts.join(' · ')
}
