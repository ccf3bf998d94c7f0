import type { ReactNode } from 'react'
import type { CompetencyResult } from '../../schema/contracts/reports.ts'
import type { Axis } from '../charts/axis.ts'
import { DataDisclosure } from '../charts/DataDisclosure.tsx'
import { useLanguage } from '../language/context.ts'
import { AnswersTable } from './AnswersTable.tsx'
import { CompetencyWeeks } from './CompetencyWeeks.tsx'
import styles from './competencies.module.css'
import { competencyName, familyOf, itemText } from './competency-words.ts'
import { itemParts } from './distributions.ts'
import { ResultLine } from './ResultLine.tsx'
import { usePageWords } from './usePageWords.ts'

type Props = { readonly result: CompetencyResult; readonly axis: Axis }

/** The weeks of a competency, where they come by another way than the report. */
export type WeeksOf = (result: CompetencyResult) => ReactNode

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

/** Behind a competency: who can tell, what was asked, and each week. */
export function CompetencyDetail({
  result,
  axis,
  weeksOf,
}: Props & { readonly weeksOf?: WeeksOf | undefined }) {
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
      {weeksOf ? weeksOf(result) : <CompetencyWeeks result={result} />}
    </>
  )
}
