import { segmentsOf } from '../../schema/messages/segments.ts'

export type Meter = {
  readonly units: number
  /** What as many segments hold. */
  readonly room: number
  readonly segments: number
}

const single = { 'GSM-7': 160, 'UCS-2': 70 } as const
// Of a text in parts, each part carries which one it is (3GPP TS 23.040).
const part = { 'GSM-7': 153, 'UCS-2': 67 } as const

export function meterOf(text: string): Meter {
  const { units, count, encoding } = segmentsOf(text)
  const segments = Math.max(1, count)
  return { units, segments, room: segments === 1 ? single[encoding] : segments * part[encoding] }
}
