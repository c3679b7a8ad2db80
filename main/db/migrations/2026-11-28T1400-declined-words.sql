-- Declined suggestions of attributions and claims: they are known again by their words, in every text version.
CREATE TABLE dismissals_with_words (
  ordinal INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('same-source', 'same-claim', 'origin', 'attribution', 'claim-candidate')),
  about TEXT NOT NULL CHECK (json_valid(about)),
  words TEXT CHECK (json_valid(words)),
  CHECK ((words IS NULL) = (kind IN ('same-source', 'same-claim', 'origin')))
) STRICT;
INSERT INTO dismissals_with_words (ordinal, id, kind, about) SELECT ordinal, id, kind, about FROM dismissals;
DROP TABLE dismissals;
ALTER TABLE dismissals_with_words RENAME TO dismissals;

-- How sure a suggestion must be to be shown in this case.
ALTER TABLE case_state ADD COLUMN least_grade TEXT NOT NULL DEFAULT 'likely' CHECK (least_grade IN ('sure', 'likely', 'possible'));
