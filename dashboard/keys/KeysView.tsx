import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TicketKey, TicketKeysReport } from '../../schema/contracts/access.ts'
import type { OfficesReport } from '../../schema/contracts/reports.ts'
import heading from '../report/heading.module.css'
import { KeyRow } from './KeyRow.tsx'
import styles from './keys.module.css'
import { useKeysWords } from './keys-words.ts'
import { NewKeyDialog } from './NewKeyDialog.tsx'
import { RevokeDialog } from './RevokeDialog.tsx'

type Props = { readonly report: TicketKeysReport; readonly offices: OfficesReport['offices'] }

export function KeysView({ report: { keys }, offices }: Props) {
  const say = useKeysWords()
  const [creating, setCreating] = useState(false)
  const [revoking, setRevoking] = useState<TicketKey>()
  const inUse = keys.filter(({ revokedAt }) => revokedAt === undefined)
  const revoked = keys.filter(({ revokedAt }) => revokedAt !== undefined)
  const silent = inUse.filter(({ visits }) => visits.ever > 0 && visits.lastWeek === 0)
  const officeName = (code: string) => offices.find(({ office }) => office === code)?.name ?? code
  return (
    <>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{say.question}</p>
          <h1 className={heading.answer}>
            {inUse.length === 0
              ? say.none
              : say.answer(inUse.length, new Set(inUse.map(({ office }) => office)).size)}
          </h1>
          <p className={heading.evidence}>
            {inUse.length === 0 ? say.emptyText : say.evidence}{' '}
            {silent.length > 0 && <b>{say.silent(silent.map(({ name }) => name).join(', '))}</b>}
          </p>
        </div>
        <Button variant="filled" size="md" onClick={() => setCreating(true)}>
          {say.create}
        </Button>
      </div>
      <div className={styles.cards}>
        {inUse.length > 0 && (
          <section className="card">
            <h2 className="card-title">{say.inUse}</h2>
            <ul className={styles.list}>
              {inUse.map((key) => (
                <KeyRow
                  key={key.id}
                  ticketKey={key}
                  officeName={officeName(key.office)}
                  onRevoke={() => setRevoking(key)}
                />
              ))}
            </ul>
          </section>
        )}
        {revoked.length > 0 && (
          <section className="card">
            <h2 className="card-title">{say.revokedTitle}</h2>
            <ul className={styles.list}>
              {revoked.map((key) => (
                <KeyRow key={key.id} ticketKey={key} officeName={officeName(key.office)} />
              ))}
            </ul>
          </section>
        )}
      </div>
      {creating && <NewKeyDialog offices={offices} onClose={() => setCreating(false)} />}
      {revoking && (
        <RevokeDialog
          ticketKey={revoking}
          officeName={officeName(revoking.office)}
          onClose={() => setRevoking(undefined)}
        />
      )}
    </>
  )
}
