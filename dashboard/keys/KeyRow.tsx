import { Button } from '@mantine/core'
import type { TicketKey } from '../../schema/contracts/access.ts'
import { ago } from '../format/ago.ts'
import { dayOf } from '../format/clock-time.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import styles from './keys.module.css'
import { useKeysWords } from './keys-words.ts'

type Props = {
  readonly ticketKey: TicketKey
  readonly officeName: string
  /** Missing where it has been revoked. */
  readonly onRevoke?: () => void
}

export function KeyRow({ ticketKey, officeName, onRevoke }: Props) {
  const say = useKeysWords()
  const language = useLanguage()
  const { name, createdAt, revokedAt, lastUsedAt, visits } = ticketKey
  const figures = [
    [say.today, visits.today],
    [say.lastWeek, visits.lastWeek],
    [say.ever, visits.ever],
  ] as const
  return (
    <li className={styles.row}>
      <div>
        <h3 className={styles.name}>{name}</h3>
        <p className={styles.office}>{officeName}</p>
      </div>
      <div className={styles.when}>
        <p>{lastUsedAt ? say.lastUsed(ago(Date.parse(lastUsedAt), Date.now(), language)) : say.neverUsed}</p>
        <p>
          {revokedAt ? say.revokedOn(dayOf(revokedAt, language)) : say.created(dayOf(createdAt, language))}
        </p>
      </div>
      <div>
        <p className={styles.volume}>{say.volume}</p>
        <dl className={styles.figures}>
          {figures.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{count(value, language)}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div className={styles.action}>
        {onRevoke && (
          <Button size="sm" aria-label={say.revokeOf(name)} onClick={onRevoke}>
            {say.revoke}
          </Button>
        )}
      </div>
    </li>
  )
}
