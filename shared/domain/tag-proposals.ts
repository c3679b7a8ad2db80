import type { Passage } from './passage.js';
import { passageWords } from './passage.js';
import type { QuoteType, SourceType } from './tag.js';

/** People named by what they are alone: whoever has no other name is anonymous. */
const unnamedPeople =
  /\b(?:officials?|sources?|diplomats?|officers?|aides?|advis[eo]rs?|analysts?|experts?|witness(?:es)?|residents?|soldiers?|insiders?|investigators?|lawmakers?|ministers?|commanders?|spokes(?:man|woman|men|women|person|people)|executives?|employees?|workers?|traders?|brokers?|person|people|man|woman|men|women|someone|somebody|observers?|critics?|individuals?)\b/iu;
const documents = /\b(?:reports?|documents?|statements?|letters?|stud(?:y|ies)|surveys?|bulletins?|filings?|memos?|memorand(?:um|a)|laws?|decrees?|transcripts?|records?|communiqu[ée]s?|assessments?|papers?|data|figures)\b/iu;
const media = /\b(?:news(?:paper|wire)?|agency reports?|broadcaster|newsroom|daily|tabloid|weekly|magazine|television|radio|media|press)\b/iu;
const newsAgency = /\b(?:news|press|wire) (?:agency|service)\b/iu;
const organisations =
  /\b(?:ministry|department|agency|authority|authorities|bank|group|inc|ltd|llc|corp|corporation|company|firm|shipping|industries|university|institute|college|council|committee|commission|association|union|party|parliament|congress|senate|army|navy|air force|forces?|military|police|coastguard|coast guard|court|government|administration|office|bureau|centre|center|house|service|foundation|network|organi[sz]ation|federation|alliance|headquarters|embassy|staff|insurers?)\b/iu;
const pronoun = /^(?:he|she|him|her|they)$/iu;
const titles = /^(?:mr|mrs|ms|dr|prof|professor|president|prime|minister|general|gen|colonel|col|captain|capt|admiral|sir|lord|senator|sen|ambassador|secretary|governor|chancellor)\.?$/iu;
const article = /^(?:the|a|an|one|two|three|four|several|some|many|his|her|its|their|another|unnamed|senior|former)$/iu;

/**
 * How an attribution most likely names its source, from the source's words alone; the analyst decides.
 *
 * @param outletNames - outlets known in the case
 */
export function proposedSourceType(words: string, outletNames: readonly string[]): SourceType {
  const text = words.replace(/\s+/gu, ' ').trim();
  if (text === '') return 'implicit';
  if (pronoun.test(text)) return 'named';
  if (newsAgency.test(text) || outletNames.some((name) => namesOutlet(text, name))) return 'outlet';
  const names = properNames(text);
  if (names.some(isPersonName)) return 'named';
  if (unnamedPeople.test(text)) return 'anonymous';
  if (documents.test(text)) return 'document';
  if (media.test(text) && !organisations.test(text)) return 'outlet';
  return 'organisation';
}

/** Whether the content is quoted as a whole, in part, or in the writer's words. Quotation marks just outside a piece count. */
export function proposedQuoteType(content: readonly Passage[]): QuoteType {
  const kinds = content.map(quoteTypeOfPiece);
  const [first] = kinds;
  if (first === undefined) return 'indirect';
  return kinds.every((kind) => kind === first) ? first : 'mixed';
}

const opening = '“"«„‘‹「『';
const closing = '”"»“’›」』';

function quoteTypeOfPiece(piece: Passage): QuoteType {
  const words = passageWords(piece);
  const marks = [...words].filter((character) => opening.includes(character) && character !== '‘').length;
  const begins = opening.includes(words[0] ?? ' ');
  const ends = new RegExp(`[${closing}][.,;:!?]?$`, 'u').test(words);
  if (begins && ends && isOneQuotation(words)) return 'direct';
  if (marks > 0) return 'mixed';
  const before = piece.prefix.trimEnd().at(-1) ?? ' ';
  const after = piece.suffix.trimStart().at(0) ?? ' ';
  return opening.includes(before) && closing.includes(after) && piece.prefix.endsWith(before) ? 'direct' : 'indirect';
}

/** Whether nothing stands between the closing of a first quotation and the opening of a second. */
function isOneQuotation(words: string): boolean {
  const inside = words.slice(1).replace(new RegExp(`[${closing}][.,;:!?]?$`, 'u'), '');
  return !/[”"»」』]/u.test(inside);
}

function namesOutlet(text: string, outlet: string): boolean {
  const name = outlet.trim().replace(/^the /iu, '');
  if (name.length < 2) return false;
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^(?:the )?(?:news agency |newspaper |broadcaster )?${escaped}(?:['’]s)?$`, 'iu').test(text);
}

/** Runs of capitalised words that stand by themselves: "South Korean" before "officials" is no name. */
function properNames(text: string): string[][] {
  const names: string[][] = [];
  let run: string[] = [];
  for (const word of text.split(' ')) {
    const bare = word.replace(/^[“"(‘]+|[,;:.”"’)]+$/gu, '');
    const isCapitalised = /^\p{Lu}/u.test(bare) && !(run.length === 0 && article.test(bare));
    // "the Ministry of Ports" is one name.
    if (isCapitalised || (bare === 'of' && organisations.test(run.join(' ')))) {
      run.push(bare);
      if (/[,;:]$/u.test(word)) run = closed(run, names);
      continue;
    }
    // An unnamed person right after it makes the run an adjective: "Talvian officials".
    if (!unnamedPeople.test(bare)) closed(run, names);
    run = [];
  }
  closed(run, names);
  return names;
}

/** Puts a run among the names and begins an empty one. */
function closed(run: string[], names: string[][]): string[] {
  if (run.length > 0) names.push(run);
  return [];
}

function isPersonName(name: readonly string[]): boolean {
  if (organisations.test(name.join(' '))) return false;
  const words = name.filter((word) => !titles.test(word) && !unnamedPeople.test(word));
  const [first] = words;
  if (first === undefined) return false;
  const isAcronym = words.length === 1 && /^[\p{Lu}.]{2,}$/u.test(first);
  if (isAcronym) return false;
  return words.length > 1 || name.length > words.length || first.length > 2;
}
