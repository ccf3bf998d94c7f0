import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { InvitationMade, StaffMember } from '../../schema/contracts/access.ts'
import { rolesInvitedBy } from '../../schema/permissions.ts'
import access from '../access/access.module.css'
import { isEmail } from '../access/is-email.ts'
import { ProblemNote } from '../access/ProblemNote.tsx'
import type { Places } from '../access/role-words.ts'
import { ShownOnce } from '../access/ShownOnce.tsx'
import { TextField } from '../access/TextField.tsx'
import { useSend } from '../access/useSend.ts'
import { staffQuery } from '../api/queries.ts'
import { send } from '../api/request.ts'
import { useLanguage } from '../language/context.ts'
import { Dialog } from '../shell/Dialog.tsx'
import { DialogClose } from '../shell/DialogClose.tsx'
import { ReachFields } from './ReachFields.tsx'
import { emptyDraft, missingIn, reachOfDraft } from './reach-draft.ts'
import { useUsersWords } from './users-words.ts'

type Props = { readonly viewer: StaffMember; readonly places: Places; readonly onClose: () => void }

export function InviteDialog({ viewer, places, onClose }: Props) {
  const say = useUsersWords()
  const [made, setMade] = useState<InvitationMade>()
  return (
    <Dialog label={say.invite} onClose={onClose}>
      <DialogClose onClose={onClose} />
      {made ? (
        <Made made={made} onAnother={() => setMade(undefined)} onClose={onClose} />
      ) : (
        <InviteForm viewer={viewer} places={places} onMade={setMade} />
      )}
    </Dialog>
  )
}

type FormProps = Omit<Props, 'onClose'> & { readonly onMade: (made: InvitationMade) => void }

function InviteForm({ viewer, places, onMade }: FormProps) {
  const say = useUsersWords()
  const language = useLanguage()
  const client = useQueryClient()
  const seesAll = 'offices' in viewer.reach && viewer.reach.offices === 'all'
  const [email, setEmail] = useState('')
  const [draft, setDraft] = useState(() =>
    emptyDraft(rolesInvitedBy(viewer.role).includes('trainer') ? 'trainer' : viewer.role, seesAll),
  )
  const { form, errors, problem, busy, submit } = useSend<InvitationMade, 'email' | 'reach'>({
    check: () => ({ email: !isEmail(email) && say.emailWrong, reach: missingIn(draft, say) }),
    send: () =>
      send<InvitationMade>('POST', `/api/v1/invitations?lang=${language}`, {
        email: email.trim(),
        role: draft.role,
        reach: reachOfDraft(draft),
      }),
    refusal: ({ code, fields }) => {
      if (code === 'email-taken') return { email: say.emailTaken }
      if (code !== 'invalid') return undefined
      return fields.includes('email') ? { email: say.emailWrong } : { reach: say.reachWrong }
    },
    done: async (made) => {
      onMade(made)
      await client.invalidateQueries({ queryKey: staffQuery.queryKey })
    },
  })
  return (
    <>
      <h2 className={access.title}>{say.invite}</h2>
      <p className={access.text}>{say.inviteText}</p>
      <form ref={form} className={access.form} onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={say.email}
          type="email"
          autoComplete="off"
          autoFocus
          value={email}
          error={errors.email}
          onValue={setEmail}
        />
        <ReachFields viewer={viewer} places={places} draft={draft} error={errors.reach} onDraft={setDraft} />
        <ProblemNote problem={problem} />
        <div>
          <Button type="submit" variant="filled" size="md" aria-busy={busy}>
            {say.send}
          </Button>
        </div>
      </form>
    </>
  )
}

type MadeProps = {
  readonly made: InvitationMade
  readonly onAnother: () => void
  readonly onClose: () => void
}

function Made({ made: { invitation, url, mailed }, onAnother, onClose }: MadeProps) {
  const say = useUsersWords()
  const email = invitation.email ?? ''
  return (
    <ShownOnce
      title={say.madeTitle}
      text={mailed ? say.mailed(email) : say.notMailed(email)}
      label={say.link}
      secret={url}
      note={say.once}
      onDone={onClose}
    >
      <Button size="md" onClick={onAnother}>
        {say.another}
      </Button>
    </ShownOnce>
  )
}
