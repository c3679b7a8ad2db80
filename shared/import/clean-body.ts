import { clutterTopics } from './clutter-phrases.js';
import { isDisclaimer } from './name-parts.js';
import type { Draft } from './draft.js';
import { foldName } from './stated-values.js';

/** Labels after which nothing of the article follows when most of it has been read. */
const tailLabel = /^(?:related(?: (?:posts?|articles?|stories|news|topics|content))?|news ?feed|editors.? picks?|more (?:from|on|in|news|stories).{0,40}|most (?:read|popular)|recommended(?: for you)?|you (?:may|might) also like|comments?(?: \(\d+\))?|\d+ comments?|leave a (?:reply|comment)|latest (?:news|stories|posts)|read (?:also|next)|trending(?: now)?|popular (?:posts|stories)|what to read next|читайте также|читайте також|mehr zum thema|lesen sie auch|à lire aussi|関連記事|관련기사)\s*[:：]?$/iu;
/** A label with the other story on the same line. */
const inlineRelated = /^(?:\p{P}\s*)*(?:related(?: (?:article|story|post|reading|coverage))?|read (?:more|also|next)|see also|also read|more on this|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|читайте также|читайте також)\s*[:：]\s*\S/iu;
/** Least share of the body, by words, that stands before a tail label; earlier in an article it heads a single link. */
const tailShare = 0.7;

/** Keeps the likeliest blocks where the judgment left nothing: a text that is all doubtful is no empty article. */
export function keepLikeliest(draft: Draft): void {
  if (draft.bodyIndices().length > 0 || draft.blocks.length === 0) return;
  const best = draft.scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const indices = draft.scores.flatMap((score, index) => (score > best - 1.5 ? [index] : []));
  draft.name('body', indices, { step: 'keep-likeliest', why: 'no block was surely body' });
}

/** A sentence that ends as one, closing quotation marks and brackets behind it or not. */
const wholeSentence = /^[\p{Lu}\p{N}“„«"‘(].*[.!?…]["”’»)]*$/su;
/** Fewest words of a closing sentence: shorter lines are as often buttons. */
const closingWords = 5;
/** Score below which a block has more against it than being short and last. */
const closingScore = -3;

/** A short last paragraph: a whole sentence right after the body, which nothing but its length and place speaks against. */
export function keepClosingSentence(draft: Draft): void {
  const last = draft.bodyIndices().at(-1);
  const next = last === undefined ? undefined : last + 1;
  const block = next === undefined ? undefined : draft.blocks[next];
  if (next === undefined || block === undefined || block.shape !== 'line' || block.linkShare > 0.2) return;
  const words = draft.words(next);
  const speaksAgainst = isDisclaimer(words) || clutterTopics.some((topic) => topic.whole?.test(words) === true || topic.part?.test(words) === true);
  if (speaksAgainst || draft.count(next) < closingWords || !wholeSentence.test(words) || (draft.scores[next] ?? closingScore) <= closingScore) return;
  draft.name('body', [next], { step: 'keep-closing-sentence', why: 'is a whole sentence right after the body' });
}

/** What stands above the headline of pasted text belongs to the page, or to the page before. */
export function dropAboveTitle(draft: Draft, titleIndex: number | null): void {
  if (titleIndex === null) return;
  const above = draft.bodyIndices().filter((index) => index < titleIndex);
  const all = draft.bodyIndices();
  if (sizeOf(draft, above) > sizeOf(draft, all) * 0.3) return;
  draft.name('boilerplate', above, { step: 'drop-above-title', why: 'stands above the headline' });
}

/** Labels over what readers wrote; in pasted text nothing else tells their prose from the author's. */
const commentLabel = /^(?:(?:leave|post|write|add) (?:a|your) (?:comment|reply).{0,30}|(?:reader |user |view |show |all )?comments(?: section)?|\d+ (?:comments?|responses?|replies|thoughts)(?: (?:to|on|for) .{0,150})?|join the (?:conversation|discussion)|kommentare?|commentaires?|comentarios?|комментарии|коментарі)\s*[:：]?(?: ?\(\d+\))?$/iu;
/** Words of body before such a label from which it heads the comments; less is a link to them by the headline. */
const wordsBeforeComments = 150;

