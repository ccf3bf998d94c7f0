-- How much each static code is used, so that who hangs them up knows which work.

ALTER TABLE touchpoints ADD COLUMN created_at INTEGER;

-- Until publication only, like desk: then it is counted and emptied.
ALTER TABLE responses ADD COLUMN touchpoint TEXT REFERENCES touchpoints (code);

CREATE TABLE touchpoint_use (
  touchpoint TEXT NOT NULL REFERENCES touchpoints (code),
  week       INTEGER NOT NULL,         -- of the office's calendar
  scans      INTEGER NOT NULL DEFAULT 0 CHECK (scans >= 0),
  answers    INTEGER NOT NULL DEFAULT 0 CHECK (answers >= 0), -- published ones; those that wait name their touchpoint
  PRIMARY KEY (touchpoint, week)
) STRICT, WITHOUT ROWID;
