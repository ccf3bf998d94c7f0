-- Staff: who may see what. The sign-in library keeps users, sessions, accounts, verifications and two_factors.

CREATE TABLE users (
  id                 TEXT PRIMARY KEY,
  email              TEXT NOT NULL UNIQUE,  -- in lower case
  email_verified     INTEGER NOT NULL DEFAULT 0,
  name               TEXT NOT NULL,
  image              TEXT,
  two_factor_enabled INTEGER NOT NULL DEFAULT 0,
  role               TEXT NOT NULL CHECK (role IN ('administrator', 'manager', 'trainer', 'supervisor')),
  every_office       INTEGER NOT NULL DEFAULT 0,
  team               TEXT REFERENCES teams (code),
  demonstration      INTEGER NOT NULL DEFAULT 0,
  created_at         TEXT NOT NULL,
  updated_at         TEXT NOT NULL,
  CHECK ((role = 'supervisor') = (team IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE user_offices (
  user   TEXT NOT NULL REFERENCES users (id),
  office TEXT NOT NULL REFERENCES offices (code),
  PRIMARY KEY (user, office)
) STRICT, WITHOUT ROWID;

CREATE TABLE sessions (
  id         TEXT PRIMARY KEY,
  token      TEXT NOT NULL UNIQUE,          -- useless without its signature, which the cookie alone holds
  user_id    TEXT NOT NULL REFERENCES users (id),
  expires_at TEXT NOT NULL,
  ip_address TEXT,                          -- never filled
  user_agent TEXT,                          -- never filled
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX sessions_by_user ON sessions (user_id);

CREATE TABLE accounts (
  id                       TEXT PRIMARY KEY,
  account_id               TEXT NOT NULL,
  provider_id              TEXT NOT NULL,
  user_id                  TEXT NOT NULL REFERENCES users (id),
  password                 TEXT,            -- scrypt
  access_token             TEXT,
  refresh_token            TEXT,
  id_token                 TEXT,
  access_token_expires_at  TEXT,
  refresh_token_expires_at TEXT,
  scope                    TEXT,
  created_at               TEXT NOT NULL,
  updated_at               TEXT NOT NULL,
  UNIQUE (provider_id, account_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX accounts_by_user ON accounts (user_id);

CREATE TABLE verifications (
  id         TEXT PRIMARY KEY,
  identifier TEXT NOT NULL,                 -- SHA-256
  value      TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX verifications_by_identifier ON verifications (identifier);

CREATE TABLE two_factors (
  id                        TEXT PRIMARY KEY,
  user_id                   TEXT NOT NULL REFERENCES users (id),
  secret                    TEXT NOT NULL,  -- encrypted
  backup_codes              TEXT NOT NULL,  -- encrypted
  verified                  INTEGER NOT NULL DEFAULT 0,
  failed_verification_count INTEGER NOT NULL DEFAULT 0,
  locked_until              TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX two_factors_by_user ON two_factors (user_id);

-- A code of an authenticator app is good once.
CREATE TABLE used_codes (
  code      TEXT PRIMARY KEY,               -- keyed hash of user and code
  forget_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE invitations (
  token        TEXT PRIMARY KEY,            -- keyed hash of the token in the link
  id           TEXT NOT NULL UNIQUE,
  email        TEXT,                        -- null: of the first administrator, who gives it
  role         TEXT NOT NULL CHECK (role IN ('administrator', 'manager', 'trainer', 'supervisor')),
  every_office INTEGER NOT NULL DEFAULT 0,
  offices      TEXT NOT NULL DEFAULT '[]',
  team         TEXT REFERENCES teams (code),
  invited_by   TEXT REFERENCES users (id),
  created_at   INTEGER NOT NULL,
  expires_at   INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- How often something was tried lately, by keyed hash of what it is counted for.
CREATE TABLE attempts (
  subject   TEXT PRIMARY KEY,
  count     INTEGER NOT NULL,
  resets_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Mail is a row first, sent afterwards.
CREATE TABLE mails (
  id         TEXT PRIMARY KEY,
  recipient  TEXT NOT NULL,
  subject    TEXT NOT NULL,
  text       TEXT,                          -- dropped once sent
  created_at INTEGER NOT NULL,
  tries      INTEGER NOT NULL DEFAULT 0,
  next_at    INTEGER NOT NULL,
  sent_at    INTEGER
) STRICT, WITHOUT ROWID;

-- Keys of ticket systems.
CREATE TABLE ticket_keys (
  id           TEXT PRIMARY KEY,
  office       TEXT NOT NULL REFERENCES offices (code),
  name         TEXT NOT NULL,
  secret       TEXT NOT NULL,               -- SHA-256 of 256 random bits
  created_by   TEXT,
  created_at   INTEGER NOT NULL,
  revoked_at   INTEGER,
  last_used_at INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE ticket_key_days (
  ticket_key TEXT NOT NULL REFERENCES ticket_keys (id),
  day        INTEGER NOT NULL,
  visits     INTEGER NOT NULL,
  PRIMARY KEY (ticket_key, day)
) STRICT, WITHOUT ROWID;

ALTER TABLE visits ADD COLUMN ticket_key TEXT REFERENCES ticket_keys (id);
