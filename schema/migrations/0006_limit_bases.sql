-- From which week on a control chart's limits are computed anew, from which weeks, and why.

CREATE TABLE limit_bases (
  id          TEXT PRIMARY KEY,
  office      TEXT REFERENCES offices (code),  -- null: of the whole entity's chart
  measure     TEXT NOT NULL,
  week        INTEGER NOT NULL,                -- of the office's calendar
  frozen_from INTEGER,                         -- null: all weeks from `week` on make the limits
  frozen_to   INTEGER,
  note        TEXT NOT NULL,
  created_by  TEXT NOT NULL,                   -- of users, who may be gone
  created_at  INTEGER NOT NULL,
  CHECK ((frozen_from IS NULL) = (frozen_to IS NULL) AND coalesce(frozen_from <= frozen_to, 1))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX limit_bases_by_chart ON limit_bases (measure, coalesce(office, ''), week);
