import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { useSend } from '../access/useSend.ts'
import { sessionQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { useLanguage } from '../language/context.ts'
import styles from './account.module.css'
import { useAccountWords } from './account-words.ts'

/** Kept at once: there is nothing to type. */
export function AlertMailsCard({ wanted }: { wanted: boolean }) {
  const say = useAccountWords()
  const language = useLanguage()
  const client = useQueryClient()
  const [done, setDone] = useState<'on' | 'off'>()
  const { problem, busy, submit } = useSend<undefined>({
    send: () => send('PUT', '/api/v1/account/alert-mails', { mails: wanted ? 'off' : 'on', language }),
    done: async () => {
      setDone(wanted ? 'off' : 'on')
      await client.invalidateQueries({ queryKey: sessionQuery.queryKey })
    },
  })
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.alertsTitle}</h2>
      <p>{say.alertsText}</p>
      <div className={access.form}>
        <label className={access.check}>
          <input
            type="checkbox"
            checked={wanted}
            aria-busy={busy}
            onChange={() => {
              setDone(undefined)
              void submit()
            }}
          />
          <span>{say.alertsLabel}</span>
        </label>
        <ProblemNote problem={problem} />
        <div role="status">
          {done && <p className={styles.done}>{done === 'on' ? say.alertsOn : say.alertsOff}</p>}
        </div>
      </div>
    </section>
  )
}
