import type { CommentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { searchTerms } from '../../schema/search-terms.ts'
import { count } from '../format/numbers.ts'
import { weekDates } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import type { CommentsWish } from './answer.ts'
import { CommentItem } from './CommentItem.tsx'
import { useCommentWords } from './comment-words.ts'
import styles from './comments.module.css'
import { type More, MoreComments } from './MoreComments.tsx'
import { useCommentsPageWords } from './words.ts'

type Props = {
  readonly comments: CommentsReport['comments']
  readonly total: number
  readonly wish: CommentsWish
  readonly offices: OfficesReport['offices'] | undefined
  readonly more: More
}

/** Week by week, as they come. */
export function CommentsList({ comments, total, wish, offices = [], more }: Props) {
  const page = useCommentsPageWords()
  const { weekOf } = useCommentWords()
  const language = useLanguage()
  const terms = searchTerms(wish.search ?? '')
  const weeks = [...Map.groupBy(comments, ({ week }) => week)]
  return (
    <section className={`card ${styles.list}`}>
      <h2 className="card-title">{page.listTitle}</h2>
      <p className="card-sub">{page.listSub}</p>
      {weeks.map(([week, said]) => (
        <section key={week} className={styles.week}>
          <h3 className={styles.weekName} title={week}>
            {weekOf(weekDates(week, language))}
          </h3>
          <ul>
            {said.map(({ office, favorable, text }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: comments have no names, and their order stays
              <CommentItem key={place} text={text} favorable={favorable} terms={terms}>
                {offices.find((known) => known.office === office)?.name ?? office}
              </CommentItem>
            ))}
          </ul>
        </section>
      ))}
      <div className={styles.foot}>
        <p>{page.shownOf(count(comments.length, language), count(total, language))}</p>
        <MoreComments {...more} />
      </div>
    </section>
  )
}
