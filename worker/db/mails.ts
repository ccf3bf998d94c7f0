import type { Mail } from '../context.ts'

export type StoredMail = Omit<Mail, 'text'> & {
  readonly id: string
  readonly text: string | null
  readonly createdAt: number
  readonly sentAt: number | null
  readonly tries: number
}

export async function insertMail(db: D1Database, id: string, mail: Mail, now: number): Promise<void> {
  await db
    .prepare(
      `insert into mails (id, recipient, subject, text, created_at, next_at) values (?1, ?2, ?3, ?4, ?5, ?5)`,
    )
    .bind(id, mail.recipient, mail.subject, mail.text, now)
    .run()
}

/**
 * Takes the mails that are due, and puts off each one's next try, so that nobody else takes them meanwhile.
 * @param wait milliseconds until the next try, doubled with each
 */
export async function claimDueMails(
  db: D1Database,
  now: number,
  { wait, tries, most }: { wait: number; tries: number; most: number },
): Promise<(Mail & { id: string })[]> {
  const { results } = await db
    .prepare(
      `update mails set tries = tries + 1, next_at = ?1 + ?2 * (1 << tries)
        where id in (select id from mails
                      where sent_at is null and next_at <= ?1 and tries < ?3
                      order by created_at limit ?4)
       returning id, recipient, subject, text`,
    )
    .bind(now, wait, tries, most)
    .all<Mail & { id: string }>()
  return results
}

/** What was sent is no longer kept: it may hold a link that opens an account. */
export async function markSent(db: D1Database, id: string, now: number): Promise<void> {
  await db.prepare('update mails set sent_at = ?2, text = null where id = ?1').bind(id, now).run()
}

export async function listMails(db: D1Database): Promise<StoredMail[]> {
  const { results } = await db
    .prepare(
      `select id, recipient, subject, text, created_at as createdAt, sent_at as sentAt, tries
         from mails order by created_at desc limit 100`,
    )
    .all<StoredMail>()
  return results
}
