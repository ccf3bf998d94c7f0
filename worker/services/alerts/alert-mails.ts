import { weekName } from '../../../schema/calendar.ts'
import type { Language } from '../../../schema/instrument/text.ts'
import type { Mail } from '../../context.ts'
import type { DueMail } from '../../db/alert-deliveries.ts'
import type { StoredKind } from '../../db/alerts.ts'

const es = {
  kinds: {
    allegation: 'denuncia de un ciudadano, por revisar',
    'special-cause': 'un cambio que el azar no explica bien',
    integrity: 'respuestas con señales que conviene mirar',
    'silent-office': 'dejó de recibir respuestas',
    'quiet-codes': 'códigos QR que no funcionan bien',
  } satisfies Record<StoredKind, string>,
  subject: (entity: string, many: number) =>
    `Indaga, ${entity}: ${many === 1 ? '1 aviso por revisar' : `${many} avisos por revisar`}`,
  urgent: (entity: string, many: number) =>
    `Indaga, ${entity}: ${many === 1 ? 'una denuncia por revisar' : `${many} denuncias por revisar`}`,
  agent: (code: string) => `asesor ${code}`,
  week: (name: string) => `semana ${name}`,
  more: (many: number) => `y ${many} más`,
  serious:
    'Una denuncia no es un hecho probado y no entra en ningún puntaje. No diga ni busque quién respondió.',
  open: 'Véalos en Indaga:',
  openHere: 'Véalos en Indaga, en la página Avisos.',
  off: 'Puede dejar de recibir estos correos en Mi cuenta.',
}
const en: typeof es = {
  kinds: {
    allegation: 'allegation by a citizen, to look into',
    'special-cause': 'a change that chance explains badly',
    integrity: 'answers with signs worth a look',
    'silent-office': 'gets no more answers',
    'quiet-codes': 'QR codes that hardly work',
  },
  subject: (entity, many) => `Indaga, ${entity}: ${many === 1 ? '1 alert' : `${many} alerts`} to look into`,
  urgent: (entity, many) =>
    `Indaga, ${entity}: ${many === 1 ? 'an allegation' : `${many} allegations`} to look into`,
  agent: (code) => `agent ${code}`,
  week: (name) => `week ${name}`,
  more: (many) => `and ${many} more`,
  serious:
    'An allegation is no proven fact and enters no score. Do not say, or try to find out, who answered.',
  open: 'See them in Indaga:',
  openHere: 'See them in Indaga, on the page Alerts.',
  off: 'You can switch these mails off in My account.',
}
const words: Record<Language, typeof es> = { es, en }

const linesShown = 20

/** What there is to look into, and where: no number but how many there are, and nobody's score. */
export function alertMail(
  alerts: readonly DueMail[],
  { entity, publicUrl }: { entity: string; publicUrl: string | undefined },
): Mail {
  const [{ email, language, urgent }] = alerts as readonly [DueMail]
  const say = words[language]
  const lines = alerts.slice(0, linesShown).map(({ officeName, agent, week, kind }) => {
    const whom = agent === null ? officeName : `${officeName}, ${say.agent(agent)}`
    return `- ${whom}, ${say.week(weekName(week))}: ${say.kinds[kind]}`
  })
  if (alerts.length > linesShown) lines.push(say.more(alerts.length - linesShown))
  const where = publicUrl === undefined ? say.openHere : `${say.open}\n${publicUrl}/panel/alertas`
  const serious = alerts.some(({ kind }) => kind === 'allegation') ? [say.serious] : []
  return {
    recipient: email,
    subject: (urgent ? say.urgent : say.subject)(entity, alerts.length),
    text: [lines.join('\n'), ...serious, where, say.off].join('\n\n'),
  }
}
