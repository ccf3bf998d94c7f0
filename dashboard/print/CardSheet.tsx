import type { PrintedPoint } from './printed-point.ts'
import { QrImage } from './QrImage.tsx'
import styles from './sheets.module.css'
import { TypedAddress } from './TypedAddress.tsx'

export const cardsPerSheet = 8

const columns = [10, 105, 200]
const rows = [16.5, 82.5, 148.5, 214.5, 280.5]

/** Eight cards on A4, with lines to cut along; each code measures 33 mm. */
export function CardSheet({ points }: { points: readonly PrintedPoint[] }) {
  return (
    <article className={`${styles.sheet} ${styles.a4}`} lang="es-PE">
      <div className={styles.cards}>
        {points.map((point) => (
          <Card key={point.code} point={point} />
        ))}
      </div>
      <svg className={styles.cuts} viewBox="0 0 210 297" aria-hidden="true">
        {columns.map((x) => (
          <path key={x} d={`M${x} 8V289`} />
        ))}
        {rows.map((y) => (
          <path key={y} d={`M3 ${y}H207`} />
        ))}
      </svg>
      <p className={styles.cutNote}>
        Corte por las líneas. Imprima al 100 %, sin ajustar a la página. Pruebe cada QR antes de colocarlo.
      </p>
    </article>
  )
}

function Card({ point }: { point: PrintedPoint }) {
  return (
    <section className={styles.card}>
      <div className={styles.cardText}>
        <p className={styles.cardQuestion}>
          ¿Cómo le
          <br />
          atendimos?
        </p>
        <p>Escanee y responda en 1 minuto, sin su nombre.</p>
        <p lang="en" className={styles.cardEnglish}>
          Scan to answer in English.
        </p>
        <p className={styles.cardEnglish}>¿Sin celular? Pida ayuda en informes.</p>
        <p className={styles.cardPlace}>{point.place}</p>
        <p className={styles.cardWho}>
          {point.entity} · {point.office}
        </p>
      </div>
      <div className={styles.cardCode}>
        <QrImage code={point.code} place={point.place} className={styles.cardQr} />
        <p className={styles.cardAddress}>
          <TypedAddress point={point} />
        </p>
      </div>
    </section>
  )
}
