import { Button } from '@mantine/core'
import type { Suppressions } from '../../schema/contracts/sms.ts'
import { ScrolledTable } from '../charts/ScrolledTable.tsx'
import { dayOf } from '../format/clock-time.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

/** As the API pages them. */
const aPage = 10

type Props = {
  readonly list: Suppressions | undefined
  readonly failed?: boolean
  readonly page: number
  readonly onPage: (page: number) => void
  readonly onRecord: () => void
  /** What was just recorded. */
  readonly recorded?: string | undefined
}

/** Who is not written to, by fingerprint; and the way to record who asks for it. */
export function SuppressionsCard({ list, failed = false, page, onPage, onRecord, recorded }: Props) {
  const say = useSmsWords()
  const language = useLanguage()
  const pages = Math.ceil((list?.total ?? 0) / aPage)
  return (
    <section className={`card ${styles.suppressions}`}>
      <div className={styles.head}>
        <div>
          <h2 className="card-title">{say.listTitle}</h2>
          <p className="card-sub">{say.listSub}</p>
        </div>
        <Button className="no-print" size="sm" onClick={onRecord}>
          {say.record}
        </Button>
      </div>
      <p role="status" className={recorded ? styles.recorded : 'visually-hidden'}>
        {recorded}
      </p>
      {!list ? (
        failed && <p className={styles.nothing}>{say.listTrouble}</p>
      ) : list.total === 0 ? (
        <p className={styles.nothing}>{say.nobodyListed}</p>
      ) : (
        <>
          <ScrolledTable label={say.listTitle}>
            <table className={`data-table ${styles.table}`}>
              <caption className="visually-hidden">{say.listTitle}</caption>
              <thead>
                <tr>
                  {[say.reason, say.since, say.until, say.hash].map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {list.suppressions.map(({ phone, reason, since, until }) => (
                  <tr key={phone}>
                    <th scope="row">{say.reasons[reason] ?? reason}</th>
                    <td>{dayOf(since, language)}</td>
                    <td>{until ? dayOf(until, language) : say.untilBack}</td>
                    <td>
                      <code className={styles.code}>{phone}</code>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrolledTable>
          <div className={styles.pages}>
            <span>{say.listed(count(list.total, language))}</span>
            {pages > 1 && (
              <nav className={`${styles.pageButtons} no-print`} aria-label={say.page(page, pages)}>
                <Button size="sm" disabled={page <= 1} onClick={() => onPage(page - 1)}>
                  {say.previous}
                </Button>
                <span>{say.page(page, pages)}</span>
                <Button size="sm" disabled={page >= pages} onClick={() => onPage(page + 1)}>
                  {say.next}
                </Button>
              </nav>
            )}
          </div>
        </>
      )}
    </section>
  )
}
