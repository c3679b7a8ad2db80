-- A hash of each row that no journal entry covers, so that a check can tell whether it is what was written (main/db/seals.ts).
ALTER TABLE case_state ADD COLUMN seal TEXT;
ALTER TABLE article_files ADD COLUMN seal TEXT;
ALTER TABLE article_texts ADD COLUMN seal TEXT;
ALTER TABLE article_readings ADD COLUMN seal TEXT;
ALTER TABLE history ADD COLUMN seal TEXT;
ALTER TABLE import_reports ADD COLUMN seal TEXT;
ALTER TABLE brought_ledgers ADD COLUMN seal TEXT;
ALTER TABLE draft_heads ADD COLUMN seal TEXT;
ALTER TABLE draft_blocks ADD COLUMN seal TEXT;

-- What was removed for good: the hashes of its files and when, and nothing else of it.
CREATE TABLE removals (
  article_id TEXT NOT NULL,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  removed_at_ms INTEGER NOT NULL,
  -- 0 until the file was written anew, so that no page of it holds what was removed.
  is_rewritten INTEGER NOT NULL CHECK (is_rewritten IN (0, 1)),
  seal TEXT,
  PRIMARY KEY (article_id, sha256)
) STRICT, WITHOUT ROWID;
