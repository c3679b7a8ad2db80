import { bylineOfText } from './find-authors.js';
import { namesFromByline } from './person-names.js';
import { foldName } from './stated-values.js';
import { clutterTopics } from './clutter-phrases.js';
import type { Draft } from './draft.js';
import { findDates } from './parse-date.js';
import { termsOfText } from './find-terms.js';

const agency = String.raw`(?:AFP|AP|Reuters|EPA|Getty(?: Images)?|Bloomberg|Shutterstock|Unsplash|Anadolu|Yonhap|TASS|Ukrinform|Xinhua|DPA|dpa|Imago|CC BY(?:-[A-Z]+)*[ \d.]*)`;
const captionSign = new RegExp(String.raw`\([^()]{0,120}(?:/|via |: ?|^|\b)${agency}\b[^()]{0,60}\)\s*[.”"]?$|\b(?:illustrative (?:image|photo)|file photo|photo(?:graph)?(?: by| credit| courtesy)?|image(?: by| credit| courtesy)?|picture|credit|foto|фото|bild)\s?[:/]|\(CC BY|^(?:photo|image|picture|foto|фото)s? (?:by|courtesy|:)|/(?:Getty|AFP|AP|Reuters)\b[^.]{0,30}$`, 'iu');
const wireCredit = new RegExp(String.raw`^(?:${agency}(?:,? and ${agency})?\s+contributed(?: to (?:this (?:report|article|story)|reporting)| reporting)?|(?:additional |with )?reporting by .{2,100}|(?:with|using) (?:files|reporting|material) (?:from|by) .{2,60}|edited by .{2,60}|.{2,40} contributed to this (?:report|article|story)|translated by .{2,40})\.?$`, 'iu');
const addressLabel = /^(?:original (?:url|link|article)|source(?: url)?|url|link|originally published(?: (?:at|on))?|quelle|источник|джерело)\s*[:：]?$/iu;
const disclaimer = /(?:opinions?|views?|думк\S*|мнени\S*)[^.]{0,60}(?:expressed|of the authors?|автор\S*)[^.]{0,120}(?:authors?|own|editor\S*|necessarily|reflect|represent|редакц\S*)|editors?[^.]{0,40}(?:not|n.t) (?:always |necessarily )?share/iu;
const aboutAuthor = /^about the authors?\b/iu;
/** Longest closing note, in words: longer ones are paragraphs that happen to speak of opinions. */
const longestNote = 60;

/** Longest statement of terms, in characters. */
const longestTerms = 1200;

/** Gives the headline its kind; the same words again, above the body or as its first line, are a repeat. */
export function nameTitle(draft: Draft, titleIndex: number | null): void {
  if (titleIndex === null) return;
  const folded = draft.folded(titleIndex);
  draft.name('title', [titleIndex], { step: 'name-title', why: 'is the headline' });
  const repeats = draft.blocks.flatMap((_, index) => (index !== titleIndex && folded !== '' && draft.folded(index) === folded ? [index] : []));
  draft.name('boilerplate', repeats, { step: 'drop-repeated-title', why: 'repeats the headline' });
}

/** Names what stands between headline and body: captions and their repeats, byline, dateline, standfirst. */
export function nameFrontMatter(draft: Draft, titleIndex: number | null, signers: ReadonlySet<string>): void {
  const front = frontIndices(draft, titleIndex);
  nameCaptions(draft, front);
  draft.name('boilerplate', front.filter((index) => isLabel(draft, index)), { step: 'drop-label', why: 'is a label of the page' });
  draft.name('byline', front.filter((index) => isByline(draft, index) || isSignature(draft.words(index), signers)), { step: 'name-byline', why: 'names the author' });
  draft.name('dateline', front.filter((index) => draft.kinds[index] !== 'byline' && isDateline(draft.words(index))), { step: 'name-dateline', why: 'is a date alone' });
  nameStandfirst(draft, titleIndex);
}

/** The blocks from just above the headline to the first long paragraph. */
function frontIndices(draft: Draft, titleIndex: number | null): number[] {
  const from = titleIndex === null ? 0 : Math.max(0, titleIndex - 4);
  const firstLong = draft.kinds.findIndex((kind, index) => index > (titleIndex ?? -1) && kind === 'body' && draft.count(index) >= 25 && !captionSign.test(draft.words(index)));
  const to = firstLong === -1 ? Math.min(draft.blocks.length, from + 15) : firstLong;
  return [...draft.blocks.keys()].slice(from, to).filter((index) => draft.kinds[index] !== 'title');
}

function nameCaptions(draft: Draft, front: readonly number[]): void {
  const isCaption = (index: number): boolean => draft.blocks[index]?.shape === 'caption' || captionSign.test(draft.words(index));
  const repeated = front.filter((index) => draft.count(index) >= 4 && draft.folded(index) === draft.folded(index + 1) && draft.kinds[index + 1] !== 'title');
  const captions = [...front.filter(isCaption), ...repeated];
  draft.name('boilerplate', repeated.map((index) => index + 1), { step: 'drop-repeated-caption', why: 'repeats the caption above it' });
  draft.name('caption', captions.filter((index) => !repeated.includes(index - 1)), { step: 'name-caption', why: 'describes a picture' });
}

function isByline(draft: Draft, index: number): boolean {
  const block = draft.blocks[index];
  return block !== undefined && draft.count(index) <= 25 && bylineOfText(draft.text, block.start, block.end) !== null;
}

