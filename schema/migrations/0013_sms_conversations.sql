-- Surveys answered by SMS. What is said stands here, sealed, only until it is a response of its own.

CREATE TABLE sms_conversations (
  id        TEXT PRIMARY KEY,
  phone     TEXT NOT NULL,                -- keyed hash
  visit     TEXT NOT NULL UNIQUE,         -- as in sms
  language  TEXT NOT NULL,
  office    TEXT NOT NULL REFERENCES offices (code),
  day       INTEGER,                      -- of the visit, under which it is counted
  phase     TEXT NOT NULL CHECK (phase IN ('invited', 'asking', 'commenting', 'closed')),
  complete  INTEGER CHECK (complete IN (0, 1)), -- once closed: whether all was asked
  version   INTEGER NOT NULL DEFAULT 1,   -- raised by each change, which is made to the version that was read
  sealed    TEXT NOT NULL,                -- link, place in the plan, answers, comment; encrypted
  asked     TEXT,                         -- the SMS that was asked last
  resent    INTEGER NOT NULL DEFAULT 0,   -- the question was sent again into silence
  heard_at  INTEGER NOT NULL,
  ends_at   INTEGER NOT NULL,
  CHECK ((phase = 'closed') = (complete IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX sms_conversations_open ON sms_conversations (phone) WHERE phase <> 'closed';
CREATE INDEX sms_conversations_silent ON sms_conversations (heard_at) WHERE phase <> 'closed';
CREATE INDEX sms_conversations_closed ON sms_conversations (id) WHERE phase = 'closed';

-- When the provider took it: what is written back sooner answers something else.
ALTER TABLE sms ADD COLUMN accepted_at INTEGER;

-- What came from providers and phones and led to nothing: how many of each kind a day, without phone or text.
CREATE TABLE sms_notes (
  day      INTEGER NOT NULL,              -- of UTC
  provider TEXT NOT NULL,
  kind     TEXT NOT NULL,
  office   TEXT NOT NULL DEFAULT '',      -- '' where it is not known
  n        INTEGER NOT NULL CHECK (n > 0),
  PRIMARY KEY (day, provider, kind, office)
) STRICT, WITHOUT ROWID;
