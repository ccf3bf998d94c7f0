import type { CompetencyResult } from '../../schema/contracts/reports.ts'
import type { Axis } from '../charts/axis.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { TrendExplorer } from '../charts/TrendExplorer.tsx'
import { TrendTable } from '../charts/TrendTable.tsx'
import { isKnown } from '../charts/trend-words.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { AnswersTable } from './AnswersTable.tsx'
import styles from './competencies.module.css'
import { competencyName, familyOf, itemText } from './competency-words.ts'
import { itemParts } from './distributions.ts'
import { ResultLine } from './ResultLine.tsx'
import { ScrolledTable } from './ScrolledTable.tsx'
import { usePageWords } from './usePageWords.ts'

type Props = { readonly result: CompetencyResult; readonly axis: Axis }

function Items({ result: { competency, items }, axis }: Props) {
  const page = usePageWords()
  const language = useLanguage()
  if (items.length === 0) return <p className={styles.remark}>{page.itemsNone}</p>
  const rows = items.map(({ item, estimate }) => ({
    code: item,
    name: itemText(item, language),
    estimate,
    parts: estimate.kind === 'known' ? itemParts(item, estimate, language) : [],
  }))
  return (
    <section className={styles.items}>
      <h5 className={styles.detailTitle}>{page.itemsTitle}</h5>
      <p className="card-sub">{page.itemsSub}</p>
      <ul className={styles.itemList}>
        {rows.map(({ code, name, estimate, parts }) => (
          <li key={code} data-item={code}>
            <ResultLine name={name} estimate={estimate} parts={parts} axis={axis} />
          </li>
        ))}
      </ul>
      <DataDisclosure>
        <AnswersTable
          caption={page.itemsOf(competencyName(competency, language))}
          head={page.item}
          rows={rows}
        />
      </DataDisclosure>
    </section>
  )
}

function Weeks({ result: { competency, trend } }: { result: CompetencyResult }) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  const known = trend.filter(isKnown).length
  const withheld = trend.length - known
  const name = competencyName(competency, language)
  const title = known === 0 ? page.weeksNone : known === 1 ? page.weeksOne : page.weeksTitle(name)
  if (trend.length === 0) return null
  return (
    <section className={styles.trend}>
      <h5 className={styles.detailTitle}>{title}</h5>
      <p className="card-sub">
        {known === 0 ? page.weeksNoneWhy : page.weeksSub}
        {known > 0 && withheld > 0 && ` · ${words.trendGaps(withheld)}`}
      </p>
      {known > 0 && <TrendExplorer points={trend} measure={name} />}
      {known > 1 && <p className={styles.remark}>{words.trendCaution}</p>}
      <DataDisclosure>
        <ScrolledTable label={page.weeksTitle(name)}>
          <TrendTable
            points={trend}
            caption={page.weeksTitle(name)}
            share={`% ${page.favorable.toLowerCase()}`}
          />
        </ScrolledTable>
      </DataDisclosure>
    </section>
  )
}

/** Behind a competency: who can tell, what was asked, and each week. */
export function CompetencyDetail({ result, axis }: Props) {
  const page = usePageWords()
  const { competency, mainSource, observable } = result
  const family = familyOf(competency)
  return (
    <>
      <p className={styles.remark}>
        {family && page.families[family]} {page.observable[observable]}
        {mainSource === 'supervisor' && ` ${page.unscored}`}
      </p>
      <Items result={result} axis={axis} />
      <Weeks result={result} />
    </>
  )
}
