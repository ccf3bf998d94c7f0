import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { RequestError } from '../api/request.ts'
import { ago } from '../format/ago.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './states.module.css'

type Props = {
  readonly error: Error
  readonly updatedAt: number
  readonly retrying: boolean
  readonly onRetry: () => void
}

/** Above numbers that could not be renewed. */
export function StaleNotice({ error, updatedAt, retrying, onRetry }: Props) {
  const words = useWords()
  const language = useLanguage()
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 30_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <div className={`${styles.stale} no-print`} role="status">
      <Icon name="clock" size={18} />
      <p>
        <b>{words.updatedAgo(ago(updatedAt, now, language))}</b> {words.staleWhy}{' '}
        {words.code(error instanceof RequestError ? error.code : 'unexpected')}.
      </p>
      <Button size="sm" aria-busy={retrying} onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  )
}
