import * as z from 'zod'
import { isTimeZone } from '../../schema/calendar.ts'
import { AgentCode, OfficeCode } from '../../schema/contracts/fields.ts'
import { citizenItems, findItem } from '../../schema/instrument/citizen-items.ts'
import { type Scale, scales } from '../../schema/instrument/scales.ts'
import { isTimeFormat, timeFormatHelp } from './time-format.ts'

const columnHelp = 'A column is named as in the first line of the file, or numbered from 1'
const Column = z.union([z.string().min(1), z.int().min(1)], columnHelp)
export type Column = z.infer<typeof Column>

const Zone = z.string().refine(isTimeZone, 'A time zone is named as in the IANA list: America/Lima')

/** `"agent": "Asesor"` says the same as `"agent": { "column": "Asesor" }`. */
const orColumn = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess(
    (given) => (typeof given === 'string' || typeof given === 'number' ? { column: given } : given),
    schema,
  )

const named = <Name extends z.ZodType>(name: Name) =>
  orColumn(
    z
      .strictObject({
        column: Column.optional(),
        constant: name.optional(),
        values: z.record(z.string(), name).optional(),
      })
      .refine(
        ({ column, constant }) => (column === undefined) !== (constant === undefined),
        'Give a column or a constant, and not both',
      ),
  )

export const PlaceName = z.string().min(1, 'A name is missing').max(120, 'A name has at most 120 characters')

const Time = z.strictObject(
  {
    column: z.union([Column, z.array(Column).min(1)], columnHelp),
    format: z.union([TimeFormat(), z.array(TimeFormat()).min(1)], `Give a format. ${timeFormatHelp}`),
    zone: Zone.optional(),
  },
  insteadOf('Give the column of the time and its format: { "column": "Fecha", "format": "DD/MM/YYYY" }'),
)

/** What is no object at all is told what it should be; a word too many is named. */
function insteadOf(message: string) {
  return { error: ({ code }: { code?: string }) => (code === 'unrecognized_keys' ? undefined : message) }
}

function TimeFormat() {
  return z.string().refine(isTimeFormat, timeFormatHelp)
}

const Cell = z.union([z.string(), z.number()], 'Give a text or a number, as it stands in the file')

const ItemScores = orColumn(
  z
    .strictObject({
      column: Column,
      range: z
        .tuple([z.number(), z.number()], 'A range has two numbers: [1, 5]')
        .refine(([low, high]) => low < high, 'The first number of a range is the lower one; see "reverse"')
        .optional(),
      reverse: z.boolean().optional(),
      values: z.record(z.string(), z.int().nullable()).optional(),
      notApplicable: z.union([Cell, z.array(Cell)]).optional(),
    })
    .refine(
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
        addIssue({ code: 'custom', path: [id], message: `There is no item ${id}; there are ${known}` })
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
const encodings = { 'utf-8': 'utf-8', utf8: 'utf-8', latin1: 'windows-1252', 'iso-8859-1': 'windows-1252' }
const Encoding = z
  .string()
  .toLowerCase()
  .pipe(oneOf({ ...encodings, 'windows-1252': 'windows-1252', 'utf-16': 'utf-16le' }))

function oneOf<Value extends string>(known: Readonly<Record<string, Value>>) {
  const names = Object.keys(known).map((name) => JSON.stringify(name))
  return z
    .string()
    .refine((name) => Object.hasOwn(known, name), `Choose one of ${names.join(', ')}`)
    .transform((name) => known[name] as Value)
}

/** Which columns of another system's export hold what (CONTRIBUTING shows two). */
export const ImportMap = z
  .strictObject(
    {
      source: z.string().min(1).max(120).optional(),
      csv: z
        .strictObject({
          delimiter: oneOf(delimiters).optional(),
          encoding: Encoding.optional(),
          header: z.boolean().default(true),
        })
        .default({ header: true }),
      timeZone: Zone.default('America/Lima'),
      offices: z
        .array(z.strictObject({ code: OfficeCode, name: PlaceName, timeZone: Zone.optional() }))
        .default([]),
      office: named(PlaceName),
      agent: named(AgentCode).optional(),
      procedure: named(PlaceName).optional(),
      time: Time,
      items: Items,
      comment: orColumn(z.strictObject({ column: Column })).optional(),
      id: orColumn(z.strictObject({ column: Column })).optional(),
    },
    insteadOf('A map is a JSON object with "office", "time" and "items"'),
  )
  .refine(({ id, source }) => !id || source, {
    path: ['source'],
    message: 'Name the survey or system that the ids are of: row 17 of one survey is not row 17 of another',
  })
export type ImportMap = z.infer<typeof ImportMap>
