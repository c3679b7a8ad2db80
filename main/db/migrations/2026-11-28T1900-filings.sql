-- How articles are filed: a row for each article that was. Labels are free names, collections records.
CREATE TABLE collections (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE TABLE filings (
  ordinal INTEGER PRIMARY KEY,
  -- The article's own id.
  id TEXT NOT NULL UNIQUE REFERENCES articles (id) DEFERRABLE INITIALLY DEFERRED,
  to_read INTEGER CHECK (to_read IN (0, 1)),
  labels TEXT NOT NULL CHECK (json_valid(labels)),
  collection_ids TEXT NOT NULL CHECK (json_valid(collection_ids))
) STRICT;
