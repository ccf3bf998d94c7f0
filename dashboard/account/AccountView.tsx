import { isMailedAlerts } from '../../schema/permissions.ts'
import { factorOf } from '../access/factor.ts'
import type { Places } from '../access/role-words.ts'
import type { StaffSession } from '../access/session.ts'
import heading from '../report/heading.module.css'
import { AlertMailsCard } from './AlertMailsCard.tsx'
import styles from './account.module.css'
import { useAccountWords } from './account-words.ts'
import { DetailsCard } from './DetailsCard.tsx'
import { PasswordCard } from './PasswordCard.tsx'
import { SecondFactorCard } from './SecondFactorCard.tsx'
import { SessionsCard } from './SessionsCard.tsx'

export function AccountView({ session, places }: { session: StaffSession; places: Places }) {
  const say = useAccountWords()
  const { member } = session
  return (
    <>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>{say.question}</p>
          <h1 className={heading.answer}>{say.answers[factorOf(member)]}</h1>
        </div>
      </div>
      <div className={styles.grid}>
        <div className={styles.column}>
          <DetailsCard member={member} places={places} />
          {isMailedAlerts(member.role) && <AlertMailsCard wanted={session.alertMails} />}
          <SessionsCard expiresAt={session.expiresAt} />
        </div>
        <div className={styles.column}>
          {member.hasPassword && (
            <>
              <PasswordCard email={member.email} />
              <SecondFactorCard member={member} />
            </>
          )}
        </div>
      </div>
    </>
  )
}
