import type { Source } from './source.js';

/** Words that tell no source from another. */
const commonWords = new Set(['the', 'a', 'an', 'of', 'for', 'and', 'mr', 'mrs', 'ms', 'dr', 'president', 'minister', 'prime', 'general', 'official', 'officials', 'source', 'sources', 'spokesman', 'spokeswoman', 'spokesperson', 'agency', 'news', 'government', 'ministry', 'senior']);

/**
 * The record a source's words most likely stand for: one that bears this very name, else the only one that shares a
 * telling last word with it ("Ansel", "Petra Ansel"). `null` where none does or several do; the analyst decides.
 */
export function suggestedSource(words: string, sources: readonly Source[]): Source | null {
  const name = folded(words);
  if (name === '') return null;
  const sameName = sources.filter((source) => namesOf(source).includes(name));
  if (sameName.length === 1) return sameName[0] ?? null;
  const last = tellingWords(name).at(-1);
  if (last === undefined || sameName.length > 1) return null;
  const sameLast = sources.filter((source) => source.type !== 'anonymous' && namesOf(source).some((other) => tellingWords(other).at(-1) === last));
  return sameLast.length === 1 ? (sameLast[0] ?? null) : null;
}

function namesOf(source: Source): string[] {
  return [source.name, ...source.aliases].map(folded);
}

function folded(words: string): string {
  const head = words.split(',')[0] ?? '';
  return head.toLowerCase().replace(/^(?:the|an?) /u, '').replace(/\s+/gu, ' ').trim();
}

function tellingWords(name: string): string[] {
  return name.split(' ').filter((word) => word.length > 2 && !commonWords.has(word));
}
