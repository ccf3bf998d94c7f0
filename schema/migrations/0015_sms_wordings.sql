-- What an entity says by SMS in its own words: append-only, the newest version holds.

CREATE TABLE sms_wordings (
  text     TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('es', 'en')),
  version  INTEGER NOT NULL CHECK (version >= 1),
  body     TEXT,                           -- null: as shipped
  author   TEXT NOT NULL,                  -- of users, who may be gone
  at       INTEGER NOT NULL,
  PRIMARY KEY (text, language, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sms_wordings_never_change BEFORE UPDATE ON sms_wordings BEGIN
  SELECT RAISE(ABORT, 'what was said is not rewritten');
END;

-- REPLACE deletes without asking the trigger below.
CREATE TRIGGER sms_wordings_never_give_way BEFORE INSERT ON sms_wordings
WHEN EXISTS (SELECT 1 FROM sms_wordings
              WHERE text = NEW.text AND language = NEW.language AND version = NEW.version) BEGIN
  SELECT RAISE(ABORT, 'what was said is not rewritten');
END;

CREATE TRIGGER sms_wordings_never_go BEFORE DELETE ON sms_wordings BEGIN
  SELECT RAISE(ABORT, 'what was said is not rewritten');
END;
