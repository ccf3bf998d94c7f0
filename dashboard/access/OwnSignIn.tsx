import styles from './access.module.css'
import { useAccessWords } from './access-words.ts'
import { keepAddress } from './kept-address.ts'

/** Off to the entity's own sign-in. Over a page that waits it opens beside it, so that nothing typed is lost. */
export function OwnSignIn({ name, overPage }: { name: string; overPage: boolean }) {
  const say = useAccessWords()
  return (
    <div className={styles.own}>
      <a
        className={styles.ownButton}
        href="/api/v1/oidc/start"
        {...(overPage ? { target: '_blank', rel: 'noopener' } : { onClick: keepAddress })}
      >
        {say.ownSignIn(name)}
      </a>
      <p className={styles.or}>{say.ownSignInOr}</p>
    </div>
  )
}
