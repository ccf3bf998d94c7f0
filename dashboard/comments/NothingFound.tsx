import { Button } from '@mantine/core'
import type { CommentsReport } from '../../schema/contracts/reports.ts'
import { useFilters } from '../filters/useFilters.ts'
import { count } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import type { CommentsWish } from './answer.ts'
import styles from './comments.module.css'
import { useCommentsPageWords } from './words.ts'

type Props = { readonly report: CommentsReport; readonly wish: CommentsWish }

/** In place of the list: what to try, and the one step that leads back to comments. */
export function NothingFound({ report: { found, published }, wish }: Props) {
  const words = useWords()
  const page = useCommentsPageWords()
  const { active, change, clear } = useFilters()
  const language = useLanguage()
  const others = wish.favorable ? found.favorable + found.unfavorable : 0
  const action =
    others > 0
      ? { label: page.clearFavorable, run: () => change({ favorable: undefined }) }
      : wish.search && published > 0
        ? { label: page.clearSearch, run: () => change({ search: undefined, favorable: undefined }) }
        : active > 0
          ? { label: words.clearFilters, run: clear }
          : undefined
  return (
    <section className={`card ${styles.list} ${styles.nothing}`}>
      <p>
        {others > 0
          ? page.othersText(count(others, language))
          : wish.search && published > 0
            ? page.nothingText
            : page.nothingHere}
      </p>
      {action && (
        <Button size="md" variant="filled" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </section>
  )
}
