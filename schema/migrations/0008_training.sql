-- Training sessions: what was practised, when, and with whom. Cancelled, never deleted.

CREATE TABLE training_sessions (
  id            TEXT PRIMARY KEY,
  competency    TEXT NOT NULL,
  day           INTEGER NOT NULL,      -- since 1970, by the calendar of where it was held
  hours         REAL NOT NULL CHECK (hours > 0),
  note          TEXT,                  -- title or place
  recorded_by   TEXT,                  -- user; missing where nobody signed in recorded it
  recorded_at   INTEGER NOT NULL,
  changed_by    TEXT,
  changed_at    INTEGER,
  cancelled_by  TEXT,
  cancelled_at  INTEGER,
  cancel_reason TEXT,
  CHECK ((cancelled_at IS NULL) = (cancel_reason IS NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX training_sessions_by_competency ON training_sessions (competency, day);

CREATE TABLE training_agents (
  session TEXT NOT NULL REFERENCES training_sessions (id),
  agent   TEXT NOT NULL REFERENCES agents (code),
  PRIMARY KEY (session, agent)
) STRICT, WITHOUT ROWID;

CREATE INDEX training_agents_by_agent ON training_agents (agent);
