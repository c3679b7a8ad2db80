import { z } from 'zod';
import { articleIdSchema, collectionIdSchema, type ArticleId } from './ids.js';
import { foldedName, maxNameChars } from './filing-name.js';

/** Most labels, and most collections, of one article. */
export const maxFiled = 200;

/**
 * How the analyst filed an article. Every article has a filing; one nobody filed is not stored. Apart from the article's
 * record, so that filing thousands writes none of their metadata into the journal and draws no chain anew.
 */
export const filingSchema = z.object({
  /** The article's own id. */
  id: articleIdSchema,
  /** `null` while nobody said: `isToRead` decides then. */
  toRead: z.boolean().nullable(),
  /** Free short names, in the order they were given. */
  labels: z.array(z.string().min(1).max(maxNameChars)).max(maxFiled),
  collectionIds: z.array(collectionIdSchema).max(maxFiled),
});
export type Filing = Readonly<z.infer<typeof filingSchema>>;

/** A named set of articles; an article may stand in several. */
export const collectionSchema = z.object({ id: collectionIdSchema, name: z.string().min(1).max(maxNameChars) });
export type Collection = Readonly<z.infer<typeof collectionSchema>>;

/** What is done to the filings of some articles, all in one action. What is taken out counts before what is put in. */
export const filingChangeSchema = z.discriminatedUnion('what', [
  z.object({ what: z.literal('to-read'), toRead: z.boolean() }),
  z.object({ what: z.literal('labels'), add: z.array(z.string().max(400)).max(maxFiled), remove: z.array(z.string().max(400)).max(maxFiled) }),
  z.object({ what: z.literal('collections'), add: z.array(collectionIdSchema).max(maxFiled), remove: z.array(collectionIdSchema).max(maxFiled) }),
]);
export type FilingChange = Readonly<z.infer<typeof filingChangeSchema>>;

/** The filing of an article that nobody filed. */
export function unfiled(id: ArticleId): Filing {
  return { id, toRead: null, labels: [], collectionIds: [] };
}

/** Whether an article is still to be read: as the analyst said, else while nothing in it is tagged. */
export function isToRead(filing: Pick<Filing, 'toRead'> | undefined, tagCount: number): boolean {
  return filing?.toRead ?? tagCount === 0;
}

/** A filing after a change; the very same where nothing is other. Labels that differ only by case or space are one. */
export function filedAs(filing: Filing, change: FilingChange): Filing {
  switch (change.what) {
    case 'to-read':
      return filing.toRead === change.toRead ? filing : { ...filing, toRead: change.toRead };
    case 'labels': {
      const labels = changedList(filing.labels, change, foldedName);
      return labels === filing.labels ? filing : { ...filing, labels };
    }
    case 'collections': {
      const collectionIds = changedList(filing.collectionIds, change, (id) => id);
      return collectionIds === filing.collectionIds ? filing : { ...filing, collectionIds };
    }
  }
}

function changedList<Item>(present: Item[], { add, remove }: { readonly add: readonly Item[]; readonly remove: readonly Item[] }, keyOf: (item: Item) => string): Item[] {
  const gone = new Set(remove.map(keyOf));
  const kept = present.filter((item) => !gone.has(keyOf(item)));
  const known = new Set(kept.map(keyOf));
  const fresh = add.filter((item) => {
    const key = keyOf(item);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
  return kept.length === present.length && fresh.length === 0 ? present : [...kept, ...fresh];
}
