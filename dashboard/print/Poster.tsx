import type { PrintedPoint } from './printed-point.ts'
import { QrImage } from './QrImage.tsx'
import styles from './sheets.module.css'
import { TypedAddress } from './TypedAddress.tsx'

/** A5, for the desk or the door; its code measures 64 mm. */
export function Poster({ point }: { point: PrintedPoint }) {
  return (
    <article className={`${styles.sheet} ${styles.poster}`} lang="es-PE">
      <div className={styles.posterTop}>
        <svg className={styles.ornament} viewBox="0 0 24 24" aria-hidden="true">
          <circle cx="12.5" cy="4" r="2.4" fill="currentColor" />
          <path
            d="M12.5 10c0 4.2-5 4-5 8a4.6 4.6 0 0 0 9.2.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="3.4"
            strokeLinecap="round"
          />
        </svg>
        <p className={styles.posterWho}>
          {point.entity} · {point.office}
        </p>
        <p className={styles.posterQuestion}>
          ¿Cómo le
          <br />
          atendimos?
        </p>
        <p className={styles.posterCall}>Cuéntenos en 1 minuto, sin su nombre.</p>
      </div>
      <div className={styles.posterCode}>
        <QrImage code={point.code} place={point.place} className={styles.posterQr} />
      </div>
      <div className={styles.posterBottom}>
        <p className={styles.posterScan}>Escanee con la cámara de su celular</p>
        <p className={styles.posterType}>o escriba en su navegador:</p>
        <p className={styles.posterAddress}>
          <TypedAddress point={point} />
        </p>
        <div className={styles.posterFoot}>
          <div>
            <p>Solo una pregunta es obligatoria. No pedimos su DNI.</p>
            <p>¿No tiene celular? Pida ayuda en informes.</p>
            <p lang="en">How did we serve you? Scan to answer in English.</p>
          </div>
          <p className={styles.posterPlace}>
            {!point.wholeOffice && <b>{point.place}</b>}
            <span>{point.shortCode}</span>
          </p>
        </div>
      </div>
    </article>
  )
}
