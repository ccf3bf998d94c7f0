import { Link } from '@tanstack/react-router'
import type { StaffSession } from '../access/session.ts'
import { useSignOut } from '../access/useSignOut.ts'
import { useWords } from '../language/context.ts'
import { Icon } from './Icon.tsx'
import styles from './navigation.module.css'

/** Who is signed in, where, as what; the way to the own account, and out. */
export function Identity({ session: { entity, member } }: { session: StaffSession }) {
  const words = useWords()
  const { mutate, isPending, isError } = useSignOut()
  return (
    <>
      <div className={styles.who}>
        <p>
          <b>{member.name}</b>
        </p>
        <p>{words.roles[member.role]}</p>
        <p>{entity}</p>
      </div>
      <Link to="/cuenta" search className={styles.navLink} title={words.account}>
        <Icon name="person" size={20} />
        <span>{words.account}</span>
      </Link>
      <button
        type="button"
        className={styles.navLink}
        title={words.signOut}
        aria-busy={isPending}
        onClick={() => mutate('here')}
      >
        <Icon name="leave" size={20} />
        <span>{words.signOut}</span>
      </button>
      {isError && (
        <p role="alert" className={styles.failed}>
          {words.signOutFailed}
        </p>
      )}
    </>
  )
}
