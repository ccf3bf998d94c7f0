import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { CardSheet, cardsPerSheet } from '../print/CardSheet.tsx'
import { Poster } from '../print/Poster.tsx'
import type { PrintFormat } from '../print/print-search.ts'
import type { PrintedPoint } from '../print/printed-point.ts'
import { Icon } from '../shell/Icon.tsx'
import dialogs from './dialogs.module.css'
import styles from './touchpoints.module.css'
import { useTouchpointsWords } from './touchpoints-words.ts'

/** What can be printed of all the points shown, as it will look. */
export function PrintCards({ points }: { points: readonly PrintedPoint[] }) {
  const words = useTouchpointsWords()
  const [first] = points
  if (!first) return null
  return (
    <>
      <PrintCard
        format="afiche"
        title={words.posterTitle}
        sub={words.posterSub}
        action={words.posterAction}
        primary
      >
        <div className={styles.posterPreview}>
          <Poster point={first} />
        </div>
      </PrintCard>
      <PrintCard format="tarjetas" title={words.cardsTitle} sub={words.cardsSub} action={words.cardsAction}>
        <div className={styles.cardsPreview}>
          <CardSheet points={points.slice(0, cardsPerSheet)} />
        </div>
      </PrintCard>
      <PrintCard format="sede" title={words.sheetTitle} sub={words.sheetSub} action={words.sheetAction} />
    </>
  )
}

type Props = {
  readonly format: PrintFormat
  readonly title: string
  readonly sub: string
  readonly action: string
  readonly primary?: boolean
  readonly children?: ReactNode
}

function PrintCard({ format, title, sub, action, primary = false, children }: Props) {
  return (
    <section className={`card no-print ${styles.printCard}`}>
      <h2 className="card-title">{title}</h2>
      <p className="card-sub">{sub}</p>
      {children && (
        <div className={styles.preview} aria-hidden="true" inert>
          {children}
        </div>
      )}
      <Link
        to="/puntos/imprimir"
        search={(previous) => ({ ...previous, formato: format, codes: undefined })}
        className={`${dialogs.action} ${primary ? dialogs.primary : ''}`}
      >
        <Icon name="printer" size={18} />
        {action}
      </Link>
    </section>
  )
}
