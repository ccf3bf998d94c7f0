import type { Context, Mail } from '../../context.ts'
import { claimDueMails, insertMail, listMails, markSent, type StoredMail } from '../../db/mails.ts'
import { report } from '../../report.ts'

const minute = 60_000
/** The last one some two hours after the first. */
const tries = 8

/** Keeps a mail, to be sent by {@link sendDueMails}. */
export function keepMail(context: Context, mail: Mail): Promise<void> {
  return insertMail(context.db, context.newId(), mail, context.now())
}

/** Sends what is due; what is not taken is tried again later. Without a postman all stays in the outbox. */
export async function sendDueMails(context: Context): Promise<void> {
  const { postman, db } = context
  if (!postman) return
  for (const mail of await claimDueMails(db, context.now(), { wait: minute, tries })) {
    try {
      await postman(mail)
      await markSent(db, mail.id, context.now())
    } catch (error) {
      report('mail', error)
    }
  }
}

/** The latest mails, sent or not: only where the machine is one's own. */
export const readOutbox = (context: Context): Promise<StoredMail[]> => listMails(context.db)
