import type { ArticleId } from '../../../shared/domain/ids.js';
import type { LibraryChoice } from '../../state/library-store.js';
import type { LibraryEntry } from './library-entry.js';
import type { LibraryRow } from './library-rows.js';

/** A range of rows chosen from where it began to the row `to`; heads of groups in it choose nothing. */
export function choiceOfRange(rows: readonly LibraryRow[], { anchor, to }: { readonly anchor: number; readonly to: number }): LibraryChoice {
  const from = anchor < 0 ? to : anchor;
  const range = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { chosen: articlesIn(range), cursor: rows[to]?.key ?? null, anchor: rows[from]?.key ?? null };
}

/** One more row chosen, or one less; the article that was open counts as chosen where nothing else was. */
export function choiceToggled(choice: LibraryChoice, row: LibraryRow, openId: ArticleId | null): LibraryChoice {
  const chosen = new Set(choice.chosen.size === 0 && openId !== null ? [openId] : choice.chosen);
  if (row.kind === 'article' && !chosen.delete(row.entry.article.id)) chosen.add(row.entry.article.id);
  return { chosen, cursor: row.key, anchor: row.key };
}

/** Every article that is shown, those under folded heads too. */
export function choiceOfAll(shown: readonly LibraryEntry[], cursor: string | null): LibraryChoice {
  return { chosen: new Set(shown.map(({ article }) => article.id)), cursor, anchor: cursor };
}

/** The choice without articles that are not shown: an action must touch only what is in sight of the filter. */
export function choiceAmong(choice: LibraryChoice, shown: ReadonlySet<ArticleId>): LibraryChoice {
  const chosen = new Set([...choice.chosen].filter((id) => shown.has(id)));
  return chosen.size === choice.chosen.size ? choice : { ...choice, chosen };
}

function articlesIn(rows: readonly LibraryRow[]): Set<ArticleId> {
  return new Set(rows.flatMap((row) => (row.kind === 'article' ? [row.entry.article.id] : [])));
}
