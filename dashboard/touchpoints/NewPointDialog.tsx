import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Touchpoint, TouchpointRequest, TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { agentName } from '../agents/agent-name.ts'
import { placesQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { useLanguage } from '../language/context.ts'
import { officeName } from '../report/office-name.ts'
import styles from './dialogs.module.css'
import { ModalDialog } from './ModalDialog.tsx'
import { PrintLinks } from './PointDialog.tsx'
import { groupedCode, placeName } from './place.ts'
import { SaveProblem } from './SaveProblem.tsx'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = {
  readonly offices: TouchpointsReport['offices']
  readonly onClose: () => void
}

/** A value of the second field: `desk:CEN-1`, `agent:A-001`, or nothing for the whole office. */
function requestOf(office: string, chosen: string): TouchpointRequest {
  const [kind, ...rest] = chosen.split(':')
  const code = rest.join(':')
  return { office, ...(kind === 'desk' && { desk: code }), ...(kind === 'agent' && { agent: code }) }
}

export function NewPointDialog({ offices, onClose }: Props) {
  const words = useTouchpointsWords()
  const language = useLanguage()
  const client = useQueryClient()
  const [office, setOffice] = useState(offices.length === 1 ? (offices[0]?.office ?? '') : '')
  const [chosen, setChosen] = useState('')
  const places = useQuery(placesQuery(office))
  const create = useMutation({
    mutationFn: (asked: TouchpointRequest) => send<Touchpoint>('POST', '/api/v1/touchpoints', asked),
    onSuccess: () => client.invalidateQueries({ queryKey: ['touchpoints'] }),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!create.isPending) create.mutate(requestOf(office, chosen))
  }
  const made = create.data
  if (made) {
    const place = placeName(made, language)
    return (
      <ModalDialog key="made" title={words.createdTitle} onClose={onClose}>
        <div className={styles.point}>
          <img
            className={styles.qr}
            src={`/qr/${made.code}.svg`}
            alt={words.qrOf(place)}
            width="164"
            height="164"
          />
          <div className={styles.facts} role="status">
            <p className={styles.code}>{groupedCode(made.code)}</p>
            <p>{words.createdText(place, officeName(made.office, offices))}</p>
          </div>
        </div>
        <PrintLinks code={made.code} />
      </ModalDialog>
    )
  }
  return (
    <ModalDialog key="new" title={words.newTitle} onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        <p>{words.newText}</p>
        <NativeSelect
          classNames={{ input: styles.input, label: styles.label }}
          label={words.office}
          value={office}
          required
          withAsterisk={false}
          data={[
            ...(offices.length === 1 ? [] : [{ value: '', label: words.chooseOffice }]),
            ...offices.map(({ office: value, name }) => ({ value, label: name })),
          ]}
          onChange={(event) => {
            setOffice(event.currentTarget.value)
            setChosen('')
          }}
        />
        <NativeSelect
          classNames={{ input: styles.input, label: styles.label }}
          label={words.place}
          value={chosen}
          disabled={office === ''}
          onChange={(event) => setChosen(event.currentTarget.value)}
        >
          <option value="">{words.wholeOffice}</option>
          {(places.data?.desks.length ?? 0) > 0 && (
            <optgroup label={words.desks}>
              {places.data?.desks.map(({ desk, name }) => (
                <option key={desk} value={`desk:${desk}`}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
          {(places.data?.agents.length ?? 0) > 0 && (
            <optgroup label={words.agents}>
              {places.data?.agents.map(({ agent }) => (
                <option key={agent} value={`agent:${agent}`}>
                  {agentName(agent, language)}
                </option>
              ))}
            </optgroup>
          )}
        </NativeSelect>
        {places.error && (
          <p role="alert" className={styles.problem}>
            {words.placesLost}{' '}
            <button type="button" className={styles.link} onClick={() => void places.refetch()}>
              {words.retry}
            </button>
          </p>
        )}
        <SaveProblem error={create.error} />
        <div className={styles.actions}>
          <Button type="submit" variant="filled" size="md" aria-busy={create.isPending}>
            {words.create}
          </Button>
          <Button size="md" onClick={onClose}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </ModalDialog>
  )
}
