import type { ScopeSummary } from '../../schema/contracts/reports.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './report.module.css'

export function PublicationNote({ scope: { publishedThrough } }: { scope: ScopeSummary }) {
  const words = useWords()
  const language = useLanguage()
  return (
    <p className={styles.publication}>
      <Icon name="info" size={16} />
      <span>
        {words.publication}{' '}
        {publishedThrough
          ? words.through(publishedThrough, weekDates(publishedThrough, language))
          : words.notThrough}
      </span>
    </p>
  )
}
