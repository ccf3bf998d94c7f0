import { weekName } from '../../schema/calendar.ts'
import { type Imported, type ImportSource, mostShown } from './run-import.ts'

const delimiterNames: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab' }

/** What an import did, or would do, for who typed it. */
export function summary(
  { file, header }: ImportSource,
  imported: Imported,
  { dryRun, rejects }: { dryRun: boolean; rejects: string | undefined },
): string {
  const { rows, good, published, firstRejects } = imported
  const bad = rows - good
  const delimiter = delimiterNames[header.delimiter] ?? `«${header.delimiter}»`
  return [
    ...(dryRun ? ['A dry run: nothing was stored.'] : []),
    `Read ${counted(rows, 'row')} of ${file.path} (${file.encoding}, ${delimiter}): ${good} good, ${bad} bad.`,
    ...firstRejects.map(({ line, column, reason }) => `  line ${line}${column && `, ${column}`}: ${reason}`),
    ...(rows === 0 ? ['It has no rows below the line of names.'] : []),
    ...(bad > mostShown && firstRejects.length === mostShown ? ['  …'] : []),
    ...(rejects
      ? [
          `All rows that were not taken, with their reasons: ${rejects} (correct it and import it with the same map)`,
        ]
      : []),
    ...(good > 0
      ? [storedSentence(imported, dryRun), ...placesMade(imported, dryRun), ...weeksSentence(imported)]
      : []),
    ...(published ? [publishedSentence(imported, published, dryRun)] : []),
    ...(published
      ? []
      : [
          'The file could not be read to its end, so nothing was published: mend it and import it again; what was ' +
            'stored is not stored twice.',
        ]),
  ].join('\n')
}

function storedSentence({ good, stored, shortened }: Imported, dryRun: boolean): string {
  const known = good - stored
  if (stored === 0) return `Nothing new: all ${counted(good, 'answer')} were stored before.`
  return [
    `${dryRun ? 'It would store' : 'Stored'} ${counted(stored, 'answer')}${known > 0 ? `; ${known} more were stored before` : ''}.`,
    ...(shortened > 0 ? [`Comments longer than 1000 letters end there: ${shortened}.`] : []),
  ].join(' ')
}

function placesMade({ made: { offices, agents, procedures } }: Imported, dryRun: boolean): string[] {
  const list = [...offices]
    .slice(0, mostShown)
    .map(([code, name]) => (code === name ? code : `${code} (${name})`))
  const named = `: ${list.join(', ')}${offices.size > list.length ? ', …' : ''}`
  const made = [
    ...(agents > 0 ? [counted(agents, 'agent')] : []),
    ...(procedures > 0 ? [counted(procedures, 'procedure')] : []),
    ...(offices.size > 0 ? [`${counted(offices.size, 'office')}${named}`] : []),
  ]
  return made.length === 0
    ? []
    : [`${dryRun ? 'It would add' : 'Added'} to the catalogue ${made.join(', ')}.`]
}

function weeksSentence({ weeks }: Imported): string[] {
  const sorted = [...weeks].sort((one, other) => one - other)
  const [first] = sorted
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return []
  if (first === last) return [`The answers are of one week, ${weekName(first)}.`]
  return [`The answers are of ${sorted.length} weeks, ${weekName(first)} to ${weekName(last)}.`]
}

function publishedSentence(
  { stored }: Imported,
  { blocks, responses, offices }: NonNullable<Imported['published']>,
  dryRun: boolean,
): string {
  if (blocks === 0) {
    return stored === 0
      ? 'There was nothing to publish.'
      : `${dryRun ? 'It would publish nothing' : 'Nothing was published'}: no agent or office has ten answers from whole weeks.`
  }
  const waiting = stored - responses
  return (
    `${dryRun ? 'It would publish' : 'Published'} ${counted(responses, 'answer')} in ${counted(blocks, 'block')}, ${counted(offices, 'office')}` +
    `${waiting > 0 ? `; ${waiting} wait until there are ten from whole weeks` : ''}.`
  )
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`
