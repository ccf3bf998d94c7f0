import { inSheets, type PrintedPoint } from './printed-point.ts'
import { QrImage } from './QrImage.tsx'
import styles from './sheets.module.css'
import { TypedAddress } from './TypedAddress.tsx'

const pointsPerSheet = 12

/** The points of one office on A4, for who puts them up: what goes where, and a box to tick. */
export function officeSheets(points: readonly PrintedPoint[]) {
  const sheets = inSheets(points, pointsPerSheet)
  return sheets.map((some, index) => (
    <article key={some[0]?.code} className={`${styles.sheet} ${styles.a4} ${styles.office}`} lang="es-PE">
      <header className={styles.officeHead}>
        <p>{some[0]?.entity}</p>
        <h2>{some[0]?.office}: puntos QR</h2>
        <p>
          Para quien los coloca: compare el código, escanéelo donde queda y márquelo. ¿No se lee? Escriba la
          dirección.{sheets.length > 1 && ` Hoja ${index + 1} de ${sheets.length}.`}
        </p>
        <p lang="en">For who puts them up: compare the code, scan it where it hangs, and tick it.</p>
      </header>
      <ul className={styles.points}>
        {some.map((point) => (
          <li key={point.code} className={styles.point}>
            <QrImage code={point.code} place={point.place} className={styles.pointQr} />
            <div>
              <p className={styles.pointPlace}>{point.place}</p>
              <p className={styles.pointCode}>{point.shortCode}</p>
              <p className={styles.pointAddress}>
                <TypedAddress point={point} />
              </p>
              <p className={styles.tick}>
                <i aria-hidden="true" /> Colocado y probado
              </p>
            </div>
          </li>
        ))}
      </ul>
    </article>
  ))
}
