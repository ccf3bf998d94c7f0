import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { StaffMember } from '../../schema/contracts/access.ts'
import access from '../access/access.module.css'
import { ProblemNote } from '../access/ProblemNote.tsx'
import type { Places } from '../access/role-words.ts'
import { useSend } from '../access/useSend.ts'
import { staffQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import { ReachFields } from './ReachFields.tsx'
import { draftOf, missingIn, reachOfDraft } from './reach-draft.ts'
import { useUsersWords } from './users-words.ts'

type Props = {
  readonly member: StaffMember
  readonly viewer: StaffMember
  readonly places: Places
  readonly onClose: () => void
}

export function ChangeDialog({ member, viewer, places, onClose }: Props) {
  const say = useUsersWords()
  const client = useQueryClient()
  const [draft, setDraft] = useState(() => draftOf(member))
  const { form, errors, problem, busy, submit } = useSend<undefined, 'reach'>({
    check: () => ({ reach: missingIn(draft, say) }),
    send: () =>
      send('PUT', `/api/v1/staff/${encodeURIComponent(member.id)}`, {
        role: draft.role,
        reach: reachOfDraft(draft),
      }),
    refusal: ({ code }) => (code === 'invalid' ? { reach: say.reachWrong } : undefined),
    done: async () => {
      await client.invalidateQueries({ queryKey: staffQuery.queryKey })
      onClose()
    },
  })
  return (
    <Dialog label={say.changeTitle(member.name)} onClose={onClose}>
      <DialogClose onClose={onClose} />
      <h2 className={access.title}>{say.changeTitle(member.name)}</h2>
      <p className={access.text}>{say.changeText}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <ReachFields viewer={viewer} places={places} draft={draft} error={errors.reach} onDraft={setDraft} />
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
