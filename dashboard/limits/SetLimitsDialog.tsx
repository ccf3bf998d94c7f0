import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import type { LimitBaseMade } from '../../schema/contracts/control-chart.ts'
import type { ControlledTrend } from '../../schema/contracts/reports.ts'
import { longestNote } from '../../schema/limit-rules.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { TextField } from '../access/TextField.tsx'
import { usePlaces } from '../access/usePlaces.ts'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import { currentCause } from '../charts/special-weeks.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import { officeName } from '../report/office-name.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import { chartsChanged } from './charts-changed.ts'
import styles from './limits.module.css'
import { type LimitsDraft, type LimitsField, missingIn, refusedIn, requestOf } from './limits-draft.ts'
import { useLimitsWords } from './limits-words.ts'

type Props = {
  readonly control: ControlledTrend
  readonly measure: string
  readonly onClose: () => void
}

export default function SetLimitsDialog({ control, measure, onClose }: Props) {
  const say = useLimitsWords()
  const client = useQueryClient()
  const name = useId()
  const { offices } = usePlaces()
  const office = control.settable?.office
  const weeks = control.points.map(({ week }) => week)
  const [draft, setDraft] = useState<LimitsDraft>({
    // A run that still goes on is why one comes here.
    week: currentCause(control.share, control.points)?.weeks[0] ?? '',
    frozen: false,
    from: weeks[0] ?? '',
    to: weeks.at(-1) ?? '',
    note: '',
  })
  const change = (changed: Partial<LimitsDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const { form, errors, problem, busy, submit } = useSend<LimitBaseMade, LimitsField>({
    check: () => missingIn(draft, say),
    send: () => send<LimitBaseMade>('POST', '/api/v1/limit-bases', requestOf(draft, measure, office)),
    refusal: (error) => refusedIn(error, say),
    done: async () => {
      await chartsChanged(client)
      onClose()
    },
  })
  return (
    <Dialog label={say.setTitle} onClose={onClose}>
      <DialogClose onClose={onClose} />
      <h2 className={access.title}>{say.setTitle}</h2>
      <p className={access.text}>
        {say.setText} {office ? say.ofOffice(officeName(office, offices)) : say.ofEntity}
      </p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <WeekSelect
          label={say.week}
          none={say.chooseWeek}
          weeks={weeks}
          value={draft.week}
          error={errors.week}
          autoFocus
          onWeek={(week) => change({ week })}
        />
        <fieldset className={styles.choices}>
          <legend className={access.label}>{say.making}</legend>
          {[false, true].map((frozen) => (
            <label key={String(frozen)}>
              <input
                type="radio"
                name={name}
                checked={draft.frozen === frozen}
                aria-describedby={`${name}-${frozen}`}
                onChange={() => change({ frozen })}
              />
              <span>
                {frozen ? say.frozen : say.following}
                <span id={`${name}-${frozen}`} className={access.hint}>
                  {frozen ? say.frozenHint : say.followingHint}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {draft.frozen && (
          <div className={styles.range}>
            <WeekSelect
              label={say.from}
              weeks={weeks}
              value={draft.from}
              onWeek={(from) => change({ from })}
            />
            <WeekSelect
              label={say.to}
              weeks={weeks}
              value={draft.to}
              error={errors.range}
              onWeek={(to) => change({ to })}
            />
          </div>
        )}
        <TextField
          label={say.note}
          description={say.noteHint}
          autoComplete="off"
          maxLength={longestNote}
          value={draft.note}
          error={errors.note}
          onValue={(note) => change({ note })}
        />
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

type WeekSelectProps = {
  readonly label: string
  /** Words of no choice, where one must be made. */
  readonly none?: string
  readonly weeks: readonly string[]
  readonly value: string
  readonly error?: string | false | undefined
  readonly autoFocus?: boolean
  readonly onWeek: (week: string) => void
}

/** The weeks that the chart shows, the last one first. */
function WeekSelect({ label, none, weeks, value, error, autoFocus, onWeek }: WeekSelectProps) {
  const language = useLanguage()
  return (
    <NativeSelect
      label={label}
      classNames={{ input: access.input ?? '', label: access.label ?? '', error: access.error ?? '' }}
      data-autofocus={autoFocus || undefined}
      value={value}
      error={error || undefined}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...weeks.toReversed().map((week) => ({ value: week, label: weekDates(week, language) })),
      ]}
      onChange={(event) => onWeek(event.currentTarget.value)}
    />
  )
}
