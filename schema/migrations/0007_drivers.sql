-- What moves satisfaction: computed each month from published answers side by side, of which only this is kept.

CREATE TABLE driver_runs (
  week          INTEGER PRIMARY KEY,   -- of the publication after which it was computed
  first_week    INTEGER NOT NULL,      -- of the answers it was computed from
  last_week     INTEGER NOT NULL,
  n             INTEGER NOT NULL,      -- responses
  smallest_pair INTEGER,               -- answers side by side that the rarest pair of competencies has
  r_squared     REAL,
  withheld      TEXT CHECK (withheld IN ('too-few', 'inconsistent')),
  computed_at   INTEGER NOT NULL,
  CHECK ((withheld IS NULL) = (r_squared IS NOT NULL) AND (withheld IS NULL) = (smallest_pair IS NOT NULL))
) STRICT;

CREATE TABLE driver_shares (
  week       INTEGER NOT NULL REFERENCES driver_runs (week),
  competency TEXT NOT NULL,
  share      REAL,                     -- of what the competencies explain together
  low        REAL,
  high       REAL,
  needs      INTEGER,                  -- without a share: answers that its rarest pair still needs; 0: all answer alike
  PRIMARY KEY (week, competency),
  CHECK ((needs IS NULL) = (share IS NOT NULL AND low <= share AND share <= high))
) STRICT, WITHOUT ROWID;

-- Whether anything was taken back since.
CREATE INDEX blocks_withdrawn ON blocks (withdrawn_at) WHERE withdrawn_at IS NOT NULL;
