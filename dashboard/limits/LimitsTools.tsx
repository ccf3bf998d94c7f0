import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import type { LimitBase } from '../../schema/contracts/control-chart.ts'
import type { ControlledTrend } from '../../schema/contracts/reports.ts'
import { useMay } from '../access/session.ts'
import { dateRange, mondayDate, printDate } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import styles from './limits.module.css'
import { useLimitsWords } from './limits-words.ts'

// Few open them: they come when they are asked for.
const SetLimitsDialog = lazy(() => import('./SetLimitsDialog.tsx'))
const RemoveLimitsDialog = lazy(() => import('./RemoveLimitsDialog.tsx'))

type Props = {
  readonly control: ControlledTrend
  readonly measure: string
}

/** Where limits were set anew, and why; who may sets and removes them. */
export function LimitsTools({ control, measure }: Props) {
  const say = useLimitsWords()
  const may = useMay('set-limits') && control.settable !== undefined
  const bases = control.share.phases.flatMap(({ base }) => (base ? [base] : []))
  const [setting, setSetting] = useState(false)
  const [removing, setRemoving] = useState<LimitBase>()
  if (bases.length === 0 && !may) return null
  return (
    <div className={styles.tools}>
      {bases.length > 0 && (
        <ul className={styles.bases}>
          {bases.map((base) => (
            <Base key={base.id} base={base} onRemove={may ? () => setRemoving(base) : undefined} />
          ))}
        </ul>
      )}
      {may && (
        <Button className="no-print" size="xs" onClick={() => setSetting(true)}>
          {say.set}
        </Button>
      )}
      <Suspense>
        {setting && <SetLimitsDialog control={control} measure={measure} onClose={() => setSetting(false)} />}
        {removing && <RemoveLimitsDialog base={removing} onClose={() => setRemoving(undefined)} />}
      </Suspense>
    </div>
  )
}

function Base({ base, onRemove }: { base: LimitBase; onRemove: (() => void) | undefined }) {
  const say = useLimitsWords()
  const language = useLanguage()
  const date = mondayDate(base.week, language)
  return (
    <li>
      <span>
        {say.base(date, base.note)}{' '}
        {base.frozen && `${say.frozenOn(dateRange(base.frozen.from, base.frozen.to, language))} `}
        <span className={styles.by}>{say.setBy(base.by, printDate(new Date(base.at), language))}</span>
      </span>
      {onRemove && (
        <button
          type="button"
          className={`${styles.remove} no-print`}
          aria-label={say.removeLabel(date)}
          onClick={onRemove}
        >
          {say.remove}
        </button>
      )}
    </li>
  )
}
