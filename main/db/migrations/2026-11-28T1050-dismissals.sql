-- Suggestions the analyst declined; the records they were about may be gone.
CREATE TABLE dismissals (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('same-source', 'same-claim', 'origin')),
  about TEXT NOT NULL CHECK (json_valid(about))
) STRICT;

-- The list of entities leaves the table: each new kind of record would rewrite the whole journal. What reads an entry proves its entity.
CREATE TABLE journal_of_any_entity (
  seq INTEGER PRIMARY KEY,
  group_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL,
  entity_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  before_hash TEXT CHECK (length(before_hash) = 64),
  after_hash TEXT CHECK (length(after_hash) = 64),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
INSERT INTO journal_of_any_entity SELECT seq, group_id, at_ms, action, entity, entity_id, before, after, before_hash, after_hash, prev_hash, hash FROM journal;
DROP TABLE journal;
ALTER TABLE journal_of_any_entity RENAME TO journal;
CREATE INDEX journal_by_group ON journal (group_id);
