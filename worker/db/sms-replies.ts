/** Fails where it came before: what stands in the same batch is then not done again. */
export const insertInbound = (
  db: D1Database,
  { provider, sid, at }: { provider: string; sid: string; at: number },
) => db.prepare('insert into sms_inbound (provider, sid, at) values (?1, ?2, ?3)').bind(provider, sid, at)

export const takeBackOptOut = (db: D1Database, phones: readonly string[]) =>
  db
    .prepare(
      `delete from suppressions where phone in (select value from json_each(?1)) and reason = 'optout'`,
    )
    .bind(JSON.stringify(phones))

/** In which language a phone was last written to, null where never; whether it has opted out; answers `since`. */
export async function writtenTo(
  db: D1Database,
  phones: readonly string[],
  since: number,
): Promise<{ language: string | null; optedOut: boolean; answers: number }> {
  const row = await db
    .prepare(
      `with asked as (select value as phone from json_each(?1))
       select (select language from sms where phone in asked and attempt > 0
                order by not_before desc limit 1) as language,
              exists (select 1 from suppressions where phone in asked and reason = 'optout') as optedOut,
              (select count(*) from sms where phone in asked and kind = 'answer' and not_before >= ?2) as answers`,
    )
    .bind(JSON.stringify(phones), since)
    .first<{ language: string | null; optedOut: number; answers: number }>()
  return { language: row?.language ?? null, optedOut: row?.optedOut === 1, answers: row?.answers ?? 0 }
}
