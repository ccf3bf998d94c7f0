import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { printedPoints } from '../print/printed-point.ts'
import { officeName, scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
import { Icon } from '../shell/Icon.tsx'
import { AdviceCard } from './AdviceCard.tsx'
import { answerOf } from './answer.ts'
import { PointDialog } from './PointDialog.tsx'
import { PointsTable } from './PointsTable.tsx'
import { PrintCards } from './PrintCards.tsx'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = {
  readonly report: TouchpointsReport
  /** Where the surveys are, as in `https://encuesta.example.pe`. */
  readonly origin: string
  /** Missing for who may only look. */
  readonly onNew: (() => void) | undefined
}

export function TouchpointsView({ report, origin, onNew }: Props) {
  const all = useWords()
  const words = useTouchpointsWords()
  const language = useLanguage()
  const [open, setOpen] = useState<string>()
  const { scope, offices, touchpoints } = report
  const shown = touchpoints.find(({ code }) => code === open)
  return (
    <>
      <ReportHeading question={words.question} scope={scope} answer={answerOf(report, language)}>
        {onNew && (
          <Button
            className={`${styles.newPoint} no-print`}
            variant="filled"
            size="md"
            leftSection={<Icon name="plus" size={18} />}
            onClick={onNew}
          >
            {words.newPoint}
          </Button>
        )}
      </ReportHeading>
      <div className={styles.grid}>
        <PointsTable report={report} onOpen={setOpen} />
        <div className={styles.aside}>
          <PrintCards points={printedPoints(report, new URL(origin).host)} />
          <AdviceCard />
        </div>
      </div>
      <PrintFooter scope={scope} about={scopeName(scope, all, offices)} />
      {shown && (
        <PointDialog
          point={shown}
          office={officeName(shown.office, offices)}
          to={scope.to}
          origin={origin}
          onClose={() => setOpen(undefined)}
        />
      )}
    </>
  )
}
