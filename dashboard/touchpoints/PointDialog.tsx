import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TouchpointUse } from '../../schema/contracts/touchpoints.ts'
import { standingOf } from '../../schema/touchpoint-standing.ts'
import { useMay } from '../access/session.ts'
import { count } from '../format/numbers.ts'
import { useLanguage } from '../language/context.ts'
import { Icon } from '../shell/Icon.tsx'
import styles from './dialogs.module.css'
import { ModalDialog } from './ModalDialog.tsx'
import { fileName, groupedCode, placeName, typedAddress } from './place.ts'
import { RevokeConfirm } from './RevokeConfirm.tsx'
import { StandingTag } from './StandingTag.tsx'
import { useTouchpointsWords } from './touchpoints-words.ts'

type Props = {
  readonly point: TouchpointUse
  readonly office: string
  /** The report's last week. */
  readonly to: string
  /** Where the surveys are, as in `https://encuesta.example.pe`. */
  readonly origin: string
  readonly onClose: () => void
}

/** One point: how it is doing, and all that can be done with it. */
export function PointDialog({ point, office, to, origin, onClose }: Props) {
  const words = useTouchpointsWords()
  const language = useLanguage()
  const mayRevoke = useMay('place-points')
  const [revoking, setRevoking] = useState(false)
  const place = placeName(point, language)
  const standing = standingOf(point, to)
  const { code, revoked } = point
  if (revoking) {
    return (
      <ModalDialog key="revoke" title={words.revokeTitle(`${place}, ${office}`)} onClose={onClose}>
        <RevokeConfirm code={code} onCancel={() => setRevoking(false)} onDone={onClose} />
      </ModalDialog>
    )
  }
  return (
    <ModalDialog key="point" title={`${place}, ${office}`} onClose={onClose}>
      <div className={styles.point}>
        <img className={styles.qr} src={`/qr/${code}.svg`} alt={words.qrOf(place)} width="164" height="164" />
        <div className={styles.facts}>
          <p className={styles.code}>{groupedCode(code)}</p>
          <p>
            <StandingTag standing={standing} />
          </p>
          <p className={styles.meaning}>{words.meaning[standing]}</p>
          <p>
            {words.scans}: <b>{count(point.scans, language)}</b> · {words.answers}:{' '}
            <b>{count(point.answers, language)}</b>
          </p>
        </div>
      </div>
      {!revoked && (
        <>
          <Address address={typedAddress(origin, code)} />
          <PrintLinks code={code} />
          <div className={styles.actions}>
            <a className={styles.action} href={`/qr/${code}.svg`} download={fileName(office, place, code)}>
              <Icon name="download" size={18} />
              {words.download}
            </a>
            {mayRevoke && (
              <Button className={styles.revoke} size="md" onClick={() => setRevoking(true)}>
                {words.revoke}
              </Button>
            )}
          </div>
        </>
      )}
    </ModalDialog>
  )
}

export function PrintLinks({ code }: { code: string }) {
  const words = useTouchpointsWords()
  const link = (formato: 'afiche' | 'tarjetas', label: string, primary = '') => (
    <Link
      to="/puntos/imprimir"
      search={(previous) => ({ ...previous, formato, codes: code })}
      className={`${styles.action} ${primary}`}
    >
      <Icon name="printer" size={18} />
      {label}
    </Link>
  )
  return (
    <div className={styles.actions}>
      {link('afiche', words.printPoster, styles.primary)}
      {link('tarjetas', words.printCard)}
    </div>
  )
}

function Address({ address }: { address: string }) {
  const words = useTouchpointsWords()
  const [outcome, setOutcome] = useState<string>('')
  const copy = () =>
    // There is no clipboard where the page is not served securely.
    Promise.resolve(
      navigator.clipboard?.writeText(address) ?? Promise.reject(new Error('no clipboard')),
    ).then(
      () => setOutcome(words.copied),
      () => setOutcome(words.notCopied),
    )
  return (
    <div className={styles.address}>
      <code>{address}</code>
      <Button size="sm" leftSection={<Icon name="copy" size={16} />} onClick={() => void copy()}>
        {words.copy}
      </Button>
      <p role="status">{outcome}</p>
    </div>
  )
}
