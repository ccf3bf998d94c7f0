import type { EntityMeasured, ScaleMeasured } from '../scale.ts'
import type { ReportMeasured } from './reports.ts'

/** What README shows, as it shows it: a column for each entity. */
export function scaleTable({ entities }: ScaleMeasured): string {
  const rows = [
    ['responses stored', ...entities.map(({ responses }) => whole(responses))],
    [
      'made and published, min (of one processor)',
      ...entities.map((made) => `${minutes(made.seconds)} (${minutes(made.cpuSeconds)})`),
    ],
    ['recounted by `check:tallies`, min', ...entities.map(({ checkSeconds }) => minutes(checkSeconds))],
    [
      'database, MB; bytes a response',
      ...entities.map(({ bytes, responses }) => `${whole(bytes / 1e6)}; ${whole(bytes / responses)}`),
    ],
    ['most memory while made, MB', ...entities.map(({ memory }) => whole(memory / 1e6))],
    ['published rows', ...entities.map((made) => whole(made.rows))],
    ...(entities.at(-1)?.reports ?? []).map((report, index) => [
      `\`${report.route.replace('/reports/', '')}\`${report.note ? `, ${report.note}` : ''}`,
      ...entities.map(({ reports }) => cell(reports[index])),
    ]),
  ]
  const header = ['', ...entities.map(({ responses }) => sizeName(responses))]
  return (
    [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n') +
    refusals(entities)
  )
}

function cell(report: ReportMeasured | undefined): string {
  if (!report) return ''
  const straight = report.straight
    ? `; ${whole(report.straight.ms)} ms, ${times(report.straight.ms / report.ms)}`
    : ''
  return `${whole(report.rowsRead)} rows, ${whole(report.ms)} ms${straight}`
}

const refusals = (entities: readonly EntityMeasured[]) =>
  [...new Set(entities.flatMap(({ refused }) => refused))].map((line) => `\nNot measured: ${line}`).join('')

const sizeName = (responses: number) =>
  responses < 1e6 ? `${Math.round(responses / 1e3)} k` : `${Number((responses / 1e6).toFixed(1))} M`
const whole = (figure: number) => Math.round(figure).toLocaleString('en-US').replaceAll(',', ' ')
const minutes = (seconds: number) => (seconds / 60).toFixed(1)
const times = (ratio: number) => `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)}×`
