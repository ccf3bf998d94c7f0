import { daysKeptAfterExpiry } from './expired.ts'

/**
 * That a visit's token was used, where the response is stored: in the batch that stores it. When it is forgotten
 * follows from the visit: counted from the response, it would tell the response's day.
 * @param visit the visit's hash under each key, `used` the one under which its use is known
 */
export const recordUse = (
  db: D1Database,
  { visit, used, response }: { visit: readonly string[]; used: readonly string[]; response: string },
) =>
  db
    .prepare(
      `insert into used_tokens (token, forget_from)
       select ?1, v.expires_at / 86400000 + ?2
         from visits v
        where v.token in (select value from json_each(?3))
          and exists (select 1 from responses where id = unhex(replace(?4, '-', '')))
       on conflict (token) do nothing`,
    )
    .bind(used[0], daysKeptAfterExpiry, JSON.stringify(visit), response)
