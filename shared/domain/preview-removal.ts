import { holdsWords } from './held-words.js';
import type { ChangeOf, Entity, RecordChange, RecordOf, StoredBlock } from './journal.js';
import { removeArticleChanges, type AroundArticle } from './remove-article.js';

/** What a removal will touch, as it is told before it is done. */
export interface RemovalPreview {
  readonly tags: number;
  /** Claims that go, by their text. */
  readonly claimsGone: readonly string[];
  readonly claimsChanged: number;
  /** Citations in briefings, and the briefings they stand in. */
  readonly citations: number;
  readonly briefings: readonly string[];
  /** Articles that tell the same story; they stay. */
  readonly copies: number;
  /** Records in the analyst's own words that repeat a sentence of them; they stay. */
  readonly repeatedIn: number;
}

/** Counts what removing articles one after the other would do. @param arounds - of each article, with the same records around them */
export function previewRemoval(arounds: readonly AroundArticle[]): RemovalPreview {
  const changes = changesTogether(arounds);
  const of = <Name extends Entity>(entity: Name): ChangeOf<Name>[] => changes.filter((change) => change.entity === entity) as unknown as ChangeOf<Name>[]; // filtered by it
  const [first] = arounds;
  const blocks = of('block');
  const citing = new Set(blocks.flatMap(({ before }) => (before === null ? [] : [before.briefingId])));
  const gone = new Set(arounds.map(({ article }) => article.id));
  const originals = new Set(arounds.map(({ article }) => article.copyOf));
  return {
    tags: of('tag').filter(({ after }) => after === null).length,
    claimsGone: of('claim').flatMap(({ before, after }) => (after === null && before !== null ? [before.text] : [])),
    claimsChanged: of('claim').filter(({ after }) => after !== null).length,
    citations: blocks.reduce((count, { before, after }) => count + goneRuns(before, after), 0),
    briefings: (first?.briefings ?? []).filter(({ id }) => citing.has(id)).map(({ name }) => name),
    copies: (first?.articles ?? []).filter(({ id, copyOf }) => !gone.has(id) && (originals.has(id) || (copyOf !== null && gone.has(copyOf)))).length,
    repeatedIn: first === undefined ? 0 : repeating(first, changes, arounds),
  };
}

/** One change for each record that the removals touch: each meets what those before it left. */
function changesTogether(arounds: readonly AroundArticle[]): RecordChange[] {
  const together = new Map<string, RecordChange>();
  for (const around of arounds) {
    const now = <Name extends Entity>(entity: Name, records: readonly RecordOf[Name][]): RecordOf[Name][] =>
      together.size === 0 ? [...records] : records.flatMap((record) => presentOf(together, entity, record) ?? []);
    const left = { ...around, tags: now('tag', around.tags), claims: now('claim', around.claims), blocks: now('block', around.blocks), briefings: now('briefing', around.briefings) };
    for (const change of removeArticleChanges(left)) {
      const key = `${change.entity} ${change.id}`;
      const earlier = together.get(key);
      together.set(key, earlier === undefined ? change : ({ ...change, before: earlier.before } as RecordChange)); // both are of one record
    }
  }
  return [...together.values()];
}

/** A record after the changes so far; `null` when it is gone. */
function presentOf<Name extends Entity>(changes: ReadonlyMap<string, RecordChange>, entity: Name, record: RecordOf[Name]): RecordOf[Name] | null {
  const id = 'block' in record ? record.block.id : record.id;
  const change = changes.get(`${entity} ${id}`);
  return change === undefined ? record : (change.after as RecordOf[Name] | null); // the change of a record of that entity
}

function goneRuns(before: StoredBlock | null, after: StoredBlock | null): number {
  return before === null || after === null ? 0 : before.block.runs.filter((run, at) => run !== after.block.runs[at]).length;
}

function repeating({ blocks, claims, briefings }: AroundArticle, changes: readonly RecordChange[], arounds: readonly AroundArticle[]): number {
  const changed = new Map(changes.map((change) => [`${change.entity} ${change.id}`, change]));
  const left = [
    ...blocks.map((block) => presentOf(changed, 'block', block)),
    ...claims.map((claim) => presentOf(changed, 'claim', claim)),
    ...briefings.map((briefing) => presentOf(changed, 'briefing', briefing)),
  ];
  return left.filter((record) => arounds.some(({ words }) => holdsWords(record, words))).length;
}
