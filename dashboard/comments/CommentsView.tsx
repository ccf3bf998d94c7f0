import type { CommentsReport, OfficesReport } from '../../schema/contracts/reports.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { scopeName } from '../report/office-name.ts'
import { PrintFooter } from '../report/PrintFooter.tsx'
import { PublicationNote } from '../report/PublicationNote.tsx'
import { ReportHeading } from '../report/ReportHeading.tsx'
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
  const words = useWords()
  const page = useCommentsPageWords()
  const language = useLanguage()
  const { scope, total, found } = report
  const answer = commentsAnswer(report, wish, language)
  return (
    <>
      <ReportHeading question={page.question} scope={scope} answer={answer} />
      <p className="visually-hidden" role="status">
        {busy ? '' : answer.sentence}
      </p>
      <PublicationNote scope={scope} />
      <CommentsTools wish={wish} found={found} />
      <div className={styles.grid}>
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
      <PrintFooter scope={scope} about={scopeName(scope, words, offices)} />
    </>
  )
}
