import type { TouchpointsReport } from '../../schema/contracts/touchpoints.ts'
import { officeName } from '../report/office-name.ts'
import { groupedCode, placeName } from '../touchpoints/place.ts'

/** What stands on paper, in Spanish: who reads it is a citizen. */
export type PrintedPoint = {
  readonly code: string
  /** In groups. */
  readonly shortCode: string
  readonly entity: string
  readonly office: string
  readonly place: string
  readonly wholeOffice: boolean
  readonly host: string
}

/** The points in use, in the report's order. */
export const printedPoints = (report: TouchpointsReport, host: string): PrintedPoint[] =>
  report.touchpoints
    .filter(({ revoked }) => !revoked)
    .map((point) => ({
      code: point.code,
      shortCode: groupedCode(point.code),
      entity: report.scope.entity,
      office: officeName(point.office, report.offices),
      place: placeName(point, 'es'),
      wholeOffice: point.desk === undefined && point.agent === undefined,
      host,
    }))

export function inSheets<Item>(items: readonly Item[], perSheet: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / perSheet) }, (_, index) =>
    items.slice(index * perSheet, (index + 1) * perSheet),
  )
}
