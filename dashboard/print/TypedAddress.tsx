import type { PrintedPoint } from './printed-point.ts'
import styles from './sheets.module.css'

/** Broken, where there is no room, before the code and never in it. */
export function TypedAddress({ point: { host, shortCode } }: { point: PrintedPoint }) {
  return (
    <>
      {host}/e/
      <wbr />
      <span className={styles.nowrap}>{shortCode}</span>
    </>
  )
}
