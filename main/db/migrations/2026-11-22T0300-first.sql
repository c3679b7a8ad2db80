-- One row: what the case knows about itself.
CREATE TABLE case_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  case_id TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  revision INTEGER NOT NULL CHECK (revision >= 0),
  -- How many steps of `history` are done; steps beyond it can be redone.
  history_position INTEGER NOT NULL CHECK (history_position >= 0),
  next_claim_ordinal INTEGER NOT NULL CHECK (next_claim_ordinal >= 1),
  -- 1 from the first write until the case is closed: 1 at opening means that it was not closed cleanly.
  being_written INTEGER NOT NULL CHECK (being_written IN (0, 1))
) STRICT;

CREATE TABLE articles (
  -- Order of arrival; also the row of the search index.
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes >= 0),
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  word_count INTEGER NOT NULL CHECK (word_count >= 0),
  captured_at_ms INTEGER NOT NULL,
  found TEXT NOT NULL CHECK (json_valid(found)),
  corrections TEXT NOT NULL CHECK (json_valid(corrections)),
  copy_of TEXT REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  hidden INTEGER NOT NULL CHECK (hidden IN (0, 1))
) STRICT;

-- What never changes; apart, so that listing articles does not read through their texts.
CREATE TABLE article_contents (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  bytes BLOB NOT NULL,
  text TEXT NOT NULL,
  regions TEXT NOT NULL CHECK (json_valid(regions)),
  links TEXT NOT NULL CHECK (json_valid(links)),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  log TEXT NOT NULL CHECK (json_valid(log))
) STRICT;

-- Hashes of the body's shingles, for finding syndicated copies: 32 bits each, little-endian, ascending.
CREATE TABLE article_shingles (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  hashes BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- The smallest hashes of each body: copies share some of them, so only those articles are compared in full.
CREATE TABLE article_shingle_keys (
  hash INTEGER NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (hash, article_id)
) STRICT, WITHOUT ROWID;

-- Rows are kept by main/db/search.ts in the transaction that changes the article.
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, outlet, body,
  content = '', contentless_delete = 1,
  tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TABLE sources (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('named', 'anonymous', 'organisation', 'outlet', 'document')),
  descriptor TEXT,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  part_of TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  reliability TEXT CHECK (reliability IN ('A', 'B', 'C', 'D', 'E', 'F')),
  reliability_reason TEXT,
  reliability_date TEXT
) STRICT;
CREATE INDEX sources_by_body ON sources (part_of) WHERE part_of IS NOT NULL;

CREATE TABLE claims (
  -- The number people see; taken from case_state.next_claim_ordinal, never given twice.
  ordinal INTEGER PRIMARY KEY CHECK (ordinal >= 1),
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL CHECK (text <> ''),
  subject TEXT,
  credibility INTEGER CHECK (credibility BETWEEN 1 AND 6),
  figures TEXT NOT NULL CHECK (json_valid(figures)),
  contrary_ids TEXT NOT NULL CHECK (json_valid(contrary_ids))
) STRICT;

CREATE TABLE tags (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('attribution', 'claim')),
  article_id TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  stance TEXT NOT NULL CHECK (stance IN ('asserts', 'denies', 'doubts', 'not-confirms')),
  content TEXT NOT NULL CHECK (json_array_length(content) >= 1),
  -- Attributions only.
  source TEXT CHECK (json_valid(source)),
  cue TEXT CHECK (json_valid(cue)),
  source_type TEXT CHECK (source_type IN ('named', 'anonymous', 'organisation', 'outlet', 'document', 'implicit')),
  quote_type TEXT CHECK (quote_type IN ('direct', 'indirect', 'mixed')),
  stated_date TEXT,
  parent_id TEXT REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  source_id TEXT REFERENCES sources (id) DEFERRABLE INITIALLY DEFERRED,
  -- Claim tags only.
  claim_id TEXT REFERENCES claims (id) DEFERRABLE INITIALLY DEFERRED,
  attribution_id TEXT REFERENCES tags (id) DEFERRABLE INITIALLY DEFERRED,
  translation TEXT,
  CHECK (
    CASE kind
      WHEN 'attribution' THEN source IS NOT NULL AND cue IS NOT NULL AND source_type IS NOT NULL AND quote_type IS NOT NULL
        AND claim_id IS NULL AND attribution_id IS NULL AND translation IS NULL
      ELSE source IS NULL AND cue IS NULL AND source_type IS NULL AND quote_type IS NULL
        AND stated_date IS NULL AND parent_id IS NULL AND source_id IS NULL
    END
  )
) STRICT;
CREATE INDEX tags_by_article ON tags (article_id);
CREATE INDEX tags_by_claim ON tags (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX tags_by_source ON tags (source_id) WHERE source_id IS NOT NULL;
CREATE INDEX tags_by_parent ON tags (parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX tags_by_attribution ON tags (attribution_id) WHERE attribution_id IS NOT NULL;

CREATE TABLE briefings (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> ''),
  head TEXT NOT NULL CHECK (json_valid(head)),
  block_ids TEXT NOT NULL CHECK (json_valid(block_ids)),
  created_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE blocks (
  briefing_id TEXT NOT NULL REFERENCES briefings (id) DEFERRABLE INITIALLY DEFERRED,
  id TEXT NOT NULL,
  block TEXT NOT NULL CHECK (json_valid(block)),
  PRIMARY KEY (briefing_id, id)
) STRICT, WITHOUT ROWID;

-- What was typed since the last commit; outlives the removal of its briefing, so that undo brings all words back.
CREATE TABLE draft_heads (
  briefing_id TEXT PRIMARY KEY,
  head TEXT CHECK (json_valid(head)),
  block_ids TEXT CHECK (json_valid(block_ids))
) STRICT;
CREATE TABLE draft_blocks (
  briefing_id TEXT NOT NULL,
  id TEXT NOT NULL,
  block TEXT NOT NULL CHECK (json_valid(block)),
  PRIMARY KEY (briefing_id, id)
) STRICT, WITHOUT ROWID;

-- Append-only. `hash` covers the hashes of the payloads, so a payload can be removed without breaking the chain.
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY,
  group_id TEXT NOT NULL,
  at_ms INTEGER NOT NULL,
  action TEXT NOT NULL,
  entity TEXT NOT NULL CHECK (entity IN ('article', 'source', 'tag', 'claim', 'briefing', 'block')),
  entity_id TEXT NOT NULL,
  before TEXT CHECK (json_valid(before)),
  after TEXT CHECK (json_valid(after)),
  before_hash TEXT CHECK (length(before_hash) = 64),
  after_hash TEXT CHECK (length(after_hash) = 64),
  prev_hash TEXT NOT NULL CHECK (length(prev_hash) = 64),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;
CREATE INDEX journal_by_group ON journal (group_id);

-- The steps of undo and redo. `group_id` is the journal's group that did the step last, `undone_by` the one that took it back.
CREATE TABLE history (
  position INTEGER PRIMARY KEY CHECK (position >= 1),
  group_id TEXT NOT NULL,
  undone_by TEXT,
  action TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count >= 1),
  -- Joins the files of one import into one step.
  label TEXT
) STRICT;

CREATE TABLE import_reports (
  id TEXT PRIMARY KEY,
  started_at_ms INTEGER NOT NULL,
  report TEXT NOT NULL CHECK (json_valid(report))
) STRICT;
