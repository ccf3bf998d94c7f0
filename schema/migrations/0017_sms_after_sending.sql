-- What is asked of the provider after an SMS has gone: whether it went, and to forget what it said.

ALTER TABLE sms ADD COLUMN asked_at INTEGER;          -- when the provider was last asked about it
ALTER TABLE sms ADD COLUMN redacted_at INTEGER;       -- the provider has its text no more
ALTER TABLE sms_inbound ADD COLUMN asked_at INTEGER;
ALTER TABLE sms_inbound ADD COLUMN redacted_at INTEGER;

CREATE INDEX sms_unknown ON sms (asked_at) WHERE state = 'unknown';
CREATE INDEX sms_to_redact ON sms (forget_at) WHERE sid IS NOT NULL AND redacted_at IS NULL;
CREATE INDEX sms_inbound_to_redact ON sms_inbound (at) WHERE redacted_at IS NULL;

-- SMS that left earlier are no reason to pause any more.
ALTER TABLE sms_rates ADD COLUMN judged_from INTEGER NOT NULL DEFAULT 0;

-- What has served is looked for every quarter of an hour: none of it by going through all there is.
CREATE INDEX sms_forgotten ON sms (forget_at);
CREATE INDEX sms_links ON sms (link_until) WHERE link IS NOT NULL;
CREATE INDEX contacts_expired ON contacts (expires_at);
CREATE INDEX sms_events_old ON sms_events (at);
CREATE INDEX sms_turns_old ON sms_turns (at);
CREATE INDEX sms_turns_by_visit ON sms_turns (visit);

-- Who has written is answered before anybody is invited.
CREATE INDEX sms_due_answers ON sms (not_before) WHERE state = 'queued' AND kind = 'answer';
