-- Why the analyst lets a source count apart from the body it is part of.
ALTER TABLE sources ADD COLUMN counts_apart_because TEXT CHECK (counts_apart_because <> '');
-- Why the analyst linked a source that the article does not name: a suggestion she accepted.
ALTER TABLE tags ADD COLUMN link_reason TEXT CHECK (link_reason IS NULL OR (kind = 'attribution' AND link_reason <> ''));
