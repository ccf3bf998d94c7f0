import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { TrainingLedger, TrainingSession } from '../../schema/contracts/training.ts'
import { competencyCodes } from '../../schema/instrument/competencies.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { TextField } from '../access/TextField.tsx'
import { useSend } from '../access/useSend.ts'
import { send } from '../api/request.ts'
import { competencyName } from '../competencies/competency-words.ts'
import { useLanguage } from '../language/context.ts'
import type { NamedOffice } from '../report/office-name.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import { AgentPicker } from './AgentPicker.tsx'
import { hoursOf, requestOf, type SessionDraft } from './session-draft.ts'
import styles from './training.module.css'
import { useLedgerAgain } from './training-queries.ts'
import { useTrainingWords } from './training-words.ts'

type Props = {
  readonly draft: SessionDraft
  readonly agents: TrainingLedger['agents']
  readonly offices: readonly NamedOffice[]
  readonly onClose: () => void
}

/** Records a session, or corrects one. */
export function SessionDialog({ draft: given, agents, offices, onClose }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  const listAgain = useLedgerAgain()
  const [draft, setDraft] = useState(given)
  const change = (changed: Partial<SessionDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const isNew = given.id === undefined
  const { form, errors, problem, busy, submit } = useSend<
    TrainingSession,
    'competency' | 'date' | 'hours' | 'note' | 'agents'
  >({
    check: () => ({
      competency: draft.competency === '' && say.competencyMissing,
      date: draft.date === '' && say.dateMissing,
      hours: hoursOf(draft.hours) === undefined && say.durationWrong,
      agents: draft.agents.length === 0 && say.agentsMissing,
    }),
    send: () =>
      isNew
        ? send<TrainingSession>('POST', '/api/v1/training', requestOf(draft))
        : send<TrainingSession>('PUT', `/api/v1/training/${given.id}`, requestOf(draft)),
    refusal: ({ code, fields }) => {
      if (code === 'agent-unknown') return { agents: say.agentsWrong }
      if (code !== 'invalid') return undefined
      const isWrong = (name: string) => fields.some((field) => field.split('.')[0] === name)
      return {
        date: isWrong('date') && say.dateMissing,
        hours: isWrong('hours') && say.durationWrong,
        note: isWrong('note') && say.noteWrong,
        agents: isWrong('agents') && say.agentsWrong,
      }
    },
    done: async () => {
      await listAgain()
      onClose()
    },
  })
  const title = isNew ? say.newTitle : say.editTitle
  return (
    <Dialog label={title} onClose={onClose}>
      <DialogClose onClose={onClose} />
      <h2 className={access.title}>{title}</h2>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <NativeSelect
          label={say.competency}
          classNames={{ input: access.input ?? '', label: access.label ?? '', error: access.error ?? '' }}
          data-autofocus={given.competency === '' || undefined}
          value={draft.competency}
          error={errors.competency || undefined}
          data={[
            { value: '', label: say.chooseCompetency },
            ...competencyCodes.map((code) => ({ value: code, label: competencyName(code, language) })),
          ]}
          onChange={(event) => change({ competency: event.currentTarget.value })}
        />
        <div className={styles.pair}>
          <TextField
            label={say.date}
            type="date"
            min="2000-01-01"
            max="2099-12-31"
            autoFocus={given.competency !== ''}
            value={draft.date}
            error={errors.date}
            onValue={(date) => change({ date })}
          />
          <TextField
            label={say.duration}
            description={say.durationHint}
            inputMode="decimal"
            autoComplete="off"
            value={draft.hours}
            error={errors.hours}
            onValue={(hours) => change({ hours })}
          />
        </div>
        <TextField
          label={say.note}
          description={say.noteHint}
          autoComplete="off"
          maxLength={120}
          value={draft.note}
          error={errors.note}
          onValue={(note) => change({ note })}
        />
        <AgentPicker
          agents={agents}
          offices={offices}
          chosen={draft.agents}
          error={errors.agents}
          onChosen={(chosen) => change({ agents: chosen })}
        />
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {isNew ? say.record : say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
