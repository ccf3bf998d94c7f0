import { Fragment } from 'react'
import type { AgentReport } from '../../schema/contracts/reports.ts'
import { findItem } from '../../schema/instrument/citizen-items.ts'
import { nameOf } from '../agents/agent-measures.ts'
import { wholePercent, wholeRange } from '../charts/whole-percent.ts'
import { answers, count } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { useAgentWords } from './agent-words.ts'
import styles from './competencies.module.css'

/** The questions as they were asked and answered, by competency. */
export function ItemsTable({ items }: { items: AgentReport['items'] }) {
  const words = useWords()
  const say = useAgentWords()
  const language = useLanguage()
  const groups = Map.groupBy
    ? Map.groupBy(items, competencyOf)
    : items.reduce(
        (all, item) => all.set(competencyOf(item), [...(all.get(competencyOf(item)) ?? []), item]),
        new Map<string, AgentReport['items']>(),
      )
  return (
    <table className={`data-table ${styles.items}`}>
      <caption>{say.itemsCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{say.item}</th>
          <th scope="col" className="figure">
            {say.value}
          </th>
          <th scope="col" className={`figure ${styles.wide}`}>
            {say.range}
          </th>
          <th scope="col" className={`figure ${styles.wide}`}>
            {words.answers}
          </th>
        </tr>
      </thead>
      {[...groups].map(([competency, questions]) => (
        <tbody key={competency}>
          <tr className={styles.group}>
            <th scope="rowgroup" colSpan={4}>
              {nameOf(competency, language)}
            </th>
          </tr>
          {questions.map(({ item, estimate }) => (
            <tr key={item}>
              <th scope="row">{findItem(item)?.label[language] ?? item}</th>
              {estimate.kind === 'withheld' ? (
                <td colSpan={3} className="withheld withheld-cell">
                  {words.needsShort(estimate.needs)}
                </td>
              ) : (
                <Fragment>
                  <td className="figure">
                    <b>{wholePercent(estimate.share)}</b>
                    <span className={styles.valueBelow}>
                      {wholeRange(estimate.low, estimate.high, language)}
                      <br />
                      {answers(estimate.n, language)}
                    </span>
                  </td>
                  <td className={`figure ${styles.wide}`}>
                    {wholeRange(estimate.low, estimate.high, language)}
                  </td>
                  <td className={`figure ${styles.wide}`}>{count(estimate.n, language)}</td>
                </Fragment>
              )}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

const competencyOf = ({ item }: AgentReport['items'][number]): string => findItem(item)?.competency ?? ''
