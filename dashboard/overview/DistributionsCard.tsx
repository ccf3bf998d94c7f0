import type { Estimate, KnownEstimate, OverviewReport } from '../../schema/contracts/reports.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { DistributionBar, type Part } from '../charts/DistributionBar.tsx'
import { answers } from '../format/numbers.ts'
import { useLanguage, useWords } from '../language/context.ts'
import { expectationParts, outcomeParts, satisfactionParts } from './distributions.ts'
import styles from './overview.module.css'

type BlockProps = {
  readonly label: string
  readonly estimate: Estimate
  readonly partsOf: (estimate: KnownEstimate, language: Language) => Part[]
}

function Block({ label, estimate, partsOf }: BlockProps) {
  const words = useWords()
  const language = useLanguage()
  return (
    <div className={styles.block}>
      <h3>
        <span>{label}</span>
        <span className={styles.blockCount}>
          {estimate.kind === 'known' ? answers(estimate.n, language) : words.needsShort(estimate.needs)}
        </span>
      </h3>
      {estimate.kind === 'known' ? (
        <DistributionBar parts={partsOf(estimate, language)} />
      ) : (
        <div className={`withheld ${styles.blockWithheld}`} />
      )}
    </div>
  )
}

export function DistributionsCard({ report }: { report: OverviewReport }) {
  const words = useWords()
  const { satisfaction, expectations, outcome } = report
  const anyKnown = [satisfaction, expectations, outcome].some(({ kind }) => kind === 'known')
  return (
    <section className={`card ${styles.distributions}`}>
      <h2 className="card-title">{words.distributionsTitle}</h2>
      <p className="card-sub">{words.distributionsSub}</p>
      <div className={styles.blocks}>
        <Block label={words.satisfaction} estimate={satisfaction} partsOf={satisfactionParts} />
        <Block label={words.expectations} estimate={expectations} partsOf={expectationParts} />
        <Block label={words.outcome} estimate={outcome} partsOf={outcomeParts} />
      </div>
      {anyKnown && <p className={styles.caution}>{words.distributionNote}</p>}
    </section>
  )
}
