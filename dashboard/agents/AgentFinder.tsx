import { type FormEvent, useState } from 'react'
import { useLanguage } from '../language/context.ts'
import { agentName } from './agent-name.ts'
import styles from './agents.module.css'
import { useAgentsWords } from './agents-words.ts'
import type { ListedAgent } from './HeatRow.tsx'

/** Among many: types a code, lands on the agent. It hides nobody, so it is no filter. */
export function AgentFinder({
  agents,
  onFind,
}: {
  agents: readonly ListedAgent[]
  onFind: (row: number) => void
}) {
  const words = useAgentsWords()
  const language = useLanguage()
  const [missing, setMissing] = useState<string>()
  const find = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const text = String(new FormData(event.currentTarget).get('code') ?? '').trim()
    if (!text) return
    const row = placeOfCode(agents, text, (code) => agentName(code, language))
    setMissing(row === undefined ? text : undefined)
    if (row !== undefined) onFind(row)
  }
  return (
    <search>
      <form className={`${styles.finder} no-print`} onSubmit={find}>
        <label htmlFor="agent-code">{words.find}</label>
        <input id="agent-code" name="code" autoComplete="off" maxLength={60} />
        <button type="submit">{words.findAction}</button>
        <p role="status">{missing !== undefined && words.findNone(missing)}</p>
      </form>
    </search>
  )
}

/** The agent of just this code or name, else the first whose code holds the text. */
export function placeOfCode(
  agents: readonly { readonly agent: string }[],
  text: string,
  nameOf: (code: string) => string,
): number | undefined {
  const wanted = text.toLocaleLowerCase()
  const whole = agents.findIndex(({ agent }) =>
    [agent, nameOf(agent)].some((name) => name.toLocaleLowerCase() === wanted),
  )
  if (whole >= 0) return whole
  const part = agents.findIndex(({ agent }) => agent.toLocaleLowerCase().includes(wanted))
  return part >= 0 ? part : undefined
}
