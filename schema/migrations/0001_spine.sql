-- The catalogue: where citizens are served, by whom, and what a code stands for.

CREATE TABLE offices (
  code              TEXT PRIMARY KEY,
  name              TEXT NOT NULL,
  time_zone         TEXT NOT NULL,
  published_through INTEGER            -- the week in which the publisher last ran here: all before it are whole
) STRICT, WITHOUT ROWID;

CREATE TABLE teams (
  code   TEXT PRIMARY KEY,
  office TEXT NOT NULL REFERENCES offices (code),
  name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE desks (
  code   TEXT PRIMARY KEY,
  office TEXT NOT NULL REFERENCES offices (code),
  name   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE agents (
  code        TEXT PRIMARY KEY,
  office      TEXT NOT NULL REFERENCES offices (code),
  team        TEXT REFERENCES teams (code),
  archived_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE roster (
  desk      TEXT NOT NULL REFERENCES desks (code),
  starts_at INTEGER NOT NULL,          -- local minutes since 1970-01-01T00:00 of the office's calendar
  ends_at   INTEGER NOT NULL CHECK (ends_at > starts_at),
  agent     TEXT NOT NULL REFERENCES agents (code),
  PRIMARY KEY (desk, starts_at, agent)
) STRICT, WITHOUT ROWID;

CREATE TABLE procedures (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE touchpoints (
  code       TEXT PRIMARY KEY,
  office     TEXT NOT NULL REFERENCES offices (code),
  desk       TEXT REFERENCES desks (code),
  agent      TEXT REFERENCES agents (code),
  revoked_at INTEGER,
  CHECK (desk IS NULL OR agent IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX touchpoints_by_office ON touchpoints (office);

CREATE TABLE visits (
  token      TEXT PRIMARY KEY,         -- keyed hash of the token in the link
  office     TEXT NOT NULL REFERENCES offices (code),
  agent      TEXT REFERENCES agents (code),
  procedure  TEXT REFERENCES procedures (code),
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- That a link was used, and nothing more: no response, no time. Another keyed hash than in visits.
CREATE TABLE used_tokens (
  token       TEXT PRIMARY KEY,
  forget_from INTEGER NOT NULL         -- day
) STRICT, WITHOUT ROWID;

-- The partition: leaf (office × agent or none × kind), and its blocks.

CREATE TABLE leaves (
  id       INTEGER PRIMARY KEY,
  office   TEXT NOT NULL REFERENCES offices (code),
  agent    TEXT REFERENCES agents (code),
  kind     TEXT NOT NULL CHECK (kind IN ('open', 'verified', 'reply', 'import')),
  waiting  INTEGER NOT NULL DEFAULT 0, -- responses without a block, as of the last publication
  carried  TEXT NOT NULL DEFAULT '{}', -- measure -> block -> counts: answers not yet in a row
  erased   INTEGER NOT NULL DEFAULT 0, -- responses erased after their block was made: rows can't be recounted
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE UNIQUE INDEX leaves_by_key ON leaves (office, coalesce(agent, ''), kind);
CREATE INDEX leaves_by_agent ON leaves (agent) WHERE agent IS NOT NULL;

CREATE TABLE blocks (
  leaf         INTEGER NOT NULL REFERENCES leaves (id),
  ordinal      INTEGER NOT NULL,
  first_week   INTEGER NOT NULL,
  last_week    INTEGER NOT NULL,
  n            INTEGER NOT NULL CHECK (n >= 10),
  checksum     TEXT NOT NULL,          -- of its rows, served or withdrawn
  withdrawn_at INTEGER,
  PRIMARY KEY (leaf, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX blocks_by_week ON blocks (leaf, last_week);

-- Everything that anyone can read is a sum of whole rows of this table.
CREATE TABLE tallies (
  leaf    INTEGER NOT NULL,
  measure TEXT NOT NULL,
  week    INTEGER NOT NULL,            -- the block's last week
  block   INTEGER NOT NULL,
  at0     INTEGER NOT NULL,
  at25    INTEGER NOT NULL,
  at50    INTEGER NOT NULL,
  at75    INTEGER NOT NULL,
  at100   INTEGER NOT NULL,
  sources TEXT,                        -- blocks whose answers it holds, where it holds carried ones
  PRIMARY KEY (leaf, measure, week, block),
  FOREIGN KEY (leaf, block) REFERENCES blocks (leaf, ordinal),
  CHECK (at0 + at25 + at50 + at75 + at100 >= 10)
) STRICT, WITHOUT ROWID;

-- Rows taken back. Nothing reads them but the recount.
CREATE TABLE withdrawn_tallies (
  leaf    INTEGER NOT NULL,
  measure TEXT NOT NULL,
  week    INTEGER NOT NULL,
  block   INTEGER NOT NULL,
  at0     INTEGER NOT NULL,
  at25    INTEGER NOT NULL,
  at50    INTEGER NOT NULL,
  at75    INTEGER NOT NULL,
  at100   INTEGER NOT NULL,
  sources TEXT,
  PRIMARY KEY (leaf, measure, week, block),
  FOREIGN KEY (leaf, block) REFERENCES blocks (leaf, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE responses (
  key            INTEGER PRIMARY KEY,  -- week, then 50 random bits: neighbours on disk, in no order within the week
  id             BLOB NOT NULL UNIQUE, -- 16 random bytes
  office         TEXT NOT NULL REFERENCES offices (code),
  agent          TEXT REFERENCES agents (code),
  kind           TEXT NOT NULL CHECK (kind IN ('open', 'verified', 'reply', 'import')),
  attribution    TEXT NOT NULL CHECK (attribution IN ('visit', 'agent-code', 'roster', 'import', 'none')),
  procedure      TEXT REFERENCES procedures (code),
  language       TEXT NOT NULL,
  instrument     INTEGER NOT NULL,
  answers        TEXT NOT NULL,        -- item -> value; null is «No sé»
  reasons        TEXT,                 -- null where the channel never offers them
  draw           TEXT,                 -- drawn item -> inclusion probability
  week           INTEGER NOT NULL,     -- of arrival
  complete       INTEGER NOT NULL,
  revision       INTEGER NOT NULL DEFAULT 0,
  -- Until publication only:
  day            INTEGER,              -- of arrival
  hour           INTEGER,
  desk           TEXT REFERENCES desks (code),
  opened_hour    INTEGER,              -- local hours since 1970-01-01T00, for corrections of the roster
  comment        TEXT,
  quarantined_at INTEGER,
  -- From publication on:
  leaf           INTEGER,
  block          INTEGER,
  FOREIGN KEY (leaf, block) REFERENCES blocks (leaf, ordinal)
) STRICT;

CREATE INDEX responses_waiting ON responses (office, day) WHERE block IS NULL;
CREATE INDEX responses_by_block ON responses (leaf, block) WHERE block IS NOT NULL;

-- Published comments: a block's, in random order.
CREATE TABLE comments (
  response  BLOB PRIMARY KEY REFERENCES responses (id),
  leaf      INTEGER NOT NULL,
  block     INTEGER NOT NULL,
  favorable INTEGER NOT NULL,
  shuffle   INTEGER NOT NULL,          -- random: the order in which they are shown
  text      TEXT NOT NULL,
  FOREIGN KEY (leaf, block) REFERENCES blocks (leaf, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX comments_by_block ON comments (leaf, block);
