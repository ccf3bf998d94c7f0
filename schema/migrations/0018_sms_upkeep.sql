-- How often the provider has asked to wait: an SMS that waited for its slot, or for a pause to end, has not used up its
-- tries.
ALTER TABLE sms ADD COLUMN throttled INTEGER NOT NULL DEFAULT 0;

-- What has served is looked for every quarter of an hour: of these, too, not by going through all there is.
CREATE INDEX sms_inbound_old ON sms_inbound (at);
CREATE INDEX suppressions_over ON suppressions (until) WHERE until IS NOT NULL;
