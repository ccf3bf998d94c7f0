-- The outbox becomes a phone that answers, on a network that can be made to misbehave. What it held until now was of
-- one's own machine alone, and is kept for a week at most.

DROP TABLE sms_outbox;

-- What went over the embedded provider's network, each time that it was tried.
CREATE TABLE sms_outbox (
  id      TEXT PRIMARY KEY,                -- the network's own
  kind    TEXT NOT NULL CHECK (kind IN ('sent', 'refused', 'reply')),
  phone   TEXT NOT NULL,                   -- keyed hash
  sms     TEXT,                            -- which one was sent
  sealed  TEXT NOT NULL,                   -- number and text, encrypted
  way     TEXT NOT NULL,                   -- how the network behaved
  at      INTEGER NOT NULL,
  told    INTEGER NOT NULL DEFAULT 0,      -- callbacks that were made
  tell_at INTEGER                          -- when the next one is due
) STRICT, WITHOUT ROWID;

CREATE INDEX sms_outbox_by_phone ON sms_outbox (phone, at);
CREATE INDEX sms_outbox_to_tell ON sms_outbox (tell_at) WHERE tell_at IS NOT NULL;

-- How the network behaves from now on.
CREATE TABLE sms_network (
  id    INTEGER PRIMARY KEY CHECK (id = 1),
  way   TEXT NOT NULL,
  twice INTEGER NOT NULL                   -- replies are delivered twice
) STRICT;
