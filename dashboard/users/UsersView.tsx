import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Invitation, StaffMember, StaffReport } from '../../schema/contracts/access.ts'
import { mayDo, rolesInvitedBy } from '../../schema/permissions.ts'
import { factorOf } from '../access/factor.ts'
import type { Places } from '../access/role-words.ts'
import heading from '../report/heading.module.css'
import { ChangeDialog } from './ChangeDialog.tsx'
import { InvitationRow } from './InvitationRow.tsx'
import { InviteDialog } from './InviteDialog.tsx'
import { MemberRow } from './MemberRow.tsx'
import { RemoveDialog, TakeOffDialog, WithdrawDialog } from './StaffConfirmations.tsx'
import styles from './users.module.css'
import { useUsersWords } from './users-words.ts'

export type StaffAction =
  | { readonly what: 'invite' }
  | { readonly what: 'change' | 'take-off' | 'remove'; readonly member: StaffMember }
  | { readonly what: 'withdraw'; readonly invitation: Invitation }

type Props = { readonly report: StaffReport; readonly viewer: StaffMember; readonly places: Places }

export function UsersView({ report: { members, invitations }, viewer, places }: Props) {
  const say = useUsersWords()
  const [doing, setDoing] = useState<StaffAction>()
  const manages = mayDo(viewer.role, 'manage-users')
  const open = invitations.filter(({ expired }) => !expired).length
  const missing = members.filter((member) => factorOf(member) === 'missing').length
  const close = () => setDoing(undefined)
  return (
    <>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{say.question}</p>
          <h1 className={heading.answer}>
            {say.answer(say.people(members.length), open ? say.pending(open) : undefined)}
          </h1>
          <p className={heading.evidence}>
            {[...(manages ? [] : [say.within]), ...(missing ? [say.unprotected(missing)] : [])].join(' ')}
          </p>
        </div>
        <Button variant="filled" size="md" onClick={() => setDoing({ what: 'invite' })}>
          {say.invite}
        </Button>
      </div>
      <div className={styles.cards}>
        <section className="card">
          <h2 className="card-title">{say.membersTitle}</h2>
          {members.length === 0 ? (
            <p className={styles.none}>{manages ? say.nobody : say.nobodyWithin}</p>
          ) : (
            <ul className={styles.list}>
              {members.map((member) => (
                <MemberRow
                  key={member.id}
                  member={member}
                  places={places}
                  own={member.id === viewer.id}
                  manages={manages}
                  onAction={setDoing}
                />
              ))}
            </ul>
          )}
        </section>
        {invitations.length > 0 && (
          <section className="card">
            <h2 className="card-title">{say.invitationsTitle}</h2>
            <ul className={styles.list}>
              {invitations.map((invitation) => (
                <InvitationRow
                  key={invitation.id}
                  invitation={invitation}
                  places={places}
                  mayWithdraw={rolesInvitedBy(viewer.role).includes(invitation.role)}
                  onWithdraw={() => setDoing({ what: 'withdraw', invitation })}
                />
              ))}
            </ul>
          </section>
        )}
      </div>
      {doing?.what === 'invite' && <InviteDialog viewer={viewer} places={places} onClose={close} />}
      {doing?.what === 'change' && (
        <ChangeDialog member={doing.member} viewer={viewer} places={places} onClose={close} />
      )}
      {doing?.what === 'take-off' && <TakeOffDialog member={doing.member} onClose={close} />}
      {doing?.what === 'remove' && <RemoveDialog member={doing.member} onClose={close} />}
      {doing?.what === 'withdraw' && <WithdrawDialog invitation={doing.invitation} onClose={close} />}
    </>
  )
}
