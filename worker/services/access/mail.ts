import type { Context, Mail } from '../../context.ts'
import { claimDueMails, insertMail, listMails, markSent, type StoredMail } from '../../db/mails.ts'
import { report } from '../../report.ts'

const minute = 60_000
/** The last one some two hours after the first. */
const tries = 8
/** As many as a worker may have under way. */
const atOnce = 6

/** Whether a mail gets anywhere: to who takes it, or on one's own machine to the page that shows it. */
export const canMail = ({ postman, embedded }: Context): boolean => postman !== undefined || embedded

/** Keeps a mail, to be sent by {@link sendDueMails}. What nobody would send is not kept: it may hold a link. */
export async function keepMail(context: Context, mail: Mail): Promise<void> {
  if (canMail(context)) await insertMail(context.db, context.newId(), mail, context.now())
}

/** Sends what is due; what is not taken is tried again later. Without a postman all stays in the outbox. */
export async function sendDueMails(context: Context): Promise<void> {
  const { postman, db } = context
  if (!postman) return
  const send = async (mail: Mail & { id: string }) => {
    try {
      await postman(mail)
    } catch (error) {
      report('mail', error)
      return
    }
    await markSent(db, mail.id, context.now())
  }
  for (;;) {
    const due = await claimDueMails(db, context.now(), { wait: minute, tries, most: atOnce })
    if (due.length === 0) return
    await Promise.all(due.map(send))
  }
}

/** The latest mails, sent or not: only where the machine is one's own. */
export const readOutbox = (context: Context): Promise<StoredMail[]> => listMails(context.db)
