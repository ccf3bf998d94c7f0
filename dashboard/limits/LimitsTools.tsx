import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LimitBase } from '../../schema/contracts/control-chart.ts'
import type { ControlledTrend } from '../../schema/contracts/reports.ts'
import { ConfirmDialog } from '../access/ConfirmDialog.tsx'
import { useMay } from '../access/session.ts'
import { send } from '../api/request.ts'
import { dateRange, mondayDate, printDate } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { chartsChanged } from './charts-changed.ts'
import styles from './limits.module.css'
import { useLimitsWords } from './limits-words.ts'
import { SetLimitsDialog } from './SetLimitsDialog.tsx'

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
      {setting && <SetLimitsDialog control={control} measure={measure} onClose={() => setSetting(false)} />}
      {removing && <RemoveDialog base={removing} onClose={() => setRemoving(undefined)} />}
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

function RemoveDialog({ base, onClose }: { base: LimitBase; onClose: () => void }) {
  const say = useLimitsWords()
  const client = useQueryClient()
  return (
    <ConfirmDialog
      title={say.removeTitle}
      text={say.removeText}
      action={say.removeAction}
      send={() => send<undefined>('DELETE', `/api/v1/limit-bases/${encodeURIComponent(base.id)}`)}
      done={() => chartsChanged(client)}
      onClose={onClose}
    />
  )
}
