import { z } from 'zod';
import { articleSchema, type Article } from './article.js';
import { blockSchema, briefingSchema, type Briefing } from './briefing.js';
import { claimSchema, type Claim } from './claim.js';
import { dismissalSchema, type Dismissal } from './dismissal.js';
import { collectionSchema, filingSchema, type Collection, type Filing } from './filing.js';
import { briefingIdSchema } from './ids.js';
import { sourceSchema, type Source } from './source.js';
import { tagSchema, type Tag } from './tag.js';

/** A block as the case keeps it: with the briefing it stands in. */
export const storedBlockSchema = z.object({ briefingId: briefingIdSchema, block: blockSchema });
export type StoredBlock = Readonly<z.infer<typeof storedBlockSchema>>;

/** The record behind each name of an entity. */
export interface RecordOf {
  readonly article: Article;
  readonly source: Source;
  readonly tag: Tag;
  readonly claim: Claim;
  readonly briefing: Briefing;
  readonly block: StoredBlock;
  readonly dismissal: Dismissal;
  readonly filing: Filing;
  readonly collection: Collection;
}
export type Entity = keyof RecordOf;

/** How the payload of a journal entry is read again. */
export const recordSchemas: { readonly [Name in Entity]: z.ZodType<RecordOf[Name]> } = {
  article: articleSchema,
  source: sourceSchema,
  tag: tagSchema,
  claim: claimSchema,
  briefing: briefingSchema,
  block: storedBlockSchema,
  dismissal: dismissalSchema,
  filing: filingSchema,
  collection: collectionSchema,
};

/** What an action does to one record; `null` before is a new one, `null` after a removed one. */
export interface ChangeOf<Name extends Entity> {
  readonly entity: Name;
  readonly id: string;
  readonly before: RecordOf[Name] | null;
  readonly after: RecordOf[Name] | null;
}
export type RecordChange = { [Name in Entity]: ChangeOf<Name> }[Entity];

/** Every action of the user, as journal and undo name it; words in `shared/strings/actions.ts`. */
export const actions = [
  'articles.import',
  'articles.correct',
  'articles.set-kind',
  'articles.re-clean',
  'articles.new-text',
  'articles.remove',
  'articles.mark',
  'articles.label',
  'articles.collect',
  'collections.create',
  'collections.rename',
  'collections.remove',
  'tags.add-attribution',
  'tags.add-claim',
  'tags.add-claims',
  'tags.change-attribution',
  'tags.change-claim',
  'tags.remove',
  'tags.place',
  'tags.orphan',
  'sources.add',
  'sources.change',
  'sources.merge',
  'sources.split',
  'sources.remove',
  'claims.change',
  'claims.merge',
  'claims.remove',
  'suggestions.accept',
  'suggestions.dismiss',
  'briefings.create',
  'briefings.write',
  'briefings.rename',
  'briefings.remove',
  'case-file.apply',
  'case.salvage',
  'history.undo',
  'history.redo',
] as const;
export type Action = (typeof actions)[number];

/**
 * What a record is after a change to it is taken back; `null` when it is no more.
 *
 * Only the fields that the change touched go back, so that what came later outside undo (the text of a briefing)
 * stays. An article is never removed: taking its import back hides it.
 */
export function takenBack<Name extends Entity>(change: ChangeOf<Name>, current: RecordOf[Name] | null): RecordOf[Name] | null {
  if (change.before === null) return change.entity === 'article' && current !== null ? { ...current, hidden: true } : null;
  if (change.after === null || current === null) return change.before;
  return withFieldsOf(change.before, change.after, current);
}

function withFieldsOf<T extends object>(before: T, after: T, current: T): T {
  const isTouched = (field: string): boolean => !sameRecord(before[field as keyof T], after[field as keyof T]); // a field of neither is no change
  const untouched = Object.entries(current).filter(([field]) => !isTouched(field));
  const restored = Object.entries(before).filter(([field]) => isTouched(field));
  return Object.fromEntries([...untouched, ...restored]) as T; // a whole record, fields of another one of its kind in it
}

/** Whether two records say the same; a field left out, `undefined` and `null` are alike, as some columns keep them. */
export function sameRecord(a: unknown, b: unknown): boolean {
  return statedJson(a) === statedJson(b);
}

function statedJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? sorted(Object.fromEntries(Object.entries(part).filter(([, field]) => field !== null))) : part)) ?? 'null';
}

/** JSON with sorted keys: equal records have equal text, whatever order their fields were set in. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isPlain(part) ? sorted(part) : part)) ?? 'null';
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function sorted(value: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
