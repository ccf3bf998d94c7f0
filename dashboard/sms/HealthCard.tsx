import type { SmsChannel, SmsHealth } from '../../schema/contracts/sms.ts'
import { mostJudged } from '../../schema/messages/most-judged.ts'
import { ScrolledTable } from '../charts/ScrolledTable.tsx'
import { count, percent } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

const spans = ['day', 'week', 'latest'] as const
const columns = ['accepted', 'delivered', 'undelivered', 'unknown'] as const

/** Whether what the provider is given arrives, and why not. */
export function HealthCard({ health, notes }: Pick<SmsChannel, 'health' | 'notes'>) {
  const say = useSmsWords()
  const language = useLanguage()
  const { codes } = health.week
  return (
    <section className={`card ${styles.health}`}>
      <h2 className="card-title">{say.healthTitle}</h2>
      <p className="card-sub">{say.healthSub}</p>
      {health.latest.handed === 0 && <p className={styles.nothing}>{say.nothingHanded}</p>}
      {health.latest.handed > 0 && (
        <div className={styles.healthBody}>
          <ScrolledTable label={say.healthTitle}>
            <table className={`data-table ${styles.table}`}>
              <caption className="visually-hidden">{say.healthTitle}</caption>
              <thead>
                <tr>
                  {[say.span, say.handed, ...columns.map((column) => say[column])].map((head, index) => (
                    <th key={head} scope="col" className={index > 0 ? 'figure' : undefined}>
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {spans.map((span) => (
                  <tr key={span} data-span={span}>
                    <th scope="row">
                      {health[span].handed < mostJudged
                        ? say.spans[span]
                        : say.latestOf(say.spans[span], count(mostJudged, language))}
                    </th>
                    <td className="figure">{count(health[span].handed, language)}</td>
                    {columns.map((column) => (
                      <td key={column} className="figure">
                        <Part of={health[span]} column={column} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrolledTable>
          {codes.length > 0 && (
            <div>
              <h3 className={styles.subtitle}>{say.whyNot}</h3>
              <p className="card-sub">{say.whyNotSub}</p>
              <ul className={styles.counts}>
                {codes.map(({ code, n }) => (
                  <li key={code}>
                    <b>{count(n, language)}</b> {say.codes[code] ?? say.otherCode}{' '}
                    {code !== '' && <span className={styles.code}>{say.code(code)}</span>}
                  </li>
                ))}
              </ul>
            </div>
          )}
        </div>
      )}
      {notes.length > 0 && (
        <>
          <h3 className={styles.subtitle}>{say.notesTitle}</h3>
          <p className="card-sub">{say.notesSub}</p>
          <ul className={styles.counts}>
            {notes.map(({ kind, n }) => (
              <li key={kind}>
                <b>{count(n, language)}</b> {say.notes[kind] ?? kind}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Part({ of, column }: { of: SmsHealth; column: (typeof columns)[number] }) {
  const language = useLanguage()
  return of.handed === 0 ? '–' : percent(of[column] / of.handed, language)
}
