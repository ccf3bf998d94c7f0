import type { Language } from '../../../schema/instrument/text.ts'
import type { Role } from '../../../schema/permissions.ts'
import type { Mail } from '../../context.ts'

const roleNames: Record<Language, Record<Role, string>> = {
  es: {
    administrator: 'administración',
    manager: 'gestión de calidad',
    trainer: 'capacitación',
    supervisor: 'supervisión',
  },
  en: { administrator: 'administrator', manager: 'manager', trainer: 'trainer', supervisor: 'supervisor' },
}

export function resetMail(recipient: string, entity: string, link: string, language: Language): Mail {
  return language === 'es'
    ? {
        recipient,
        subject: `Indaga, ${entity}: cambie su contraseña`,
        text: `Alguien pidió cambiar la contraseña de su cuenta en Indaga (${entity}).

Si fue usted, abra este enlace antes de una hora y escriba una contraseña nueva:
${link}

Si no fue usted, no haga nada: su contraseña sigue igual.`,
      }
    : {
        recipient,
        subject: `Indaga, ${entity}: change your password`,
        text: `Somebody asked to change the password of your account in Indaga (${entity}).

If it was you, open this link within an hour and type a new password:
${link}

If it was not you, do nothing: your password stays as it is.`,
      }
}

export function invitationMail(
  recipient: string,
  entity: string,
  role: Role,
  link: string,
  language: Language,
): Mail {
  return language === 'es'
    ? {
        recipient,
        subject: `Indaga, ${entity}: cree su cuenta`,
        text: `Le invitaron a ver los resultados de las encuestas de ${entity} en Indaga (${roleNames.es[role]}).

Abra este enlace antes de 7 días y cree su cuenta:
${link}

Si no esperaba este correo, no haga nada.`,
      }
    : {
        recipient,
        subject: `Indaga, ${entity}: create your account`,
        text: `You have been invited to see the survey results of ${entity} in Indaga (${roleNames.en[role]}).

Open this link within 7 days and create your account:
${link}

If you did not expect this mail, do nothing.`,
      }
}
