import { useWords } from '../language/context.ts'
import styles from './access.module.css'
import { useSignOut } from './useSignOut.ts'

export function SignOutButton({ label }: { label?: string }) {
  const words = useWords()
  const { mutate, isPending, isError } = useSignOut()
  return (
    <p className={`${styles.foot} no-print`}>
      <button type="button" className={styles.link} aria-busy={isPending} onClick={() => mutate('here')}>
        {label ?? words.signOut}
      </button>
      {isError && <span role="alert"> {words.signOutFailed}</span>}
    </p>
  )
}
