import type { TouchpointsReport, TouchpointUse } from '../../schema/contracts/touchpoints.ts'
import type { Language } from '../../schema/instrument/text.ts'
import { needsLook, standingOf } from '../../schema/touchpoint-standing.ts'
import { count } from '../format/numbers.ts'
import { weekCount } from '../format/weeks.ts'
import { officeName } from '../report/office-name.ts'
import { placeName } from './place.ts'

/** More than these are counted, not named. */
const mostNamed = 2
/** A short name stays on one line. */
const longestUnbroken = 28

const phrases = {
  es: {
    none: 'Ningún punto QR está en uso.',
    noneWhy: (revoked: string) => `${revoked} anulados: cree uno nuevo para volver a recibir respuestas.`,
    onlyNew: (n: number) =>
      n === 1 ? 'El punto QR es nuevo: colóquelo.' : `Los ${n} puntos QR son nuevos: colóquelos.`,
    allWork: (n: string, one: boolean) => (one ? 'El punto QR funciona.' : `Los ${n} puntos QR funcionan.`),
    someWork: (working: string, of: string, one: boolean) =>
      one ? `1 de ${of} puntos QR funciona.` : `${working} de ${of} puntos QR funcionan.`,
    noneWork: (one: boolean) => (one ? 'El punto QR no funciona.' : 'Ningún punto QR funciona.'),
    look: (names: readonly string[]) => `Revise ${names.join(' y ')}.`,
    lookMany: (n: string) => `Revise ${n}.`,
    evidence: (answers: string, scans: string, weeks: string) =>
      `${answers} respuestas y ${scans} escaneos en ${weeks}.`,
    weeks: (n: number) => (n === 1 ? '1 semana' : `${n} semanas`),
    unscanned: (n: string, one: boolean) => (one ? '1 no se escanea.' : `${n} no se escanean.`),
    unanswered: (n: string, one: boolean) =>
      one ? '1 se escanea y no se responde.' : `${n} se escanean y no se responden.`,
    fresh: (n: string, one: boolean) => (one ? '1 es nuevo.' : `${n} son nuevos.`),
  },
  en: {
    none: 'No QR point is in use.',
    noneWhy: (revoked: string) => `${revoked} are revoked: make a new one to receive answers again.`,
    onlyNew: (n: number) =>
      n === 1 ? 'The QR point is new: put it up.' : `The ${n} QR points are new: put them up.`,
    allWork: (n: string, one: boolean) => (one ? 'The QR point works.' : `All ${n} QR points work.`),
    someWork: (working: string, of: string, one: boolean) =>
      one ? `1 of ${of} QR points works.` : `${working} of ${of} QR points work.`,
    noneWork: (one: boolean) => (one ? 'The QR point does not work.' : 'No QR point works.'),
    look: (names: readonly string[]) => `Check ${names.join(' and ')}.`,
    lookMany: (n: string) => `Check ${n}.`,
    evidence: (answers: string, scans: string, weeks: string) =>
      `${answers} answers and ${scans} scans in ${weeks}.`,
    weeks: (n: number) => (n === 1 ? '1 week' : `${n} weeks`),
    unscanned: (n: string, one: boolean) => (one ? '1 is not scanned.' : `${n} are not scanned.`),
    unanswered: (n: string, one: boolean) =>
      one ? '1 is scanned and not answered.' : `${n} are scanned and not answered.`,
    fresh: (n: string, one: boolean) => (one ? '1 is new.' : `${n} are new.`),
  },
} as const satisfies Record<Language, unknown>

/** How many points work, and which to look at. New ones have had no time to, so they count neither way. */
export function answerOf(
  report: TouchpointsReport,
  language: Language,
): { sentence: string; evidence: string } {
  const say = phrases[language]
  const number = (value: number) => count(value, language)
  const { scope, offices, touchpoints } = report
  const standing = (point: TouchpointUse) => standingOf(point, scope.to)
  const inUse = touchpoints.filter(({ revoked }) => !revoked)
  if (inUse.length === 0) return { sentence: say.none, evidence: say.noneWhy(number(touchpoints.length)) }

  const of = (wanted: string) => inUse.filter((point) => standing(point) === wanted)
  const [fresh, working, unscanned, unanswered] = [
    of('new'),
    of('working'),
    of('unscanned'),
    of('unanswered'),
  ]
  const look = inUse.filter((point) => needsLook(standing(point)))
  const sum = (field: 'scans' | 'answers') =>
    number(touchpoints.reduce((total, point) => total + point[field], 0))
  const told = (points: readonly unknown[], words: (n: string, one: boolean) => string) =>
    points.length > 0 ? words(number(points.length), points.length === 1) : undefined
  const evidence = [
    say.evidence(sum('answers'), sum('scans'), say.weeks(weekCount(scope.from, scope.to))),
    told(unscanned, say.unscanned),
    told(unanswered, say.unanswered),
    told(fresh, say.fresh),
  ]
  return { sentence: sentence(), evidence: evidence.filter(Boolean).join(' ') }

  function sentence(): string {
    const judged = inUse.length - fresh.length
    if (judged === 0) return say.onlyNew(fresh.length)
    if (look.length === 0) return say.allWork(number(judged), judged === 1)
    const first =
      working.length === 0
        ? say.noneWork(judged === 1)
        : say.someWork(number(working.length), number(judged), working.length === 1)
    const named = look.map((point) => {
      const place = placeName(point, language)
      const name = offices.length > 1 ? `${place} (${officeName(point.office, offices)})` : place
      return name.length > longestUnbroken ? name : name.replaceAll(' ', '\u00a0')
    })
    return `${first} ${look.length > mostNamed ? say.lookMany(number(look.length)) : say.look(named)}`
  }
}
