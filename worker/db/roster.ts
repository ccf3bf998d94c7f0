/**
 * Gives the waiting responses of a desk to the one agent whom the roster has there for the whole hour in which the
 * form was opened; to nobody where there is none, or more than one. (The minute is not kept.)
 * @returns how many changed
 */
export async function attributeByRoster(db: D1Database, desk: string): Promise<number> {
  const { meta } = await db
    .prepare(
      `update responses
          set agent = rostered.agent,
              attribution = case when rostered.agent is null then 'none' else 'roster' end,
              revision = revision + 1
         from (select w.id,
                      (select min(r.agent) from roster r
                        where r.desk = w.desk and r.starts_at < (w.opened_hour + 1) * 60 and r.ends_at > w.opened_hour * 60
                       having count(distinct r.agent) = 1
                          and sum(min(r.ends_at, (w.opened_hour + 1) * 60)
                                  - max(r.starts_at, w.opened_hour * 60)) >= 60) as agent
                 from desks d
                 join responses w on w.office = d.office and w.block is null
                where d.code = ?1 and w.desk = ?1 and w.attribution in ('roster', 'none')) rostered
        where responses.id = rostered.id and responses.agent is not rostered.agent
          and responses.block is null`,
    )
    .bind(desk)
    .run()
  return meta.changes
}
