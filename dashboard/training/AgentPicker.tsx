import { Button } from '@mantine/core'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import type { TrainingLedger } from '../../schema/contracts/training.ts'
import access from '../access/access.module.css'
import { TextField } from '../access/TextField.tsx'
import { agentName, byCode } from '../agents/agent-name.ts'
import { useLanguage } from '../language/context.ts'
import { type NamedOffice, officeName } from '../report/office-name.ts'
import { matching } from './matching-agents.ts'
import styles from './training.module.css'
import { useTrainingWords } from './training-words.ts'

/** More would be no list to look through: a search is. */
const mostShown = 60

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
}

type Props = {
  readonly agents: TrainingLedger['agents']
  readonly offices: readonly NamedOffice[]
  readonly chosen: readonly string[]
  readonly error: string | false | undefined
  readonly onChosen: (chosen: readonly string[]) => void
}

/** Several agents out of many: a search, and a list that is one tab stop. */
export function AgentPicker({ agents, offices, chosen, error, onChosen }: Props) {
  const say = useTrainingWords()
  const language = useLanguage()
  const id = useId()
  const list = useRef<HTMLUListElement>(null)
  const [search, setSearch] = useState('')
  const [active, setActive] = useState(0)
  const listed = agents.map((each) => ({
    ...each,
    name: agentName(each.agent, language),
    place: [officeName(each.office, offices), each.team].filter(Boolean).join(' · '),
  }))
  const found = matching(listed, search)
  const shown = found.slice(0, mostShown)
  const at = Math.min(active, shown.length - 1)
  const picked = new Set(chosen)
  const inOrder = (codes: Iterable<string>) =>
    [...codes]
      .map((agent) => ({ agent }))
      .sort(byCode)
      .map(({ agent }) => agent)
  const toggle = (agent: string, isChosen: boolean) =>
    onChosen(inOrder(isChosen ? [...picked, agent] : [...picked].filter((code) => code !== agent)))
  const focusOn = (place: number) => list.current?.querySelectorAll<HTMLElement>('input')[place]?.focus()
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key]
    if (!step || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const next = step(at, shown.length - 1)
    setActive(next)
    focusOn(next)
  }
  return (
    <fieldset className={styles.picker} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className={access.label}>{say.agents}</legend>
      <TextField
        label={say.searchAgents}
        classNames={{ label: styles.searchLabel ?? '', input: access.input ?? '' }}
        type="search"
        autoComplete="off"
        maxLength={60}
        value={search}
        aria-invalid={Boolean(error)}
        onValue={(text) => {
          setSearch(text)
          setActive(0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
          else if (event.key === 'ArrowDown') {
            event.preventDefault()
            focusOn(at)
          }
        }}
      />
      {shown.length > 0 ? (
        <ul ref={list} className={styles.options} aria-label={say.agents} onKeyDown={onKeyDown}>
          {shown.map(({ agent, name, place }, index) => (
            <li key={agent}>
              <label className={access.check}>
                <input
                  type="checkbox"
                  tabIndex={index === at ? 0 : -1}
                  checked={picked.has(agent)}
                  aria-describedby={`${id}-keys`}
                  onFocus={() => setActive(index)}
                  onChange={(event) => toggle(agent, event.currentTarget.checked)}
                />
                <span>
                  {name} <span className={styles.where}>{place}</span>
                </span>
              </label>
            </li>
          ))}
        </ul>
      ) : (
        <p className={styles.small}>{say.noMatch(search.trim())}</p>
      )}
      <p id={`${id}-keys`} className={access.hint}>
        {say.pickKeys} {found.length > shown.length && say.moreMatches(found.length - shown.length)}
      </p>
      <p className={styles.chosen} role="status">
        <b>{say.chosen(chosen.length)}</b>
        {chosen.length > 0 && `: ${chosen.join(', ')}`}
      </p>
      <div className={access.buttons}>
        {search.trim() !== '' && shown.length > 1 && (
          <Button
            size="sm"
            onClick={() => onChosen(inOrder(new Set([...picked, ...shown.map(({ agent }) => agent)])))}
          >
            {say.chooseShown(shown.length)}
          </Button>
        )}
        {chosen.length > 0 && (
          <Button size="sm" onClick={() => onChosen([])}>
            {say.clearChosen}
          </Button>
        )}
      </div>
      {error && (
        <p id={`${id}-error`} className={access.error}>
          {error}
        </p>
      )}
    </fieldset>
  )
}
