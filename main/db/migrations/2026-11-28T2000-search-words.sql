-- The index holds words as shared/search cuts and folds them, so its own tokenizer only parts them at spaces. Filled anew
-- by main/db/search.ts with the newest migration.
DROP TABLE article_search;
CREATE VIRTUAL TABLE article_search USING fts5 (
  title, outlet, body,
  content = '', contentless_delete = 1,
  tokenize = 'ascii',
  -- The third letter of a word is where most searches begin: without this its answer takes twenty times as long.
  prefix = '3'
);

-- How the words of the index were cut; empty until it is filled.
ALTER TABLE case_state ADD COLUMN search_words INTEGER;
