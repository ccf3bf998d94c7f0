export type StoredWording = {
  readonly text: string
  readonly language: string
  readonly version: number
  /** null: as shipped. */
  readonly body: string | null
  readonly at: number
  /** Name of who wrote it, while they are of the staff. */
  readonly by: string | null
}

/** The newest wording of each text and language that was ever changed. */
export async function newestWordings(db: D1Database): Promise<StoredWording[]> {
  const { results } = await db
    .prepare(
      `select w.text, w.language, w.version, w.body, w.at, u.name as "by"
         from sms_wordings w
         left join users u on u.id = w.author
        where w.version = (select max(version) from sms_wordings
                            where text = w.text and language = w.language)`,
    )
    .all<StoredWording>()
  return results
}

/** @returns false where somebody else has written a version meanwhile */
export async function insertWording(
  db: D1Database,
  wording: {
    text: string
    language: string
    after: number
    body: string | null
    author: string
    at: number
  },
): Promise<boolean> {
  const { meta } = await db
    .prepare(
      `insert into sms_wordings (text, language, version, body, author, at)
       select ?1, ?2, ?3 + 1, ?4, ?5, ?6
        where ?3 = (select coalesce(max(version), 0) from sms_wordings where text = ?1 and language = ?2)
       on conflict do nothing`,
    )
    .bind(wording.text, wording.language, wording.after, wording.body, wording.author, wording.at)
    .run()
  return meta.changes > 0
}

/** How many SMS of each text and language were handed over `since`. */
export async function sentOfTexts(
  db: D1Database,
  since: number,
): Promise<{ text: string; language: string; sent: number }[]> {
  const { results } = await db
    .prepare(
      `select text, language, count(*) as sent
         from sms indexed by sms_by_slot
        where slot >= ?1 and handed
        group by text, language`,
    )
    .bind(since)
    .all<{ text: string; language: string; sent: number }>()
  return results
}
