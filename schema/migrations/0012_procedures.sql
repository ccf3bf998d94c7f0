-- How unequally procedures are heard: what widens an office's intervals.

-- procedure -> how many of the block's responses are known to be of it. Stays as it is when one is erased.
ALTER TABLE blocks ADD COLUMN procedures TEXT NOT NULL DEFAULT '{}';

-- People served, for totals that say of which procedure: sums of `served`.
CREATE TABLE served_procedures (
  office    TEXT NOT NULL REFERENCES offices (code),
  week      INTEGER NOT NULL,          -- of the office's calendar
  procedure TEXT NOT NULL REFERENCES procedures (code),
  people    INTEGER NOT NULL CHECK (people >= 0),
  PRIMARY KEY (office, week, procedure)
) STRICT, WITHOUT ROWID;

-- What is known of the time before.
UPDATE blocks
   SET procedures = (SELECT json_group_object(procedure, n)
                       FROM (SELECT r.procedure, count(*) AS n
                               FROM responses r
                              WHERE r.leaf = blocks.leaf AND r.block = blocks.ordinal AND r.procedure IS NOT NULL
                              GROUP BY r.procedure));

INSERT INTO served_procedures (office, week, procedure, people)
SELECT office, (day + 3) / 7, procedure, sum(people)
  FROM served
 WHERE procedure <> ''
 GROUP BY 1, 2, 3;
