import type { AlertMails } from '../../../schema/contracts/alerts.ts'
import type { Context } from '../../context.ts'
import { updateAlertMails as update } from '../../db/staff.ts'
import type { Session } from './session.ts'

/** Whether alerts are mailed to who is signed in. Off, what is not sent yet is not sent. */
export const updateAlertMails = ({ db }: Context, { staff }: Session, wanted: AlertMails): Promise<void> =>
  update(db, staff.id, { mails: wanted.mails === 'on', language: wanted.language })
