-- What the analyst decided on kinds of regions; the found ones stay in article_contents.
ALTER TABLE articles ADD COLUMN region_kinds TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(region_kinds));
