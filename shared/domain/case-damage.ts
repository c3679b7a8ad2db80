/**
 * What is wrong with one thing in a case file.
 *
 * `page`: SQLite's own structure. `journal`: an entry of the chain. `differs`, `missing`, `unknown`: a record that is not
 * what the journal says last, is not there though the journal says so, is there though the journal knows nothing of it.
 * `broken`: a record that breaks its schema. `bytes`, `text`: an article's file or text that is not what its hash says.
 * `image`: a stored image that is not what its hash says.
 * `reference`: a row that refers to nothing. `search`: an article's row of the search index.
 * `seal`: a row outside the journal that is not what its hash says. `schema`: a table that is not as this program makes it.
 * `copies`: what finds copies of an article is not what its text makes.
 */
export const damageKinds = ['page', 'journal', 'differs', 'missing', 'unknown', 'broken', 'bytes', 'text', 'reference', 'search', 'image', 'seal', 'schema', 'copies'] as const;
export type DamageKind = (typeof damageKinds)[number];

/** One thing that is damaged; `record` names it: "claim 3f…", "article 7c… (dam.txt)", "journal entry 12". */
export interface CaseDamage {
  readonly record: string;
  readonly why: DamageKind;
}

/** What a check of every row found. */
export interface CaseCheck {
  readonly damaged: readonly CaseDamage[];
  /** Bytes of the file that hold nothing any more. */
  readonly unusedBytes: number;
}
