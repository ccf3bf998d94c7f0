-- What came in a way that needs a look, and who answered.

-- Bits (worker/db/flags.ts), set on arrival and, for bursts, before publication. Flagged responses count like others.
ALTER TABLE responses ADD COLUMN flags INTEGER NOT NULL DEFAULT 0;

-- How many of a block's responses are flagged: of ten or more, like every number.
ALTER TABLE blocks ADD COLUMN flagged INTEGER NOT NULL DEFAULT 0 CHECK (flagged BETWEEN 0 AND n);

-- How many open answers each network sent under each code today, by a hash whose key is dropped with the day.
CREATE TABLE network_keys (
  day INTEGER PRIMARY KEY,             -- of UTC
  key TEXT NOT NULL                    -- 256 random bits
) STRICT;

CREATE TABLE network_days (
  day       INTEGER NOT NULL,
  sender    TEXT NOT NULL,             -- keyed hash of network and code, under the day's key
  responses INTEGER NOT NULL,
  PRIMARY KEY (day, sender)
) STRICT, WITHOUT ROWID;

-- More answers for an agent within an hour or a day than chance brings at the agent's own rate.
CREATE TABLE bursts (
  week      INTEGER NOT NULL,
  office    TEXT NOT NULL REFERENCES offices (code),
  agent     TEXT NOT NULL REFERENCES agents (code),
  kind      TEXT NOT NULL,
  hours     INTEGER NOT NULL CHECK (hours IN (1, 24)),
  responses INTEGER NOT NULL,          -- in the most unlikely hour or day of the week
  expected  REAL NOT NULL,
  PRIMARY KEY (week, office, agent, kind)
) STRICT, WITHOUT ROWID;

-- Whom a ticket system served, as it reports: office × agent × procedure × day, '' where it does not say.
CREATE TABLE served (
  office    TEXT NOT NULL REFERENCES offices (code),
  day       INTEGER NOT NULL,          -- of the office's calendar
  agent     TEXT NOT NULL DEFAULT '',
  procedure TEXT NOT NULL DEFAULT '',
  people    INTEGER NOT NULL CHECK (people >= 0),
  PRIMARY KEY (office, day, agent, procedure)
) STRICT, WITHOUT ROWID;

-- Who came, was invited, opened the survey and answered: people counted, never what they said.
CREATE TABLE participation (
  office    TEXT NOT NULL REFERENCES offices (code),
  week      INTEGER NOT NULL,          -- of the office's calendar
  agent     TEXT NOT NULL DEFAULT '',  -- '' for nobody's
  kind      TEXT NOT NULL DEFAULT '',  -- '' for those served: how they answer is not known yet
  served    INTEGER NOT NULL DEFAULT 0 CHECK (served >= 0),
  invited   INTEGER NOT NULL DEFAULT 0 CHECK (invited >= 0),
  opened    INTEGER NOT NULL DEFAULT 0 CHECK (opened >= 0),
  complete  INTEGER NOT NULL DEFAULT 0 CHECK (complete >= 0), -- counted once the week is over
  partial   INTEGER NOT NULL DEFAULT 0 CHECK (partial >= 0),
  PRIMARY KEY (office, week, agent, kind)
) STRICT, WITHOUT ROWID;

-- That a visit's link was opened, so that a second opening is not counted.
ALTER TABLE visits ADD COLUMN opened INTEGER NOT NULL DEFAULT 0;

-- What is known of the time before.
INSERT INTO participation (office, week, agent, kind, opened)
SELECT t.office, u.week, coalesce(t.agent, ''), 'open', sum(u.scans)
  FROM touchpoint_use u
  JOIN touchpoints t ON t.code = u.touchpoint
 GROUP BY 1, 2, 3;

INSERT INTO participation (office, week, agent, kind, complete, partial)
SELECT r.office, r.week, coalesce(r.agent, ''), r.kind, sum(r.complete), sum(1 - r.complete)
  FROM responses r
  JOIN offices o ON o.code = r.office AND r.week < o.published_through
 WHERE r.kind <> 'import' AND r.quarantined_at IS NULL
 GROUP BY 1, 2, 3, 4
ON CONFLICT DO UPDATE SET complete = excluded.complete, partial = excluded.partial;
