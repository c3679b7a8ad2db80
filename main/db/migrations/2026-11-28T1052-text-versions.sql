-- The bytes an article was ever made from; they never change.
CREATE TABLE article_files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  article_id TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX article_files_by_article ON article_files (article_id);

-- Every text an article had; they never change. `extractor` is shared/import/extractor-version.ts, 0 before there was one.
CREATE TABLE article_texts (
  article_id TEXT NOT NULL REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  version INTEGER NOT NULL CHECK (version >= 1),
  extractor INTEGER NOT NULL CHECK (extractor >= 0),
  file_sha256 TEXT NOT NULL REFERENCES article_files (sha256) DEFERRABLE INITIALLY DEFERRED,
  text_sha256 TEXT NOT NULL CHECK (length(text_sha256) = 64),
  text TEXT NOT NULL,
  PRIMARY KEY (article_id, version)
) STRICT;

-- What a cleaning made of a text; a re-clean adds one. `replaces` is the reading before it.
CREATE TABLE article_readings (
  article_id TEXT NOT NULL,
  reading INTEGER NOT NULL CHECK (reading >= 1),
  replaces INTEGER CHECK (replaces >= 1),
  text_version INTEGER NOT NULL,
  extractor INTEGER NOT NULL CHECK (extractor >= 0),
  file_sha256 TEXT NOT NULL REFERENCES article_files (sha256) DEFERRABLE INITIALLY DEFERRED,
  regions TEXT NOT NULL CHECK (json_valid(regions)),
  links TEXT NOT NULL CHECK (json_valid(links)),
  evidence TEXT NOT NULL CHECK (json_valid(evidence)),
  log TEXT NOT NULL CHECK (json_valid(log)),
  PRIMARY KEY (article_id, reading),
  FOREIGN KEY (article_id, text_version) REFERENCES article_texts (article_id, version) DEFERRABLE INITIALLY DEFERRED
) STRICT;

INSERT INTO article_files (sha256, article_id, file_name, bytes)
  SELECT sha256, id, file_name, bytes FROM articles JOIN article_contents ON article_id = id ORDER BY ordinal;
INSERT INTO article_texts (article_id, version, extractor, file_sha256, text_sha256, text)
  SELECT id, 1, 0, sha256, text_sha256, text FROM articles JOIN article_contents ON article_id = id ORDER BY ordinal;
INSERT INTO article_readings (article_id, reading, replaces, text_version, extractor, file_sha256, regions, links, evidence, log)
  SELECT id, 1, NULL, 1, 0, sha256, regions, links, evidence, log FROM articles JOIN article_contents ON article_id = id ORDER BY ordinal;
DROP TABLE article_contents;

ALTER TABLE articles ADD COLUMN text_version INTEGER NOT NULL DEFAULT 1 CHECK (text_version >= 1);
ALTER TABLE articles ADD COLUMN reading INTEGER NOT NULL DEFAULT 1 CHECK (reading >= 1);

-- Both set while a tag has no certain place in the present text: its passages are those of that older text.
ALTER TABLE tags ADD COLUMN unplaced_version INTEGER CHECK (unplaced_version >= 1);
ALTER TABLE tags ADD COLUMN unplaced_state TEXT CHECK (unplaced_state IN ('review', 'orphan'));
