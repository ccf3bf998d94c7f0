import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { SessionContext } from '../access/session.ts'
import { exampleSession } from '../examples/access.ts'
import { Frame } from '../shell/Frame.tsx'
import styles from './preview.module.css'
import { previewed, type State } from './states.tsx'

const first = 'resumen-typical'
const states = new Map<string, State>(
  Object.entries(previewed).flatMap(([page, ofPage]) =>
    Object.entries(ofPage).map(([name, state]) => [`${page}-${name}`, state]),
  ),
)

/** Every state of every page, drawn from examples: for looking at while building, never in production. */
export default function Preview() {
  const { hash } = useLocation()
  // choosing a filter leaves the hash behind
  const [name, setName] = useState(first)
  if (states.has(hash) && hash !== name) setName(hash)
  const state = states.get(name)
  return (
    <SessionContext value={exampleSession('manager')}>
      <Frame>
        <dl className={`${styles.index} no-print`}>
          {Object.entries(previewed).map(([page, ofPage]) => (
            <div key={page}>
              <dt>{page}</dt>
              {Object.keys(ofPage).map((state) => (
                <dd key={state}>
                  <a href={`#${page}-${state}`} aria-current={name === `${page}-${state}`}>
                    {state}
                  </a>
                </dd>
              ))}
            </div>
          ))}
        </dl>
        <div key={name}>{state?.draw()}</div>
      </Frame>
    </SessionContext>
  )
}
