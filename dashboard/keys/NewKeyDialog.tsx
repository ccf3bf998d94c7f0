import { Button, NativeSelect } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { TicketKeyMade } from '../../schema/contracts/access.ts'
import type { OfficesReport } from '../../schema/contracts/reports.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import { ShownOnce } from '../access/ShownOnce.tsx'
import { TextField } from '../access/TextField.tsx'
import { useSend } from '../access/useSend.ts'
import { ticketKeysQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import styles from './keys.module.css'
import { useKeysWords } from './keys-words.ts'
import { visitExample } from './visit-example.ts'

type Offices = OfficesReport['offices']

export function NewKeyDialog({ offices, onClose }: { offices: Offices; onClose: () => void }) {
  const say = useKeysWords()
  const [made, setMade] = useState<TicketKeyMade>()
  return (
    <Dialog label={say.create} onClose={onClose}>
      <DialogClose onClose={onClose} />
      {made ? (
        <ShownOnce
          title={say.madeTitle}
          text={say.madeText(
            offices.find(({ office }) => office === made.key.office)?.name ?? made.key.office,
          )}
          label={say.secret}
          secret={made.secret}
          note={say.once}
          details={
            <div>
              <p className={access.label}>{say.example}</p>
              <pre className={styles.example}>
                <code>{visitExample(location.origin, made.key.office, made.secret, new Date())}</code>
              </pre>
            </div>
          }
          onDone={onClose}
        />
      ) : (
        <NewKeyForm offices={offices} onMade={setMade} />
      )}
    </Dialog>
  )
}

function NewKeyForm({ offices, onMade }: { offices: Offices; onMade: (made: TicketKeyMade) => void }) {
  const say = useKeysWords()
  const client = useQueryClient()
  const [office, setOffice] = useState(offices.length === 1 ? (offices[0]?.office ?? '') : '')
  const [name, setName] = useState('')
  const { form, errors, problem, busy, submit } = useSend<TicketKeyMade, 'office' | 'name'>({
    check: () => ({
      office: office === '' && say.officeMissing,
      name: name.trim() === '' && say.nameMissing,
    }),
    send: () => send<TicketKeyMade>('POST', '/api/v1/ticket-keys', { office, name: name.trim() }),
    done: async (made) => {
      onMade(made)
      await client.invalidateQueries({ queryKey: ticketKeysQuery.queryKey })
    },
  })
  return (
    <>
      <h2 className={access.title}>{say.create}</h2>
      <p className={access.text}>{say.createText}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <NativeSelect
          label={say.office}
          classNames={{
            input: access.input ?? '',
            label: access.label ?? '',
            error: access.error ?? '',
          }}
          data-autofocus
          value={office}
          error={errors.office || undefined}
          data={[
            { value: '', label: say.chooseOffice },
            ...offices.map((each) => ({ value: each.office, label: each.name })),
          ]}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
        <TextField
          label={say.name}
          description={say.nameHint}
          autoComplete="off"
          maxLength={80}
          value={name}
          error={errors.name}
          onValue={setName}
        />
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.create}
          </Button>
        </div>
      </form>
    </>
  )
}
