import { AgentCode } from '../../schema/contracts/fields.ts'
import { commentLimit, findItem } from '../../schema/instrument/citizen-items.ts'
import { type AnswerValue, conditionHolds } from '../../schema/instrument/questionnaire.ts'
import { cleanText } from '../../worker/services/clean-text.ts'
import type { ImportedResponse } from '../../worker/services/import-responses.ts'
import type { ImportedPlaces } from '../../worker/services/imported-places.ts'
import { type CsvRow, cellText, firstLineOf } from './csv-rows.ts'
import type { Header } from './header.ts'
import { type Column, type ImportMap, PlaceName } from './import-map.ts'
import { scoreReader } from './item-scores.ts'
import { nameReader } from './named-cells.ts'
import type { Reject } from './reject-file.ts'
import { RowIds } from './row-ids.ts'
import { timeColumn } from './time-column.ts'

export type MappedRow =
  | { readonly kind: 'good'; readonly response: ImportedResponse; readonly shortened: boolean }
  | { readonly kind: 'bad'; readonly rejects: readonly Reject[] }

/** Turns the rows of a file into answers, one after the other: equal rows are told apart by their order. */
export function rowMapper(
  map: ImportMap,
  header: Header,
  columnOf: (column: Column) => number,
  places: ImportedPlaces,
  now: number,
): (row: CsvRow) => MappedRow {
  const officeOf = nameReader(map.office, PlaceName, columnOf)
  const agentOf = map.agent && nameReader(map.agent, AgentCode, columnOf)
  const procedureOf = map.procedure && nameReader(map.procedure, PlaceName, columnOf)
  const timeOf = timeColumn(map.time, columnOf, now)
  const items = Object.entries(map.items).map(([id, source]) => ({
    id,
    source,
    index: columnOf(source.column),
    read: scoreReader(id, source),
  }))
  const commentAt = map.comment && columnOf(map.comment.column)
  const idAt = map.id && columnOf(map.id.column)
  const ids = new RowIds()

  return (row) => {
    const rejects: Omit<Reject, 'line'>[] = []
    const reject = (column: Column | undefined, value: string, reason: string) =>
      rejects.push({ column: column === undefined ? '' : nameOf(column), value, reason })
    const bad = (): MappedRow => ({
      kind: 'bad',
      rejects: rejects.map((each) => ({ line: firstLineOf(row), ...each })),
    })
    const textAt = (index: number) => cellText(row.cells[index] ?? '')

    const misshapen = row.broken ?? raggedness(row, header)
    if (misshapen) {
      reject(undefined, '', misshapen)
      return bad()
    }
    const office = officeOf(row)
    const agent = agentOf?.(row) ?? { kind: 'none' }
    const procedure = procedureOf?.(row) ?? { kind: 'none' }
    for (const cell of [office, agent, procedure]) {
      if (cell.kind === 'wrong') reject(cell.column, cell.value, cell.reason)
    }
    if (office.kind === 'none') reject(map.office.column, '', 'The office is missing')
    const answers = answersOf(row)
    const timeZone = office.kind === 'named' ? places.timeZoneOf(office.name) : map.timeZone
    const time = timeOf(row, timeZone)
    if (time.kind === 'wrong') reject([map.time.column].flat()[0], time.value, time.reason)
    const ownId = idAt === undefined ? undefined : textAt(idAt)
    if (ownId === '') reject(map.id?.column, '', 'The id is missing')
    if (rejects.length > 0 || office.kind !== 'named' || time.kind === 'wrong') return bad()

    const whole = commentAt === undefined ? '' : cleanText(textAt(commentAt))
    const comment = whole.slice(0, commentLimit).toWellFormed()
    const place = places.office(office.name)
    const content = [
      place.code,
      agent.kind === 'named' ? agent.name : null,
      procedure.kind === 'named' ? procedure.name : null,
      time.at,
      Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)),
      comment,
    ]
    const id = idOf(row.rejectedAs, ownId, content)
    if (id === undefined) {
      reject(map.id?.column, ownId ?? '', 'Another row of the file has this id')
      return bad()
    }
    return {
      kind: 'good',
      shortened: whole.length > commentLimit,
      response: {
        id,
        office: place.code,
        agent: agent.kind === 'named' ? places.agent(agent.name, place) : null,
        procedure: procedure.kind === 'named' ? places.procedure(procedure.name) : null,
        arrivedAt: time.at,
        answers,
        reasons: null,
        comment,
      },
    }

    function answersOf({ cells }: CsvRow) {
      const answers: Record<string, AnswerValue> = {}
      let wrong = false
      for (const { id, source, index, read } of items) {
        const text = cellText(cells[index] ?? '')
        const score = read(text)
        if (score.kind === 'answer') answers[id] = score.value
        if (score.kind !== 'wrong') continue
        wrong = true
        reject(source.column, text, score.reason)
      }
      const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => isAsked(id, answers)))
      if (!wrong && !Object.values(kept).some((value) => value !== null)) {
        reject(undefined, '', 'It answers none of the items')
      }
      return kept
    }
  }

  function idOf(rejectedAs: string | undefined, ownId: string | undefined, content: readonly unknown[]) {
    if (ownId !== undefined) return ids.ofSource(map.source ?? '', ownId)
    return rejectedAs ? ids.ofRejected(rejectedAs) : ids.ofContent(content)
  }

  function nameOf(column: Column): string {
    return header.names[columnOf(column)] ?? String(column)
  }
}

/** An item that depends on another is left out only where the other's answer is known and says so. */
function isAsked(id: string, answers: Readonly<Record<string, AnswerValue>>): boolean {
  const item = findItem(id)
  if (!item?.condition || answers[item.condition.item] === undefined) return true
  return conditionHolds(item, answers)
}

/** Cells too many or too few, but for empty ones at the end. */
function raggedness(row: CsvRow, { names }: Header): string | undefined {
  const { cells } = row
  const surplus = cells.slice(names.length).some((cell) => cell.trim() !== '')
  const missing = names.slice(cells.length).some((name) => name !== '')
  if (!surplus && !missing) return undefined
  const first = firstLineOf(row)
  const over = row.lastLine > first ? ` (it goes on to line ${row.lastLine}: is a quotation mark open?)` : ''
  return `It has ${cells.length} cells and the line of names ${names.length}${over}: a text with a delimiter in it needs quotation marks`
}
