import type { Draft } from './draft.js';
import { wordCount } from './words.js';

/** Labels after which nothing of the article follows when most of it has been read. */
const tailLabel = /^(?:related(?: (?:posts?|articles?|stories|news|topics|content))?|news ?feed|editors.? picks?|more (?:from|on|in|news|stories).{0,40}|most (?:read|popular)|recommended(?: for you)?|you (?:may|might) also like|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:reply|comment)|latest (?:news|stories|posts)|read (?:also|next)|trending(?: now)?|popular (?:posts|stories)|what to read next|читайте также|читайте також|mehr zum thema|lesen sie auch|à lire aussi|関連記事|관련기사)\s*[:：]?$/iu;
/** A label with the other story on the same line. */
const inlineRelated = /^(?:\p{P}\s*)*(?:related(?: (?:article|story|post|reading|coverage))?|read (?:more|also|next)|see also|also read|more on this|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|читайте также|читайте також)\s*[:：]\s*\S/iu;
/** Least share of the body, by words, that stands before a tail label. */
const tailShare = 0.5;

/** Keeps the likeliest blocks where the judgment left nothing: a text that is all doubtful is no empty article. */
export function keepLikeliest(draft: Draft): void {
  if (draft.bodyIndices().length > 0 || draft.blocks.length === 0) return;
  const best = draft.scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const indices = draft.scores.flatMap((score, index) => (score > best - 1.5 ? [index] : []));
  draft.name('body', indices, { step: 'keep-likeliest', why: 'no block was surely body' });
}

/** What stands above the headline of pasted text belongs to the page, or to the page before. */
export function dropAboveTitle(draft: Draft, titleIndex: number | null): void {
  if (titleIndex === null) return;
  const above = draft.bodyIndices().filter((index) => index < titleIndex);
  const all = draft.bodyIndices();
  if (sizeOf(draft, above) > sizeOf(draft, all) * 0.3) return;
  draft.name('boilerplate', above, { step: 'drop-above-title', why: 'stands above the headline' });
}

/** What follows a label such as "Related posts" after most of the body is other stories. */
export function dropTail(draft: Draft): void {
  const body = draft.bodyIndices();
  const whole = sizeOf(draft, body);
  for (const index of draft.blocks.keys()) {
    if (!tailLabel.test(draft.words(index))) continue;
    const before = sizeOf(draft, body.filter((at) => at < index));
    if (before < whole * tailShare || before < 60) continue;
    draft.name('boilerplate', body.filter((at) => at >= index), { step: 'drop-tail', why: 'follows a label of other stories' });
    return;
  }
}

/** Links to other stories between paragraphs: "Related article: …". */
export function dropInlineRelated(draft: Draft): void {
  const found = draft.bodyIndices().filter((index) => inlineRelated.test(draft.words(index)) && wordCount(draft.words(index)) <= 35 && draft.blocks[index]?.shape !== 'heading');
  draft.name('boilerplate', found, { step: 'drop-inline-related', why: 'is a link to another story' });
}

/** The teaser of another story after the article: a headline over a text that breaks off. */
export function dropTeasers(draft: Draft): void {
  const body = draft.bodyIndices();
  const last = body.at(-1);
  const previous = body.at(-2);
  if (last === undefined || body.length < 4 || !/(?:…|\.\.\.)$/u.test(draft.words(last))) return;
  const isHeadline = previous !== undefined && last - previous === 1 && wordCount(draft.words(previous)) <= 30 && !/[.!?]["”’)]*$/u.test(draft.words(previous));
  draft.name('boilerplate', isHeadline ? [previous, last] : [last], { step: 'drop-teaser', why: 'is the beginning of another story' });
}

function sizeOf(draft: Draft, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + wordCount(draft.words(index)), 0);
}
