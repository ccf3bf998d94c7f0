import styles from './charts.module.css'

const places = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** «8 de cada 10», drawn. The heading beside it says it in words. */
export function TenPeople({ tenths }: { tenths: number }) {
  return (
    <div className={styles.ten} aria-hidden="true">
      {places.map((place) => (
        <svg key={place} viewBox="0 0 20 44" width="20" height="44" aria-hidden="true">
          <g className={place <= tenths ? styles.personIn : styles.personOut}>
            <circle cx="10" cy="7" r="5" />
            <path d="M3 43V22a7 7 0 0 1 14 0v21z" strokeLinejoin="round" />
          </g>
        </svg>
      ))}
    </div>
  )
}
