import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { PrintFooter } from '../overview/PrintFooter.tsx'
import { printedPoints } from '../print/printed-point.ts'
import { Icon } from '../shell/Icon.tsx'
import { AdviceCard } from './AdviceCard.tsx'
import { answerOf } from './answer.ts'
import { PointDialog } from './PointDialog.tsx'
import { PointsTable } from './PointsTable.tsx'
import { PrintCards } from './PrintCards.tsx'
import { officeName } from './place.ts'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = {
  readonly report: TouchpointsReport
  /** Where the surveys are, as in `https://encuesta.example.pe`. */
  readonly origin: string
  readonly onNew: () => void
  readonly busy?: boolean
}

export function TouchpointsView({ report, origin, onNew, busy = false }: Props) {
  const words = useTouchpointsWords()
  const language = useLanguage()
  const [open, setOpen] = useState<string>()
  const { scope, offices, touchpoints } = report
  const { sentence, evidence } = answerOf(report, language)
  const shown = touchpoints.find(({ code }) => code === open)
  return (
    <div className={busy ? styles.busy : undefined} aria-busy={busy}>
      <div className={`${heading.heading} ${styles.heading}`}>
        <div className={heading.headingText}>
          <p className={heading.question}>
            {words.question}{' '}
            <span className={heading.asked}>{dateRange(scope.from, scope.to, language)}</span>
          </p>
          <h1 className={heading.answer}>{sentence}</h1>
          <p className={heading.evidence}>{evidence}</p>
        </div>
        <Button
          className={`${styles.newPoint} no-print`}
          variant="filled"
          size="md"
          leftSection={<Icon name="plus" size={18} />}
          onClick={onNew}
        >
          {words.newPoint}
        </Button>
      </div>
      <div className={styles.grid}>
        <PointsTable report={report} onOpen={setOpen} />
        <div className={styles.aside}>
          <PrintCards points={printedPoints(report, new URL(origin).host)} />
          <AdviceCard />
        </div>
      </div>
      <PrintFooter report={report} />
      {shown && (
        <PointDialog
          point={shown}
          office={officeName(offices, shown.office)}
          to={scope.to}
          origin={origin}
          onClose={() => setOpen(undefined)}
        />
      )}
    </div>
  )
}
