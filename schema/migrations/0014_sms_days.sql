-- How far those asked by SMS came, counted by office and day of their visit: never by agent, and of nobody.

CREATE TABLE sms_days (
  office TEXT NOT NULL REFERENCES offices (code),
  day    INTEGER NOT NULL,             -- of the visit, by the office's calendar
  way    TEXT NOT NULL CHECK (way IN ('link', 'reply')),
  step   TEXT NOT NULL,
  n      INTEGER NOT NULL,             -- people; of 'segments' and 'cost': segments, millionths
  PRIMARY KEY (office, day, way, step)
) STRICT, WITHOUT ROWID;

-- Of the visit, where the SMS is counted among its office's.
ALTER TABLE sms ADD COLUMN day INTEGER;
ALTER TABLE sms ADD COLUMN way TEXT CHECK (way IN ('link', 'reply'));

-- Where an SMS is, as it is counted; and what of its cost and segments was not given back.
ALTER TABLE sms ADD COLUMN step TEXT AS (
  iif(state IN ('queued', 'sending'), 'waiting', iif(state = 'dropped', 'dropped:' || coalesce(reason, ''), state)));
ALTER TABLE sms ADD COLUMN handed INTEGER AS (state NOT IN ('queued', 'sending', 'dropped', 'rejected'));

CREATE INDEX sms_by_phone ON sms (phone);
CREATE INDEX sms_by_slot ON sms (slot) WHERE slot IS NOT NULL;

-- An invitation stands for a person; every SMS costs. No path can forget to count, or count what is told twice.
CREATE TRIGGER sms_days_planned AFTER INSERT ON sms WHEN NEW.day IS NOT NULL AND NEW.kind = 'invite' BEGIN
  INSERT INTO sms_days (office, day, way, step, n)
  SELECT NEW.office, NEW.day, NEW.way, value, 1 FROM json_each(json_array('consented', NEW.step)) WHERE true
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER sms_days_moved AFTER UPDATE OF state, reason, cost, segments ON sms WHEN NEW.day IS NOT NULL BEGIN
  INSERT INTO sms_days (office, day, way, step, n)
  SELECT NEW.office, NEW.day, NEW.way, step, sum(n)
    FROM (SELECT OLD.step AS step, -1 AS n WHERE NEW.kind = 'invite'
          UNION ALL SELECT NEW.step, 1 WHERE NEW.kind = 'invite'
          UNION ALL SELECT 'reminded', NEW.handed - OLD.handed WHERE NEW.kind = 'reminder'
          UNION ALL SELECT 'segments',
                           NEW.handed * coalesce(NEW.segments, 0) - OLD.handed * coalesce(OLD.segments, 0)
          UNION ALL SELECT 'cost', NEW.handed * coalesce(NEW.cost, 0) - OLD.handed * coalesce(OLD.cost, 0))
   GROUP BY step HAVING sum(n) <> 0
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
END;

-- Forgotten before it was looked at.
CREATE TRIGGER sms_days_forgotten AFTER DELETE ON sms
WHEN OLD.day IS NOT NULL AND OLD.kind = 'invite' AND OLD.step = 'waiting' BEGIN
  INSERT INTO sms_days (office, day, way, step, n)
  VALUES (OLD.office, OLD.day, OLD.way, 'waiting', -1), (OLD.office, OLD.day, OLD.way, 'dropped:stale', 1)
  ON CONFLICT DO UPDATE SET n = n + excluded.n;
END;

-- Who leaves is counted once, with the last that was sent to them.
CREATE TRIGGER sms_days_left AFTER INSERT ON suppressions WHEN NEW.reason = 'optout' BEGIN
  INSERT INTO sms_days (office, day, way, step, n)
  SELECT office, day, way, 'optout', 1
    FROM (SELECT office, day, way FROM sms WHERE phone = NEW.phone AND day IS NOT NULL AND handed
           ORDER BY slot DESC LIMIT 1)
   WHERE true
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER sms_days_left_after_all AFTER UPDATE OF reason ON suppressions
WHEN NEW.reason = 'optout' AND OLD.reason <> 'optout' BEGIN
  INSERT INTO sms_days (office, day, way, step, n)
  SELECT office, day, way, 'optout', 1
    FROM (SELECT office, day, way FROM sms WHERE phone = NEW.phone AND day IS NOT NULL AND handed
           ORDER BY slot DESC LIMIT 1)
   WHERE true
  ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- Of a visit that was asked by SMS before anybody opened its survey: its day.
ALTER TABLE visits ADD COLUMN sms_day INTEGER;

CREATE TRIGGER sms_days_opened AFTER UPDATE OF opened ON visits
WHEN NEW.sms_day IS NOT NULL AND NEW.opened > OLD.opened BEGIN
  INSERT INTO sms_days (office, day, way, step, n) VALUES (NEW.office, NEW.sms_day, 'link', 'opened', 1)
  ON CONFLICT DO UPDATE SET n = n + 1;
END;
