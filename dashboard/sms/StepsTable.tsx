import type { ReactNode } from 'react'
import type { SmsFunnel } from '../../schema/contracts/sms.ts'
import { ScrolledTable } from '../charts/ScrolledTable.tsx'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { money } from './money.ts'
import styles from './sms.module.css'
import { useSmsWords } from './sms-words.ts'

type Row = { readonly key: string; readonly name: ReactNode; readonly funnel: SmsFunnel }

const columns = ['consented', 'sent', 'opened', 'started', 'completed', 'optout'] as const

/** The steps of several offices or days, one below the other. */
export function StepsTable({ title, of, rows }: { title: string; of: string; rows: readonly Row[] }) {
  const say = useSmsWords()
  const language = useLanguage()
  const costs = rows.some(({ funnel }) => funnel.cost > 0)
  return (
    <ScrolledTable label={title}>
      <table className={`data-table ${styles.table}`}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            {columns.map((column) => (
              <th key={column} scope="col" className="figure">
                {say[column]}
              </th>
            ))}
            {costs && (
              <>
                <th scope="col" className="figure">
                  {say.cost}
                </th>
                <th scope="col" className="figure">
                  {say.each}
                </th>
              </>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, funnel }) => (
            <tr key={key} data-row={key}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column} className="figure">
                  {count(funnel[column], language)}
                </td>
              ))}
              {costs && (
                <>
                  <td className="figure">{money(funnel.cost, language)}</td>
                  <td className="figure">
                    {funnel.costPerCompleted === undefined ? '–' : money(funnel.costPerCompleted, language)}
                  </td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrolledTable>
  )
}
