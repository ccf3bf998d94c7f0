import styles from './sheets.module.css'

/** Without its quiet zone, so that it measures exactly what the sheet says; the sheet leaves the zone around. */
export function QrImage({
  code,
  place,
  className,
}: {
  code: string
  place: string
  className: string | undefined
}) {
  return (
    <img
      className={`${styles.qr} ${className}`}
      src={`/qr/${code}.svg?border=0`}
      alt={`Código QR de ${place}`}
      data-qr={code}
    />
  )
}
