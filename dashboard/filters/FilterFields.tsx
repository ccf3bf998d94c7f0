import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { officesQuery } from '../api/queries.ts'
import { weekDates, weeksBefore } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { Icon, type IconName } from '../shell/Icon.tsx'
import styles from './filters.module.css'
import { kinds } from './filters.ts'
import { usePageFilters } from './page-filters.ts'
import { periodOf, presetWeeks, weekNames, windowOf } from './periods.ts'
import { useFilters } from './useFilters.ts'

type Choice = { readonly value: string; readonly label: string }

type FieldProps = {
  label: string
  icon: IconName
  /** In place of the icon, where two fields look alike. */
  side?: string
  value: string
  choices: readonly Choice[]
  labelled: boolean
  onChoose: (value: string) => void
}

/** A value that is no choice stays visible, so that nobody wonders why the page says what it says. */
function Field({ label, icon, side, value, choices, labelled, onChoose }: FieldProps) {
  const data = choices.some((choice) => choice.value === value)
    ? choices
    : [...choices, { value, label: value }]
  return (
    <NativeSelect
      className={`${styles.field} ${side ? styles.weekField : ''}`}
      classNames={{ input: styles.input, label: styles.label }}
      {...(labelled ? { label } : { 'aria-label': label })}
      leftSection={side ? <span className={styles.weekSide}>{side}</span> : <Icon name={icon} size={16} />}
      {...(side && { leftSectionWidth: 62 })}
      value={value}
      data={[...data]}
      onChange={(event) => onChoose(event.currentTarget.value)}
    />
  )
}

function PeriodFields({ labelled }: { labelled: boolean }) {
  const words = useWords()
  const language = useLanguage()
  const { filters, change } = useFilters()
  const { standardWeeks } = usePageFilters()
  const weeks = useQuery(officesQuery).data?.weeks
  const [choosing, setChoosing] = useState(false)

  const last = weeks?.last
  const period = choosing ? 'own' : periodOf(filters, last, standardWeeks)
  const from = filters.from ?? (last ? weeksBefore(last, standardWeeks - 1) : '')
  const to = filters.to ?? last ?? ''
  const choose = (chosen: string) => {
    setChoosing(chosen === 'own')
    if (chosen !== 'own')
      change({ from: undefined, to: undefined, ...windowOf(Number(chosen), last, standardWeeks) })
  }
  const presets = presetWeeks.map((count) => ({ value: String(count), label: words.lastWeeks(count) }))
  const names = weeks ? weekNames(weeks.first, weeks.last) : []
  const weekChoices = names.map((name) => ({ value: name, label: `${name} · ${weekDates(name, language)}` }))

  return (
    <>
      <Field
        label={words.period}
        icon="calendar"
        labelled={labelled}
        value={period}
        choices={[...presets, { value: 'own', label: words.ownWeeks }]}
        onChoose={choose}
      />
      {period === 'own' && (
        <>
          <Field
            label={words.from}
            icon="calendar"
            {...(!labelled && { side: words.fromShort })}
            labelled={labelled}
            value={from}
            choices={weekChoices}
            onChoose={(chosen) => change({ from: chosen, to })}
          />
          <Field
            label={words.to}
            icon="calendar"
            {...(!labelled && { side: words.toShort })}
            labelled={labelled}
            value={to}
            choices={weekChoices}
            onChoose={(chosen) => change({ from, to: chosen })}
          />
        </>
      )}
    </>
  )
}

export function FilterFields({ labelled = false }: { labelled?: boolean }) {
  const words = useWords()
  const { filters, change } = useFilters()
  const { takesKind } = usePageFilters()
  const offices = useQuery(officesQuery).data?.offices ?? []
  return (
    <>
      <Field
        label={words.office}
        icon="office"
        labelled={labelled}
        value={filters.office ?? ''}
        choices={[
          { value: '', label: words.allOffices },
          ...offices.map(({ office, name }) => ({ value: office, label: name })),
        ]}
        onChoose={(office) => change({ office: office || undefined })}
      />
      {takesKind && (
        <Field
          label={words.kind}
          icon="channel"
          labelled={labelled}
          value={filters.kind ?? ''}
          choices={[
            { value: '', label: words.allKinds },
            ...kinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
          ]}
          onChoose={(kind) => change({ kind: kind || undefined })}
        />
      )}
      <PeriodFields labelled={labelled} />
    </>
  )
}