/** A button, a menu's entry or a notice such as "For immediate release". */
function isLabel(draft: Draft, index: number): boolean {
  return draft.kinds[index] === 'body' && draft.blocks[index]?.shape !== 'heading' && draft.count(index) <= longestLabel && clutterTopics.some((topic) => topic.whole?.test(draft.words(index)) === true);
}

/** Longest label, in words. */
const longestLabel = 6;

/** Longest line, in characters, that is nothing but a signature. */
const longestSignature = 120;

/** A line with the names the page states for its authors, and nobody else's. */
function isSignature(words: string, signers: ReadonlySet<string>): boolean {
  if (signers.size === 0 || words.length > longestSignature || /[.!?]["”’)]*$/u.test(words)) return false;
  const names = namesFromByline(words);
  return names.length > 0 && names.every((name) => signers.has(foldName(name)));
}

/** A date that cannot be told ("11/03/2026") is a date all the same. */
const labelledDate = /^(?:first |last )?(?:published|updated|posted|modified|veröffentlicht|aktualisiert|publié|publicado|опубликовано|опубліковано)\b[^.]{0,20}\d[^.]{0,30}$/iu;

function isDateline(words: string): boolean {
  if (labelledDate.test(words)) return true;
  const [date] = findDates(words);
  return date !== undefined && words.length - (date.end - date.start) <= 25;
}

/** A standfirst stands right under the headline and above the byline, a caption or the repeated headline, or ends without a full stop. */
function nameStandfirst(draft: Draft, titleIndex: number | null): void {
  if (titleIndex === null) return;
  const index = titleIndex + 1;
  const words = draft.words(index);
  const count = draft.count(index);
  const kind = draft.kinds[index];
  if (count < 4 || count > 60 || (kind !== 'body' && kind !== 'boilerplate') || draft.blocks[index]?.shape === 'link') return;
  const next = draft.kinds[index + 1];
  const standsApart = next === 'caption' || next === 'byline' || next === 'dateline' || draft.folded(index + 1) === draft.folded(titleIndex);
  const endsOpen = !/[.!?:…]["”’)]*$/u.test(words) && count <= 40;
  if (standsApart || (endsOpen && count >= 6 && (kind === 'body' || count >= 8) && draft.kinds[index + 1] === 'body')) draft.name('standfirst', [index], { step: 'name-standfirst', why: 'stands under the headline, apart from the body' });
}

/** Names the terms of reuse, wherever they stand; before the headline is looked for, since they may be the first sentence. */
export function nameTerms(draft: Draft): void {
  draft.name('terms', [...draft.blocks.keys()].filter((index) => statesTerms(draft, index)), { step: 'name-terms', why: 'states terms of reuse' });
}

/** Names what closes an article: wire credits, notes on the author, disclaimers, the original address. */
export function nameClosing(draft: Draft): void {
  const all = [...draft.blocks.keys()];
  const short = all.filter((index) => draft.count(index) <= longestNote && draft.kinds[index] !== 'title');
  draft.name('credit', short.filter((index) => wireCredit.test(draft.words(index))), { step: 'name-credit', why: 'credits an agency or a colleague' });
  draft.name('byline', short.filter((index) => aboutAuthor.test(draft.words(index)) && draft.count(index) > 3), { step: 'name-byline', why: 'introduces the author' });
  draft.name('boilerplate', short.filter((index) => isDisclaimer(draft.words(index))), { step: 'drop-disclaimer', why: 'says whose opinion it is' });
  draft.name('boilerplate', all.filter((index) => addressLabel.test(draft.words(index)) && draft.blocks[index + 1]?.shape === 'link'), { step: 'drop-address-label', why: 'labels an address' });
  draft.name('link', all.filter((index) => draft.blocks[index]?.shape === 'link'), { step: 'name-link', why: 'is nothing but an address' });
}

/** Whether a block says that the views are the author's own. */
export function isDisclaimer(words: string): boolean {
  return words.length <= 400 && disclaimer.test(words);
}

function statesTerms(draft: Draft, index: number): boolean {
  const block = draft.blocks[index];
  return block !== undefined && block.end - block.start <= longestTerms && termsOfText(draft.text, block.start, block.end) !== null;
}

/** Tells headings and quotations from paragraphs within the body. */
export function nameBodyKinds(draft: Draft): void {
  const body = draft.bodyIndices();
  draft.name('heading', body.filter((index) => isHeading(draft, index)), { step: 'name-heading', why: 'heads a section' });
  draft.name('quote', draft.bodyIndices().filter((index) => isQuote(draft, index)), { step: 'name-quote', why: 'is a quotation set apart' });
}

function isHeading(draft: Draft, index: number): boolean {
  const block = draft.blocks[index];
  if (block === undefined) return false;
  if (block.shape === 'heading') return true;
  const words = draft.words(index);
  const isShort = draft.count(index) <= 14 && !/[.!;,…]["”’)]*$/u.test(words) && /^["“(\p{Lu}\p{Lo}\d]/u.test(words);
  if (!isShort || block.shape === 'item' || block.shape === 'cell' || block.shape === 'code') return false;
  const next = draft.blocks[index + 1];
  const isBold = block.boldShare > 0.9;
  return next !== undefined && draft.kinds[index + 1] === 'body' && (isBold || (block.place === null && draft.count(index + 1) >= 20));
}

function isQuote(draft: Draft, index: number): boolean {
  const block = draft.blocks[index];
  if (block?.shape === 'quote') return true;
  const words = draft.words(index);
  // A paragraph that is one quotation from end to end, without a speaker, is a pull-quote.
  return block?.place === null && draft.count(index) >= 6 && /^(?:“[^“”]+”|"[^"]+"|«[^«»]+»|„[^„“”]+[“”])$/u.test(words);
}
