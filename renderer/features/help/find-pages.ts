import { helpPage, helpPageIds, type HelpPageId } from '../../../shared/strings/help.js';
import type { HelpPage } from '../../../shared/strings/help-page.js';
import { plainWords, words as parsed } from '../../../shared/strings/words.js';

/** The pages that hold all the words: those that have them in title or headings first, then in the order of the work. */
export function findPages(words: string): readonly HelpPageId[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  const ranked = helpPageIds.flatMap((id) => {
    const page = helpPage(id);
    if (!holdsAll(textOf(page), wanted)) return [];
    return [{ id, rank: holdsAll(headOf(page), wanted) ? 0 : 1 }];
  });
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ id }) => id);
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  const lower = text.toLowerCase();
  return wanted.every((word) => lower.includes(word));
}

function headOf({ title, sections }: HelpPage): string {
  return [title, ...sections.map(({ heading }) => heading)].join(' ');
}

function textOf(page: HelpPage): string {
  return [headOf(page), plainWords(parsed(page.lead)), ...page.sections.flatMap(({ paragraphs }) => paragraphs.map(plainWords))].join(' ');
}
