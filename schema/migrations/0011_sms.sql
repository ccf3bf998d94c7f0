-- SMS: who may be written to, what is to be sent, and what became of it. Numbers are only ever stored encrypted, and
-- known by a keyed hash under another key.

CREATE TABLE contacts (
  phone      TEXT PRIMARY KEY,             -- keyed hash
  sealed     TEXT NOT NULL,                -- the number, encrypted
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Append-only: what was agreed to, in which wording, before whom.
CREATE TABLE consents (
  id      INTEGER PRIMARY KEY,
  phone   TEXT NOT NULL,                   -- keyed hash
  event   TEXT NOT NULL CHECK (event IN ('optin', 'optout', 'reoptin')),
  source  TEXT NOT NULL CHECK (source IN ('desk', 'kiosk', 'web', 'sms', 'provider', 'staff')),
  wording TEXT,                            -- version of the text that was agreed to
  actor   TEXT,                            -- who took it
  at      INTEGER NOT NULL
) STRICT;

CREATE INDEX consents_by_phone ON consents (phone, id);

CREATE TRIGGER consents_never_change BEFORE UPDATE ON consents BEGIN
  SELECT RAISE(ABORT, 'the ledger of consents is append-only');
END;

CREATE TRIGGER consents_never_go BEFORE DELETE ON consents BEGIN
  SELECT RAISE(ABORT, 'the ledger of consents is append-only');
END;

-- REPLACE deletes without asking the trigger above.
CREATE TRIGGER consents_never_give_way BEFORE INSERT ON consents
WHEN EXISTS (SELECT 1 FROM consents WHERE id = NEW.id) BEGIN
  SELECT RAISE(ABORT, 'the ledger of consents is append-only');
END;

CREATE TABLE suppressions (
  phone  TEXT PRIMARY KEY,                 -- keyed hash
  reason TEXT NOT NULL CHECK (reason IN ('optout', 'blocked', 'no-such-phone')),
  until  INTEGER,                          -- null: until it is taken back
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sms (
  id         TEXT PRIMARY KEY,
  visit      TEXT NOT NULL,                -- keyed hash of the visit's token, or of the reply that is answered
  kind       TEXT NOT NULL CHECK (kind IN ('invite', 'reminder', 'answer')),
  text       TEXT NOT NULL,                -- which one
  language   TEXT NOT NULL,
  office     TEXT REFERENCES offices (code),
  phone      TEXT NOT NULL,                -- keyed hash
  link       TEXT,                         -- the visit's token, encrypted
  link_until INTEGER,
  served_at  INTEGER,
  not_before INTEGER NOT NULL,
  expires_at INTEGER NOT NULL,             -- later it is stale
  forget_at  INTEGER NOT NULL,
  state      TEXT NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'accepted', 'sent', 'delivered',
                                                           'undelivered', 'failed', 'rejected', 'dropped', 'unknown')),
  reason     TEXT,                         -- why it was dropped, rejected, failed or is unknown
  rank       INTEGER NOT NULL DEFAULT 0,
  attempt    INTEGER NOT NULL DEFAULT 0,
  lease      INTEGER,                      -- until when whoever sends it has it
  slot       INTEGER,
  provider   TEXT,
  sid        TEXT,
  segments   INTEGER,
  cost       INTEGER,                      -- millionths
  month      TEXT,                         -- whose budget holds the cost
  settled    INTEGER NOT NULL DEFAULT 0,   -- the cost is spent or given back, no longer reserved
  UNIQUE (visit, kind)
) STRICT, WITHOUT ROWID;

CREATE INDEX sms_due ON sms (not_before) WHERE state = 'queued';
CREATE INDEX sms_leased ON sms (lease) WHERE state = 'sending';

-- One survey per phone in thirty days, over all offices.
CREATE TABLE sms_turns (
  phone TEXT PRIMARY KEY,                  -- keyed hash
  visit TEXT NOT NULL,                     -- as in sms
  at    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What providers told, each once.
CREATE TABLE sms_events (
  provider TEXT NOT NULL,
  sid      TEXT NOT NULL,
  status   TEXT NOT NULL,
  code     TEXT NOT NULL DEFAULT '',
  at       INTEGER NOT NULL,
  PRIMARY KEY (provider, sid, status, code)
) STRICT, WITHOUT ROWID;

CREATE TABLE sms_inbound (
  provider TEXT NOT NULL,
  sid      TEXT NOT NULL,
  at       INTEGER NOT NULL,
  PRIMARY KEY (provider, sid)
) STRICT, WITHOUT ROWID;

CREATE TABLE sms_rates (
  provider  TEXT PRIMARY KEY,
  next_slot INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sms_budgets (
  month    TEXT PRIMARY KEY,
  reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0),
  spent    INTEGER NOT NULL DEFAULT 0 CHECK (spent >= 0)
) STRICT, WITHOUT ROWID;

CREATE TABLE sms_pauses (
  provider TEXT PRIMARY KEY,
  reason   TEXT NOT NULL,
  at       INTEGER NOT NULL,
  until    INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- What the embedded provider would have sent.
CREATE TABLE sms_outbox (
  id     TEXT PRIMARY KEY,
  sealed TEXT NOT NULL,                    -- number and text, encrypted
  at     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
