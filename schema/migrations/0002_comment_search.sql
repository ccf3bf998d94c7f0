-- Published comments again, under a key that holds their week: `key` runs from week to week and in no order within
-- one, so that it says where they stand in a list and the index below follows it.
ALTER TABLE comments RENAME TO comments_by_response;
DROP INDEX comments_by_block;

CREATE TABLE comments (
  key       INTEGER PRIMARY KEY,       -- the block's last week, then 50 random bits
  response  BLOB NOT NULL UNIQUE REFERENCES responses (id),
  leaf      INTEGER NOT NULL,
  block     INTEGER NOT NULL,
  favorable INTEGER NOT NULL,
  text      TEXT NOT NULL,
  FOREIGN KEY (leaf, block) REFERENCES blocks (leaf, ordinal)
) STRICT;

-- What was withdrawn does not come along: nothing of it returns.
INSERT INTO comments (key, response, leaf, block, favorable, text)
SELECT (b.last_week << 50) | (random() & ((1 << 50) - 1)), c.response, c.leaf, c.block, c.favorable, c.text
  FROM comments_by_response c
  JOIN blocks b ON b.leaf = c.leaf AND b.ordinal = c.block AND b.withdrawn_at IS NULL
 ORDER BY 1;

DROP TABLE comments_by_response;

-- Counts and pages of some leaves, in the order of the key.
CREATE INDEX comments_by_leaf ON comments (leaf, favorable);

-- The words of published comments, and nothing else: the text itself is kept once, in `comments`.
CREATE VIRTUAL TABLE comment_search USING fts5(
  text,
  content = 'comments',
  content_rowid = 'key',
  columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2'
);

-- Without it, the words of what is deleted would stay in the index until its parts are merged.
INSERT INTO comment_search (comment_search, rank) VALUES ('secure-delete', 1);
INSERT INTO comment_search (comment_search) VALUES ('rebuild');

CREATE TRIGGER comments_indexed AFTER INSERT ON comments BEGIN
  INSERT INTO comment_search (rowid, text) VALUES (NEW.key, NEW.text);
END;

CREATE TRIGGER comments_forgotten AFTER DELETE ON comments BEGIN
  INSERT INTO comment_search (comment_search, rowid, text) VALUES ('delete', OLD.key, OLD.text);
END;

CREATE TRIGGER comments_stay BEFORE UPDATE OF key, text ON comments BEGIN
  SELECT RAISE(ABORT, 'a comment is never changed: its words are in the index');
END;
