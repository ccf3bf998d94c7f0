import type { ReactElement } from 'react'
import { CardSheet, cardsPerSheet } from './CardSheet.tsx'
import { officeSheets } from './OfficeSheet.tsx'
import { Poster } from './Poster.tsx'
import type { PrintFormat } from './print-search.ts'
import { inSheets, type PrintedPoint } from './printed-point.ts'

/** The sheets that a printer would make of some points, each with its key. */
export function sheetsOf(format: PrintFormat, points: readonly PrintedPoint[]): ReactElement[] {
  switch (format) {
    case 'afiche':
      return points.map((point) => <Poster key={point.code} point={point} />)
    case 'tarjetas':
      return inSheets(points, cardsPerSheet).map((some) => <CardSheet key={some[0]?.code} points={some} />)
    case 'sede':
      return [...Map.groupBy(points, ({ office }) => office).values()].flatMap(officeSheets)
  }
}
