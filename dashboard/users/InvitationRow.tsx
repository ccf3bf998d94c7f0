import { Button } from '@mantine/core'
import type { Invitation } from '../../schema/contracts/access.ts'
import { type Places, reachText } from '../access/role-words.ts'
import { dayOf } from '../format/clock-time.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './users.module.css'
import { useUsersWords } from './users-words.ts'

type Props = {
  readonly invitation: Invitation
  readonly places: Places
  readonly mayWithdraw: boolean
  readonly onWithdraw: () => void
}

export function InvitationRow({ invitation, places, mayWithdraw, onWithdraw }: Props) {
  const say = useUsersWords()
  const words = useWords()
  const language = useLanguage()
  const { email = '', role, reach, expired, expiresAt } = invitation
  return (
    <li className={styles.row}>
      <h3 className={`${styles.person} ${styles.name}`}>{email}</h3>
      <div className={styles.access}>
        <p>{words.roles[role]}</p>
        <p className={styles.reach}>{reachText(reach, places, language)}</p>
        <p className={expired ? styles.missing : styles.factor}>
          {expired ? `! ${say.expired}` : say.expires(dayOf(expiresAt, language))}
        </p>
      </div>
      <div className={styles.actions}>
        {mayWithdraw && (
          <Button size="sm" aria-label={say.withdrawOf(email)} onClick={onWithdraw}>
            {say.withdraw}
          </Button>
        )}
      </div>
    </li>
  )
}
