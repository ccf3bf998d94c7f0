/** Fails where it came before: what stands in the same batch is then not done again. */
export const insertInbound = (
  db: D1Database,
  { provider, sid, at }: { provider: string; sid: string; at: number },
) => db.prepare('insert into sms_inbound (provider, sid, at) values (?1, ?2, ?3)').bind(provider, sid, at)

/**
 * Fails where the phone has been answered meanwhile: what stands in the same batch is then not done.
 * @param answered how many answers since `since` its own answer builds on
 */
export const expectAnswered = (
  db: D1Database,
  phones: readonly string[],
  { since, answered }: { since: number; answered: number },
) =>
  // A row without an id is refused.
  db
    .prepare(
      `insert into sms_inbound (provider, sid, at)
       select null, null, 0
        where ?3 <> (select count(*) from sms
                      where phone in (select value from json_each(?1)) and kind = 'answer' and not_before >= ?2)`,
    )
    .bind(JSON.stringify(phones), since, answered)

export const takeBackOptOut = (db: D1Database, phones: readonly string[]) =>
  db
    .prepare(
      `delete from suppressions where phone in (select value from json_each(?1)) and reason = 'optout'`,
    )
    .bind(JSON.stringify(phones))

/** The phones that were asked about a visit, sealed where they are still kept, and whether they have opted out since. */
export async function phonesAsked(
  db: D1Database,
  visits: readonly string[],
): Promise<{ phone: string; sealed: string | null; left: boolean }[]> {
  const { results } = await db
    .prepare(
      `select distinct s.phone, c.sealed,
              exists (select 1 from suppressions where phone = s.phone and reason = 'optout') as left
         from sms s
         left join contacts c on c.phone = s.phone
        where s.visit in (select value from json_each(?1)) and s.kind in ('invite', 'reminder')`,
    )
    .bind(JSON.stringify(visits))
    .all<{ phone: string; sealed: string | null; left: number }>()
  return results.map((row) => ({ ...row, left: row.left === 1 }))
}

export async function wasReceived(
  db: D1Database,
  { provider, sid }: { provider: string; sid: string },
): Promise<boolean> {
  const found = await db
    .prepare('select 1 from sms_inbound where provider = ?1 and sid = ?2')
    .bind(provider, sid)
    .first()
  return found !== null
}
