import { type ReactNode, useId, useState } from 'react'
import type { CompetencyResult } from '../../schema/contracts/reports.ts'
import type { Axis } from '../charts/axis.ts'
import { answers, percent, percentRange } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import { CompetencyDetail, type WeeksOf } from './CompetencyDetail.tsx'
import styles from './competencies.module.css'
import { competencyName } from './competency-words.ts'
import { competencyParts } from './distributions.ts'
import { ResultLine } from './ResultLine.tsx'
import { SourceMark } from './SourceMark.tsx'
import type { Standing } from './standing.ts'
import { usePageWords } from './usePageWords.ts'
import { WeeklyLine } from './WeeklyLine.tsx'
import type { WeekScale } from './weekly-line.ts'

type Props = {
  readonly result: CompetencyResult
  readonly axis: Axis
  readonly scale: WeekScale
  readonly standing?: Standing | undefined
  readonly weeksOf?: WeeksOf | undefined
}

/** Citizens' answers beside an observation that does not exist yet: in words, and without a score. */
function CitizensNote({ result: { estimate } }: { result: CompetencyResult }) {
  const words = useWords()
  const page = usePageWords()
  const language = useLanguage()
  return (
    <>
      <p className={styles.awaiting}>{page.awaiting}</p>
      <p className={styles.note}>
        {estimate.kind === 'known'
          ? page.citizensNote(
              percent(estimate.share, language),
              percentRange(estimate.low, estimate.high, language),
              answers(estimate.n, language),
            )
          : page.citizensWithheld(words.needsShort(estimate.needs))}
      </p>
    </>
  )
}

/** A line to read; opened, what is behind it. */
export function CompetencyEntry({ result, axis, scale, standing, weeksOf }: Props) {
  const page = usePageWords()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const id = useId()
  const { competency, mainSource, estimate, proxiesOnly, trend } = result

  const words = competencyName(competency, language).split(' ')
  const tags: ReactNode[] = []
  if (standing) {
    tags.push(
      <span key="standing" className={`${styles.tag} ${styles[standing]}`}>
        <span aria-hidden="true">{standing === 'stronger' ? '▲' : '▼'}</span> {page.standings[standing]}
      </span>,
    )
  }
  if (proxiesOnly) {
    tags.push(
      <span key="proxies" className={styles.tag}>
        {page.proxies}
      </span>,
    )
  }

  const name = (
    <>
      <SourceMark source={mainSource} />
      <div>
        <h4 className={styles.competency}>
          <button
            type="button"
            className={styles.toggle}
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {words.slice(0, -1).join(' ')}{' '}
            <span className={styles.lastWord}>
              {words.at(-1)}
              <Icon name="chevron" size={16} />
            </span>
          </button>
        </h4>
        {tags.length > 0 && <p className={styles.tags}>{tags}</p>}
      </div>
    </>
  )

  return (
    <li className={styles.entry} data-competency={competency}>
      {mainSource === 'supervisor' ? (
        <div className={styles.line}>
          <div className={styles.name}>{name}</div>
          <CitizensNote result={result} />
        </div>
      ) : (
        <ResultLine
          name={name}
          estimate={estimate}
          parts={estimate.kind === 'known' ? competencyParts(estimate, language) : []}
          axis={axis}
          line={<WeeklyLine points={trend} scale={scale} />}
        />
      )}
      <div id={id} className={styles.detail} hidden={!open}>
        {open && <CompetencyDetail result={result} axis={axis} weeksOf={weeksOf} />}
      </div>
    </li>
  )
}