/** What follows the label of the comments is by readers. */
export function dropComments(draft: Draft): void {
  const body = draft.bodyIndices();
  const label = [...draft.blocks.keys()].find((index) => commentLabel.test(draft.words(index)) && sizeOf(draft, body.filter((at) => at < index)) >= wordsBeforeComments);
  if (label === undefined) return;
  draft.name('boilerplate', body.filter((at) => at >= label), { step: 'drop-comments', why: 'is written by readers' });
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

/** Blocks of something else in a row that end a run of body: fewer are a caption or a note within it. */
const runGap = 2;
/** Share of the article's words below which a run after it is no part of it. */
const remnantShare = 0.08;

/** A few paragraphs that stand after the article, apart from it, are of the page: notices, appeals, teasers. */
export function dropRemnants(draft: Draft): void {
  const runs = runsOf(draft.bodyIndices());
  const sizes = runs.map((run) => sizeOf(draft, run));
  const largest = Math.max(...sizes);
  const article = sizes.indexOf(largest);
  const remnants = runs.filter((_, at) => at > article && (sizes[at] ?? 0) < largest * remnantShare);
  draft.name('boilerplate', remnants.flat(), { step: 'drop-remnants', why: 'stands apart, after the article' });
}

/** Indices that follow each other with at most `runGap` others between them. */
function runsOf(indices: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const index of indices) {
    const run = runs.at(-1);
    if (run === undefined || index - (run.at(-1) ?? index) > runGap + 1) runs.push([index]);
    else run.push(index);
  }
  return runs;
}

/** Links to other stories between paragraphs: "Related article: …". */
export function dropInlineRelated(draft: Draft): void {
  const found = draft.bodyIndices().filter((index) => inlineRelated.test(draft.words(index)) && draft.count(index) <= 35 && draft.blocks[index]?.shape !== 'heading');
  draft.name('boilerplate', found, { step: 'drop-inline-related', why: 'is a link to another story' });
}

/** The first sentence of a note on who wrote the article, with a name that begins it. */
const authorNote = /^(?:\p{Lu}[\p{L}.'’-]+[ ,]{1,2}){2,4}(?:(?:is|was|has been|works as) (?:an?|the|our)\b|(?:covers|writes (?:about|on|for)|reports (?:on|for))\b|ist (?:freie[rn]?|Redakteur|Journalist|Autor)|est (?:journaliste|rédact))[^.!?]{0,200}/u;
const authorTrade = /\b(?:writers?|editors?|reporters?|journalists?|columnists?|correspondents?|contributors?|bloggers?|freelancers?|authors?|newsroom|covers|writes|reports|Redakteur\p{L}*|Journalist\p{L}*|Autor\p{L}*|rédact\p{L}+)(?![\p{L}])/u;
/** Blocks at the end of the body in which such a note stands. */
const noteReach = 4;

/** What a note says of the author it has named. */
const noteVerb = /^[^.!?]{0,80}?\b(?:is|was|has|covers|writes|reports|serves|works|joined|ist|est)\b/u;

function introducesSigner(words: string, signers: ReadonlySet<string>): boolean {
  const name = /^[(\s]*((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]*)/u.exec(words)?.[1] ?? '';
  const parts = name.split(/\s+/u);
  const length = [2, 3, 4].find((count) => count <= parts.length && signers.has(foldName(parts.slice(0, count).join(' '))));
  return length !== undefined && noteVerb.test(words.slice(words.indexOf(parts[length - 1] ?? '')));
}

/** A note on the author after the last paragraph is no part of the story; `signers` are the names the page states. */
export function dropAuthorNote(draft: Draft, signers: ReadonlySet<string>): void {
  const last = draft.bodyIndices().slice(3).slice(-noteReach);
  const notes = last.filter((index) => {
    const sentence = authorNote.exec(draft.words(index))?.[0];
    return introducesSigner(draft.words(index), signers) || (sentence !== undefined && authorTrade.test(sentence));
  });
  draft.name('boilerplate', notes, { step: 'drop-author-note', why: 'introduces the author' });
}

/** The teaser of another story after the article: a headline over a text that breaks off. */
export function dropTeasers(draft: Draft): void {
  const body = draft.bodyIndices();
  const last = body.at(-1);
  const previous = body.at(-2);
  if (last === undefined || body.length < 4 || !/(?:…|\.\.\.)$/u.test(draft.words(last))) return;
  const isHeadline = previous !== undefined && last - previous === 1 && draft.count(previous) <= 30 && !/[.!?]["”’)]*$/u.test(draft.words(previous));
  draft.name('boilerplate', isHeadline ? [previous, last] : [last], { step: 'drop-teaser', why: 'is the beginning of another story' });
}

function sizeOf(draft: Draft, indices: readonly number[]): number {
  return indices.reduce((sum, index) => sum + draft.count(index), 0);
}
