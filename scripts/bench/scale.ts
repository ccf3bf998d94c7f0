import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openState } from '../machine/state.ts'
import { type Measured, median } from './measured.ts'
import { countsThatDiffer } from './scale/agreement.ts'
import { type Entity, entityOf, lastWeeksOf, sizes } from './scale/entities.ts'
import { measurePublishing } from './scale/publishing.ts'
import { heaviestNote, officeNote, type ReportMeasured, serving, window } from './scale/reports.ts'

const rounds = 9

export type Progress = {
  at(done: number, of: number, detail: string): void
  say(text: string): void
}

export type EntityMeasured = Entity['made'] & {
  readonly reports: readonly ReportMeasured[]
  /** Reports that were not measured, with what they answered. */
  readonly refused: readonly string[]
  readonly compared: number
  readonly differ: readonly string[]
}

export type ScaleMeasured = {
  readonly entities: readonly EntityMeasured[]
  readonly measured: readonly Measured[]
}

/**
 * Every report at several sizes: rows read, time, and the same figures straight from the responses.
 * @param largest leaves out entities of more responses
 * @param fresh makes the entities anew, which are kept between runs otherwise
 * @param table is shown what has been measured, after each entity: a run takes long
 */
export async function measureScale(
  { largest, fresh }: { largest: number; fresh: boolean },
  { at, say }: Progress,
  table: (entities: readonly EntityMeasured[]) => void,
): Promise<ScaleMeasured> {
  const folder = join(openState().folder, 'bench-scale')
  if (fresh) rmSync(folder, { recursive: true, force: true })
  const entities: Entity[] = []
  const measured: EntityMeasured[] = []
  for (const size of sizes.filter(({ responses }) => responses <= largest)) {
    const entity = await entityOf(size, folder, at)
    entities.push(entity)
    const name = size.responses.toLocaleString('en-US')
    const { compared, differ } = await countsThatDiffer(entity, (done, of) =>
      at(done, of, `counting ${name} straight`),
    )
    const { reports, refused } = await serving(entity, async (measuring) => {
      const { asked, refused } = await measuring.asked()
      const reports: ReportMeasured[] = []
      for (const each of asked) {
        say(`${name}: ${each.route} ${each.note ?? ''}`)
        reports.push(await measuring.measure(each))
      }
      return { reports, refused }
    })
    measured.push({ ...entity.made, reports, refused, compared, differ })
    table(measured)
  }
  const few = entities[0]
  const many = entities.at(-1)
  const most = measured.at(-1)
  if (!few || !many || !most) throw new RangeError('There is no entity to measure')
  const recent = await entityOf(lastWeeksOf(many.size, window), folder, at)
  say(`two years against ${window} weeks`)
  const ratio = await ratioOfHeaviest(many, recent)
  const publishing = await measurePublishing(few, many, say)
  return {
    entities: measured,
    measured: [...figuresOf(most, ratio), ...figuresOfPublishing(most, publishing)],
  }
}

/** The heaviest report on all that an entity has, against one that began with the report's window; in turns. */
async function ratioOfHeaviest(all: Entity, recent: Entity): Promise<{ ratio: number; ms: number }> {
  return serving(all, (long) =>
    serving(recent, async (short) => {
      const runs: { long: number; short: number }[] = []
      for (let round = 0; round < rounds; round++) {
        runs.push({ long: await long.ms(long.heaviest.path), short: await short.ms(short.heaviest.path) })
      }
      return {
        ratio: median(runs.map((run) => run.long / run.short)),
        ms: median(runs.map((run) => run.long)),
      }
    }),
  )
}

function figuresOf(
  { reports, differ, compared, responses, ...made }: EntityMeasured,
  two: { ratio: number; ms: number },
): Measured[] {
  const at = `${(responses / 1e6).toLocaleString('en-US')} M`
  const heavy = reports.find(({ note }) => note === heaviestNote)
  const offices = reports.filter(({ note }) => note === officeNote)
  const faster = ({ straight, ms }: ReportMeasured) => (straight ? straight.ms / ms : Number.NaN)
  const said = (report: ReportMeasured) =>
    `${Math.round(report.ms)} ms against ${Math.round(report.straight?.ms ?? Number.NaN)} ms`
  return [
    {
      what: `${at} responses made and published`,
      figure: made.seconds / 60,
      unit: 'min',
      atMost: 15,
      note: `${(made.cpuSeconds / 60).toFixed(1)} min of one processor; recounted in ${(made.checkSeconds / 60).toFixed(1)} min, ${made.problems} problems`,
    },
    {
      what: `${at} responses: size of the database`,
      figure: made.bytes / 1e9,
      unit: 'GB',
      atMost: 2.5,
      note: `${Math.round(made.bytes / responses)} bytes a response`,
    },
    {
      what: `${at}: leaf and measure whose published counts are not those of the responses`,
      figure: differ.length,
      unit: `of ${compared.toLocaleString('en-US')}`,
      atMost: 0,
    },
    ...(heavy
      ? [
          {
            what: `the heaviest report at ${at}: rows read`,
            figure: heavy.rowsRead,
            unit: 'rows',
            atMost: 400_000,
            note: heavy.note ?? '',
          },
          {
            what: `the heaviest report at ${at}, against straight from the responses`,
            figure: faster(heavy),
            unit: '×',
            atLeast: 10,
            note: said(heavy),
          },
        ]
      : []),
    ...offices.map((report) => ({
      what: `one office at ${at}, ${report.route}, against straight from the responses`,
      figure: faster(report),
      unit: '×',
      atLeast: 100,
      note: said(report),
    })),
    {
      what: `the heaviest report, two years against ${window} weeks of the entity`,
      figure: two.ratio,
      unit: '×',
      atMost: 1.25,
      note: `${Math.round(two.ms)} ms; median of ${rounds}`,
    },
  ]
}

function figuresOfPublishing(
  { responses }: EntityMeasured,
  { perSecond, ratio, batch, batches, blocks }: Awaited<ReturnType<typeof measurePublishing>>,
): Measured[] {
  const at = `${(responses / 1e6).toLocaleString('en-US')} M`
  return [
    {
      what: `publisher, at ${at} stored`,
      figure: perSecond,
      unit: 'responses/s',
      atLeast: 10_000,
      note: `${batch} responses in ${blocks} blocks, median of ${batches}`,
    },
    {
      what: `publisher, at ${at} stored against 100 k, equal batches`,
      figure: ratio,
      unit: '×',
      atLeast: 0.8,
    },
  ]
}
