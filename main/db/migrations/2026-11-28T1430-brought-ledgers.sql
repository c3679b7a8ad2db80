-- Ledgers that came in the PDFs of other briefings, kept apart from the case's own records.
CREATE TABLE brought_ledgers (
  id TEXT PRIMARY KEY CHECK (length(id) = 64),
  brought_at_ms INTEGER NOT NULL,
  ledger TEXT NOT NULL CHECK (json_valid(ledger))
) STRICT;
