-- What asks for somebody's look, once each, and where it was sent.

CREATE TABLE alerts (
  id                TEXT PRIMARY KEY,      -- random
  key               TEXT NOT NULL UNIQUE,  -- what makes it one: kind, subject and week; random for an allegation
  kind              TEXT NOT NULL CHECK (kind IN ('special-cause', 'allegation', 'integrity', 'silent-office', 'quiet-codes')),
  office            TEXT NOT NULL REFERENCES offices (code),
  agent             TEXT REFERENCES agents (code),
  week              INTEGER NOT NULL,
  made_on           INTEGER,               -- day; none for an allegation, which is known by its week alone
  evidence          TEXT NOT NULL,         -- JSON: published numbers and counts, never an answer
  addressed         INTEGER NOT NULL DEFAULT 0, -- whether its deliveries are written
  acknowledged_at   INTEGER,
  acknowledged_by   TEXT,                  -- id, which outlives the account
  acknowledged_name TEXT,
  note              TEXT,
  CHECK ((kind = 'allegation') = (made_on IS NULL)),
  CHECK ((acknowledged_at IS NULL) = (note IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX alerts_by_office ON alerts (office, week);
CREATE INDEX alerts_to_address ON alerts (id) WHERE addressed = 0;

-- No time stays once it has gone: an allegation's would tell when it was made.
CREATE TABLE alert_deliveries (
  id        TEXT PRIMARY KEY,              -- given with it, so that who gets it twice can tell
  alert     TEXT NOT NULL REFERENCES alerts (id),
  channel   TEXT NOT NULL CHECK (channel IN ('mail', 'webhook')),
  recipient TEXT NOT NULL,                 -- user, or empty
  urgent    INTEGER NOT NULL,
  body      TEXT,                          -- as a webhook gets it
  state     TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sent', 'kept', 'failed')),
  tries     INTEGER NOT NULL DEFAULT 0,
  next_at   INTEGER,
  UNIQUE (alert, channel, recipient),
  CHECK ((state = 'waiting') = (next_at IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX alert_deliveries_due ON alert_deliveries (channel, next_at) WHERE next_at IS NOT NULL;

-- The day on which an office was last looked at, and the published week that was looked at then.
CREATE TABLE alert_looks (
  office  TEXT PRIMARY KEY REFERENCES offices (code),
  day     INTEGER NOT NULL,
  through INTEGER
) STRICT, WITHOUT ROWID;

-- 1: holds an allegation that has not been told; 2: told. Nothing leads from one to its alert.
ALTER TABLE responses ADD COLUMN allegation INTEGER;
CREATE INDEX responses_to_tell ON responses (office) WHERE allegation = 1;

ALTER TABLE users ADD COLUMN alert_mails INTEGER NOT NULL DEFAULT 1;
ALTER TABLE users ADD COLUMN alert_language TEXT NOT NULL DEFAULT 'es' CHECK (alert_language IN ('es', 'en'));
