import * as z from 'zod'
import { isTimeZone } from '../../schema/calendar.ts'
import { AgentCode, OfficeCode } from '../../schema/contracts/fields.ts'
import { citizenItems, findItem } from '../../schema/instrument/citizen-items.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import { didYouMean } from './did-you-mean.ts'
import { words } from './map-words.ts'
import { isTimeFormat, timeFormatHelp, timeFormatMistake } from './time-format.ts'

const columnHelp = 'A column is named as in the first line of the file, or numbered from 1'
const Column = z.union([z.string().min(1), z.int().min(1)], columnHelp)
export type Column = z.infer<typeof Column>

const zoneHelp = 'A time zone is named as in the IANA list: America/Lima'
const Zone = z.string(zoneHelp).refine(isTimeZone, zoneHelp)

/** `"agent": "Asesor"` says the same as `"agent": { "column": "Asesor" }`. */
const orColumn = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (given) => (typeof given === 'string' || typeof given === 'number' ? { column: given } : given),
    schema,
  )

const valuesHelp = (meaning: string) => `"values" says what each cell means, each ${meaning}: { "A1": … }`

const named = <Name extends z.ZodType>(name: Name) =>
  orColumn(
    words(
      {
        column: Column.optional(),
        constant: name.optional(),
        values: z.record(z.string(), name, valuesHelp('a name or code')).optional(),
      },
      'Give a column, "Sede" or { "column": "Sede" }, or the same for all, { "constant": "LIM-01" }',
    ).refine(
      ({ column, constant }) => (column === undefined) !== (constant === undefined),
      'Give a column or a constant, and not both',
    ),
  )

export const PlaceName = z
  .string('A name is a text, in quotation marks')
  .min(1, 'A name is missing')
  .max(120, 'A name has at most 120 characters')

const TimeFormat = z
  .string(timeFormatHelp)
  .refine(isTimeFormat, { error: ({ input }) => timeFormatMistake(String(input)) })

const Time = words(
  {
    column: z.union([Column, z.array(Column).min(1)], columnHelp),
    format: z.preprocess(
      (given) => (Array.isArray(given) ? given : [given]),
      z.array(TimeFormat).min(1, `Give a format. ${timeFormatHelp}`),
    ),
    zone: Zone.optional(),
  },
  'Give the column of the time and its format: { "column": "Fecha", "format": "DD/MM/YYYY" }',
)

const cellHelp = 'Give the cell as it stands in the file, 99 or "N/A", or several: [99, "N/A"]'
const Cell = z.union([z.string(), z.number()], cellHelp)

const rangeHelp = 'A range has two numbers, the lowest and the highest of the source: [1, 5]'
const Range = z
  .tuple([z.number(rangeHelp), z.number(rangeHelp)], rangeHelp)
  .refine(([low, high]) => low < high, { error: ({ input }) => turnedRange(input as [number, number]) })

const turnedRange = ([high, low]: [number, number]) =>
  low === high
    ? 'The two numbers of a range differ'
    : `The first number of a range is the lower one: "range": [${low}, ${high}], and "reverse": true where ${low} is the best`

const ItemScores = orColumn(
  words(
    {
      column: Column,
      range: Range.optional(),
      reverse: z.boolean('"reverse" is true or false, without quotation marks').optional(),
      values: z
        .record(
          z.string(),
          z
            .int('Give one of the item’s numbers, without quotation marks, or null for «not applicable»')
            .nullable(),
          valuesHelp('a number of the item'),
        )
        .optional(),
      notApplicable: z.union([Cell, z.array(Cell)], cellHelp).optional(),
    },
    'Give the column of the scores: "Nota", or { "column": "Nota", "range": [1, 10] }',
  ).refine(
    ({ reverse, values, range }) => !(reverse && values && !range),
    '"reverse" turns a range or the item’s own numbers round; "values" says itself what each one means',
  ),
)
export type ItemScores = z.infer<typeof ItemScores>

const Items = z
  .record(z.string(), ItemScores, 'Give the items: { "G1": "Satisfacción" }')
  .superRefine((items, { addIssue }) => {
    if (Object.keys(items).length === 0) addIssue('Name at least one item')
    for (const [id, { values }] of Object.entries(items)) {
      const item = findItem(id)
      if (!item) {
        const known = citizenItems.map((each) => each.id).join(', ')
        addIssue({
          code: 'custom',
          path: [id],
          message: `There is no item ${id}; there are ${known}.${didYouMean(
            id,
            citizenItems.map((each) => each.id),
          )}`,
        })
        continue
      }
      const scale: Scale = scales[item.scale]
      const options = scale.options.map(({ value }) => value)
      for (const [cell, value] of Object.entries(values ?? {})) {
        if (value === null || options.includes(value)) continue
        const message = `${id} has the values ${options.join(', ')}, and null for «not applicable»; not ${value}`
        addIssue({ code: 'custom', path: [id, 'values', cell], message })
      }
    }
  })

const delimiters = { ',': ',', comma: ',', ';': ';', semicolon: ';', '\t': '\t', tab: '\t', '|': '|' }
const encodings = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  latin1: 'windows-1252',
  'latin-1': 'windows-1252',
  'iso-8859-1': 'windows-1252',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  'utf-16': 'utf-16le',
  'utf-16le': 'utf-16le',
}

function oneOf<Value extends string>(known: Readonly<Record<string, Value>>) {
  const help = `Choose one of ${Object.keys(known)
    .map((name) => JSON.stringify(name))
    .join(', ')}`
  return z
    .string(help)
    .toLowerCase()
    .refine((name) => Object.hasOwn(known, name), help)
    .transform((name) => known[name] as Value)
}

const headerHelp = '"header" is the number of the line with the names, from 1, or false where there is none'
const skipHelp =
  '"skip" is how many lines below the names are no answers: 2 for Qualtrics, 1 for SurveyMonkey'
const Csv = words(
  {
    delimiter: oneOf(delimiters).optional(),
    encoding: oneOf(encodings).optional(),
    header: z
      .union([z.boolean(), z.int(headerHelp).min(1, headerHelp).max(100, headerHelp)], headerHelp)
      .default(true),
    skip: z.int(skipHelp).min(0, skipHelp).max(100, skipHelp).default(0),
  },
  'Give an object: "csv": { "delimiter": ";" }',
)

const Offices = z
  .array(
    words(
      { code: OfficeCode, name: PlaceName, timeZone: Zone.optional() },
      'Give an office: { "code": "LIM-01", "name": "Sede Central" }',
    ),
    'Give a list: "offices": [{ "code": "LIM-01", "name": "Sede Central" }]',
  )
  .default([])

const OnlyColumn = () => orColumn(words({ column: Column }, columnHelp)).optional()

/** Which columns of another system's export hold what (CONTRIBUTING shows two). */
export const ImportMap = words(
  {
    source: z.string('"source" is a text').min(1, '"source" is empty').max(120).optional(),
    csv: Csv.default({ header: true, skip: 0 }),
    timeZone: Zone.default('America/Lima'),
    offices: Offices,
    office: named(PlaceName),
    agent: named(AgentCode).optional(),
    procedure: named(PlaceName).optional(),
    time: Time,
    items: Items,
    comment: OnlyColumn(),
    id: OnlyColumn(),
  },
  'A map is a JSON object with "office", "time" and "items"',
).refine(({ id, source }) => !id || source, {
  path: ['source'],
  message: 'Name the survey or system that the ids are of: row 17 of one survey is not row 17 of another',
})
export type ImportMap = z.infer<typeof ImportMap>
