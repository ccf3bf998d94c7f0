import styles from './competencies.module.css'
import { SourceMark } from './SourceMark.tsx'
import { usePageWords } from './usePageWords.ts'

const tones = ['d-3', 'd-2', 'd0', 'd2', 'd3'] as const

export function HowToRead() {
  const page = usePageWords()
  return (
    <section className={`card ${styles.side}`}>
      <h2 className="card-title">{page.howTitle}</h2>
      <ul className={styles.how}>
        <li>
          <SourceMark source="citizen" />
          {page.howCitizens}
        </li>
        <li>
          <SourceMark source="supervisor" />
          {page.howSupervisor}
        </li>
        <li>
          <span className={styles.howTones} aria-hidden="true">
            {tones.map((tone) => (
              <i key={tone} style={{ background: `var(--in-${tone})` }} />
            ))}
          </span>
          {page.howLevels}
        </li>
        <li>
          <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true" className={styles.howInterval}>
            <path d="M2 7H42" className={styles.howTrack} />
            <path d="M12 7H32" className={styles.howBand} />
            <circle cx="22" cy="7" r="4.5" className={styles.citizenMark} />
          </svg>
          {page.howInterval}
        </li>
        <li>
          <svg width="44" height="14" viewBox="0 0 44 14" aria-hidden="true" className={styles.howInterval}>
            <path d="M2 5L12 3L22 4L32 1L42 2V10L32 9L22 12L12 10L2 13Z" className={styles.howArea} />
            <path d="M2 9L12 6L22 8L32 5L42 6" className={styles.howLine} />
          </svg>
          {page.howWeeks}
        </li>
      </ul>
      <p className={styles.remark}>{page.howFavorable}</p>
      <p className={styles.remark}>{page.howProxies}</p>
    </section>
  )
}
