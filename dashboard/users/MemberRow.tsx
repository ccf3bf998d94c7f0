import { Button } from '@mantine/core'
import type { StaffMember } from '../../schema/contracts/access.ts'
import { factorOf } from '../access/factor.ts'
import { type Places, reachText } from '../access/role-words.ts'
import { useLanguage, useWords } from '../language/context.ts'
import type { StaffAction } from './UsersView.tsx'
import styles from './users.module.css'
import { useUsersWords } from './users-words.ts'

type Props = {
  readonly member: StaffMember
  readonly places: Places
  /** Of who looks: their own stands on their account’s page, so that nobody locks themselves out here. */
  readonly own: boolean
  readonly manages: boolean
  readonly onAction: (action: StaffAction) => void
}

export function MemberRow({ member, places, own, manages, onAction }: Props) {
  const say = useUsersWords()
  const words = useWords()
  const language = useLanguage()
  const { name, email, role, secondFactor, demonstration } = member
  const factor = factorOf(member)
  return (
    <li className={styles.row}>
      <div className={styles.person}>
        <h3 className={styles.name}>
          {name} {own && <span className={styles.tag}>{say.you}</span>}
          {demonstration && <span className={styles.tag}>{say.demonstration}</span>}
        </h3>
        <p className={styles.email}>{email}</p>
      </div>
      <div className={styles.access}>
        <p>{words.roles[role]}</p>
        <p className={styles.reach}>{reachText(member.reach, places, language)}</p>
        <p className={factor === 'missing' ? styles.missing : styles.factor}>{say.factors[factor]}</p>
      </div>
      {manages && (
        <div className={styles.actions}>
          {!own && (
            <>
              <Button
                size="sm"
                aria-label={say.changeOf(name)}
                onClick={() => onAction({ what: 'change', member })}
              >
                {say.change}
              </Button>
              {secondFactor && (
                <Button
                  size="sm"
                  aria-label={say.takeOffOf(name)}
                  onClick={() => onAction({ what: 'take-off', member })}
                >
                  {say.takeOff}
                </Button>
              )}
              <Button
                size="sm"
                aria-label={say.removeOf(name)}
                onClick={() => onAction({ what: 'remove', member })}
              >
                {say.remove}
              </Button>
            </>
          )}
        </div>
      )}
    </li>
  )
}
