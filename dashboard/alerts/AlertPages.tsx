import { Button } from '@mantine/core'
import styles from './alerts.module.css'
import { useAlertsWords } from './alerts-words.ts'

type Props = { readonly page: number; readonly pages: number; readonly onPage: (page: number) => void }

export function AlertPages({ page, pages, onPage }: Props) {
  const say = useAlertsWords()
  if (pages <= 1) return null
  const go = (chosen: number) => {
    onPage(chosen)
    document.getElementById('avisos')?.focus()
  }
  return (
    <nav className={`${styles.pages} no-print`} aria-label={say.page(page, pages)}>
      <Button size="sm" disabled={page <= 1} onClick={() => go(page - 1)}>
        {say.previous}
      </Button>
      <span>{say.page(page, pages)}</span>
      <Button size="sm" disabled={page >= pages} onClick={() => go(page + 1)}>
        {say.next}
      </Button>
    </nav>
  )
}
