import { Button } from '@mantine/core'
import { useSignOut } from '../access/useSignOut.ts'
import { clockTime } from '../format/clock-time.ts'
import { useLanguage, useWords } from '../language/context.ts'
import styles from './account.module.css'
import { useAccountWords } from './account-words.ts'

export function SessionsCard({ expiresAt }: { expiresAt: string }) {
  const say = useAccountWords()
  const words = useWords()
  const language = useLanguage()
  const { mutate, isPending, isError } = useSignOut()
  return (
    <section className={`card ${styles.card}`}>
      <h2 className="card-title">{say.sessionsTitle}</h2>
      <p>{say.sessionsText(clockTime(Date.parse(expiresAt), language))}</p>
      <div className={styles.buttons}>
        <Button size="md" aria-busy={isPending} onClick={() => mutate('here')}>
          {say.signOut}
        </Button>
        <Button size="md" aria-busy={isPending} onClick={() => mutate('everywhere')}>
          {say.everywhere}
        </Button>
      </div>
      <p className={styles.note}>
        {isError ? <span role="alert">{words.signOutFailed}</span> : say.everywhereNote}
      </p>
    </section>
  )
}
