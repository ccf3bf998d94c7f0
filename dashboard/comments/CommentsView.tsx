import type { CommentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { dateRange } from '../format/weeks.ts'
import { useLanguage } from '../language/context.ts'
import heading from '../overview/heading.module.css'
import { PrintFooter } from '../overview/PrintFooter.tsx'
import { PublicationNote } from '../overview/PublicationNote.tsx'
import { type CommentsWish, commentsAnswer } from './answer.ts'
import { CommentsList } from './CommentsList.tsx'
import { CommentsTools } from './CommentsTools.tsx'
import styles from './comments.module.css'
import type { More } from './MoreComments.tsx'
import { NothingFound } from './NothingFound.tsx'
import { useCommentsPageWords } from './words.ts'

type Props = {
  readonly report: CommentsReport
  /** Those of them that are shown. */
  readonly comments: CommentsReport['comments']
  readonly wish: CommentsWish
  readonly more?: More
  /** For their names, where they are known by now. */
  readonly offices?: OfficesReport['offices'] | undefined
  readonly busy?: boolean
}

export function CommentsView({ report, comments, wish, more = {}, offices, busy = false }: Props) {
  const page = useCommentsPageWords()
  const language = useLanguage()
  const { scope, total, found } = report
  const { sentence, evidence } = commentsAnswer(report, wish, language)
  return (
    <>
      <div className={heading.heading}>
        <div className={heading.headingText}>
          <p className={heading.question}>
            {page.question} <span className={heading.asked}>{dateRange(scope.from, scope.to, language)}</span>
          </p>
          <h1 className={`${heading.answer} ${styles.answer}`}>{sentence}</h1>
          <p className={heading.evidence}>{evidence}</p>
          <p className="visually-hidden" role="status">
            {busy ? '' : sentence}
          </p>
        </div>
      </div>
      <PublicationNote scope={scope} />
      <CommentsTools wish={wish} found={found} />
      <div className={`${styles.grid} ${busy ? styles.busy : ''}`} aria-busy={busy}>
        {total > 0 ? (
          <CommentsList comments={comments} total={total} wish={wish} offices={offices} more={more} />
        ) : (
          <NothingFound report={report} wish={wish} />
        )}
        <section className={`card ${styles.side}`}>
          <h2 className="card-title">{page.aboutTitle}</h2>
          <ul className={styles.notes}>
            {page.about.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      </div>
      <PrintFooter report={{ scope, offices }} />
    </>
  )
}
