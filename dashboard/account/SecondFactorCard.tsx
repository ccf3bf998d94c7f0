import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { RecoveryCodes as Codes, StaffMember } from '../../schema/contracts/access.ts'
import access from '../access/access.module.css'
import { useAccessWords } from '../access/access-words.ts'
import { EnrolmentSteps } from '../access/EnrolmentSteps.tsx'
import { PasswordGate } from '../access/PasswordGate.tsx'
import { RecoveryCodes } from '../access/RecoveryCodes.tsx'
import { sessionQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import styles from './account.module.css'
import { useAccountWords } from './account-words.ts'

export function SecondFactorCard({ member }: { member: Pick<StaffMember, 'secondFactor'> }) {
  const say = useAccountWords()
  const client = useQueryClient()
  const [doing, setDoing] = useState<'enrolment' | 'codes'>()
  const words = useAccessWords()
  const close = () => {
    setDoing(undefined)
    void client.refetchQueries({ queryKey: sessionQuery.queryKey })
  }
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.factorTitle}</h2>
      <p>{member.secondFactor ? say.factorOn : say.factorOff}</p>
      <div className={styles.buttons}>
        {member.secondFactor ? (
          <Button size="md" onClick={() => setDoing('codes')}>
            {say.newCodes}
          </Button>
        ) : (
          <Button size="md" onClick={() => setDoing('enrolment')}>
            {say.factorSetUp}
          </Button>
        )}
      </div>
      {member.secondFactor && <p className={styles.note}>{say.factorNewPhone}</p>}
      {doing === 'enrolment' && (
        <Dialog label={say.factorSetUp} narrow onClose={close}>
          <DialogClose onClose={close} />
          <EnrolmentSteps heading="h2" action={words.done} optional onDone={close} />
        </Dialog>
      )}
      {doing === 'codes' && (
        <Dialog label={say.newCodes} narrow onClose={close}>
          <DialogClose onClose={close} />
          <NewCodes onDone={close} />
        </Dialog>
      )}
    </section>
  )
}

function NewCodes({ onDone }: { onDone: () => void }) {
  const say = useAccountWords()
  const words = useAccessWords()
  const [codes, setCodes] = useState<readonly string[]>()
  return codes ? (
    <>
      <h2 className={access.title}>{words.recoveryTitle}</h2>
      <p className={access.text}>{words.recoveryText}</p>
      <RecoveryCodes codes={codes} action={words.done} onDone={onDone} />
    </>
  ) : (
    <>
      <h2 className={access.title}>{say.newCodes}</h2>
      <p className={access.text}>{say.newCodesText}</p>
      <PasswordGate
        action={say.newCodesAction}
        send={(password) => send<Codes>('POST', '/api/v1/account/recovery-codes', { password })}
        done={({ recoveryCodes }) => setCodes(recoveryCodes)}
      />
    </>
  )
}
