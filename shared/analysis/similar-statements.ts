import type { ClaimId, TagId } from '../domain/ids.js';
import { piecesWords } from '../domain/passage.js';
import { withCountryNames } from '../domain/places.js';
import type { ClaimTag } from '../domain/tag.js';
import type { LedgerIndex } from './ledger-index.js';
import { traceOrigin } from './origin.js';

/** Two appearances that may be one statement, under two claims or under none. Never grouped by itself. */
export interface GroupingSuggestion {
  readonly a: TagId;
  readonly b: TagId;
  /** Where each stands now. */
  readonly claims: readonly [ClaimId | null, ClaimId | null];
  readonly why: GroupingReason;
}

/** Words in `shared/strings/analysis.ts`. */
export interface GroupingReason {
  readonly kind: 'same-speaker' | 'same-content';
  readonly speaker: string | null;
  /** Words of substance that both have, in the order of the first. */
  readonly shared: readonly string[];
}

/** What is compared of an appearance. */
interface Statement {
  readonly tag: ClaimTag;
  readonly speaker: string | null;
  readonly speakerName: string;
  readonly words: ReadonlySet<string>;
  readonly numbers: string;
}

/** Share of words of substance that two statements of one speaker have in common, of both taken together. */
const sameSpeakerShare = 0.35;
/** The same without a common speaker: two reporters' words for one thing. */
const sameContentShare = 0.6;
/** Fewer words of substance say too little to compare. */
const fewestWords = 4;
/** A word that more statements have than these tells none from another, and is not looked up by. */
const maxPostings = 60;

/** Words that hold a sentence together and say nothing of what it is about. */
const emptyWords = new Set(
  (
    'a an the this that these those it its he she they them his her their we our you your i who whom whose which what when where why how ' +
    'is are was were be been being am do does did has have had having will would shall should can could may might must ' +
    'and or but nor not no so than then as if of in on at to for from by with about into over under after before between during ' +
    'against among through up down out off again more most very there here also such other own same too only just any all each both'
  ).split(' '),
);

/** Words that translators choose freely for one another. */
const oneMeaning: readonly (readonly string[])[] = [
  ['happen', 'occur', 'come', 'take'],
  ['soon', 'early', 'fast', 'quick', 'sooner', 'faster', 'earlier', 'quickly'],
  ['expected', 'anticipated', 'thought', 'expect', 'anticipate'],
  ['situation', 'condition', 'circumstance'],
  ['grave', 'serious', 'severe'],
  ['troop', 'soldier', 'force', 'personnel'],
  ['send', 'dispatch', 'deploy', 'deployment', 'sending'],
  ['big', 'large', 'great'],
  ['say', 'state', 'tell'],
  ['begin', 'start'],
  ['help', 'assist', 'aid', 'support'],
];
const meanings = new Map(oneMeaning.flatMap((words) => words.map((word) => [stem(word), stem(words[0] ?? word)] as const)));

/**
 * Appearances that may be the same statement and stand under different claims or under none: the same speaker with
 * similar content (another translation of one sentence too), or nearly the same content whoever speaks.
 *
 * Words are compared in any order and without their endings, a capital as its country; numbers must be equal. The
 * speaker is the origin: one source record, or the same words within a story.
 */
export function groupingSuggestions(index: LedgerIndex): GroupingSuggestion[] {
  const statements = [...index.claimTags.values()].map((tag) => statementOf(tag, index)).filter(({ words }) => words.size >= fewestWords);
  return [...candidatePairs(statements)].flatMap(([a, b]) => suggestionFor(a, b)).sort((x, y) => y.why.shared.length - x.why.shared.length);
}

/** Pairs that share a telling word; each once. */
function* candidatePairs(statements: readonly Statement[]): Generator<readonly [Statement, Statement]> {
  const postings = new Map<string, number[]>();
  for (const [at, { words }] of statements.entries()) {
    for (const word of words) {
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [at]);
      else list.push(at);
    }
  }
  for (const [at, statement] of statements.entries()) {
    const others = new Set<number>();
    for (const word of statement.words) {
      const list = postings.get(word) ?? [];
      if (list.length <= maxPostings) for (const other of list) if (other > at) others.add(other);
    }
    for (const other of others) {
      const second = statements[other];
      if (second !== undefined) yield [statement, second];
    }
  }
}

function suggestionFor(a: Statement, b: Statement): GroupingSuggestion[] {
  const isGrouped = a.tag.claimId !== null && a.tag.claimId === b.tag.claimId;
  if (isGrouped || a.numbers !== b.numbers) return [];
  const shared = [...a.words].filter((word) => b.words.has(word));
  const share = shared.length / (a.words.size + b.words.size - shared.length);
  const isSameSpeaker = a.speaker !== null && a.speaker === b.speaker;
  if (share < (isSameSpeaker ? sameSpeakerShare : sameContentShare)) return [];
  const why = isSameSpeaker
    ? { kind: 'same-speaker' as const, speaker: a.speakerName, shared }
    : { kind: 'same-content' as const, speaker: null, shared };
  return [{ a: a.tag.id, b: b.tag.id, claims: [a.tag.claimId, b.tag.claimId], why }];
}

function statementOf(tag: ClaimTag, index: LedgerIndex): Statement {
  const trace = traceOrigin({ ...tag, stance: 'asserts' }, index);
  const speaker = typeof trace === 'string' || trace.tagId === null ? null : trace;
  const text = withCountryNames(piecesWords(tag.content).normalize('NFC')).toLowerCase();
  const words = [...text.matchAll(/\p{L}[\p{L}’'-]*/gu)].map(([word]) => word.replace(/[’']s?$/u, '')).filter((word) => !emptyWords.has(word));
  return {
    tag,
    speaker: speaker?.key ?? null,
    speakerName: speaker?.label ?? '',
    words: new Set(words.map(stem).map((word) => meanings.get(word) ?? word)),
    numbers: numbersIn(text).join(' '),
  };
}

/** Numbers of a text in order of size, however their thousands are set apart. */
function numbersIn(text: string): string[] {
  return [...text.matchAll(/\d+(?:[.,  ]\d+)*/gu)].map(([number]) => number.replace(/[, ](?=\d{3}(?!\d))/gu, '')).sort();
}

/** A word without the endings that number and tense give it. */
function stem(word: string): string {
  if (word.length <= 4) return word;
  return word.replace(/(?:ies|ied)$/u, 'y').replace(/(?:ing|edly|ed|ly|es|s)$/u, '');
}
