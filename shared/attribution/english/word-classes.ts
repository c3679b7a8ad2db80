import type { Token } from '../token.js';

/** Words that stand where a subject does. */
export const subjectPronouns: ReadonlySet<string> = new Set(['he', 'she', 'they', 'we', 'i', 'you', 'it', 'who', 'one', 'others', 'some', 'many', 'both', 'neither', 'everyone', 'someone', 'anyone', 'nobody', 'everybody', 'somebody', 'this', 'that', 'these', 'those', 'another', 'several', 'most', 'all', 'few', 'none', 'which']);
export const possessivePronouns: ReadonlySet<string> = new Set(['his', 'her', 'their', 'its', 'my', 'our', 'your', 'whose']);
const possessiveMarks: ReadonlySet<string> = new Set(["'s", '’s', "'", '’', "s'", 's’']);
const nominalTags: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X']);
/** Prepositions that join a phrase to the noun before it. */
const joining: ReadonlySet<string> = new Set(['across', 'of', 'for', 'in', 'at', 'from', 'with', 'to', 'on', 'near', 'against', 'behind', 'under', 'within', 'inside', 'outside', 'between', 'among', 'like', 'about', 'without']);
const dashes: ReadonlySet<string> = new Set(['-', '–', '—', '--', '―']);
export const relativePronouns: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where', 'that']);
/** Words that open a clause that hangs on another. */
export const subordinators: ReadonlySet<string> = new Set(['although', 'though', 'while', 'whereas', 'when', 'if', 'as', 'after', 'before', 'because', 'since', 'until', 'unless', 'once', 'whenever', 'whether', 'even', 'despite', 'with', 'that']);
export const coordinators: ReadonlySet<string> = new Set(['and', 'but', 'or', 'yet', 'nor']);
export const negations: ReadonlySet<string> = new Set(['not', "n't", 'n’t', 'never', 'no', 'neither', 'nor', 'hardly', 'scarcely']);
export const beForms: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'re", '’re', "'m", '’m', 'gets', 'got', 'get', 'getting']);
const haveForms: ReadonlySet<string> = new Set(['has', 'have', 'had', 'having', "'ve", '’ve', "'d", '’d', "'ll", '’ll', "'s", '’s']);
const otherAuxiliaries: ReadonlySet<string> = new Set(['do', 'does', 'did', 'will', 'would', 'can', 'could', 'may', 'might', 'must', 'shall', 'should', 'ca', 'wo']);

/** A noun, a name, a number or a pronoun. */
export function isNominal(token: Token | undefined): boolean {
  return token !== undefined && (nominalTags.has(token.pos) || (token.pos === 'PRON' && subjectPronouns.has(token.lower)));
}

/** "'s" after a noun, not short for "is". */
export function isPossessiveMark(token: Token | undefined): boolean {
  return token !== undefined && !token.isSpaced && possessiveMarks.has(token.lower) && (token.pos === 'PART' || token.text.length > 1) && token.pos !== 'AUX' && token.pos !== 'VERB';
}

/** A preposition that may join a phrase to the noun before it. */
export function isJoining(token: Token | undefined): boolean {
  return token !== undefined && joining.has(token.lower);
}

/** A dash or hyphen. */
export function isDash(token: Token | undefined): boolean {
  return token !== undefined && dashes.has(token.text);
}

/** A quotation mark of any kind. */
export function isQuoteMark(token: Token | undefined): boolean {
  return token !== undefined && /^["“”„«»‘’'`＂]+$/u.test(token.text) && token.pos === 'PUNCT';
}

/** An auxiliary, whatever the tagger took it for: the class is closed. */
export function isAuxiliary(token: Token | undefined): boolean {
  return token !== undefined && (beForms.has(token.lower) || (haveForms.has(token.lower) && token.pos !== 'PART') || otherAuxiliaries.has(token.lower));
}

/** A verb in a tense, as far as its tag and form tell. */
export function isFiniteVerb(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (isAuxiliary(token)) return token.lower !== 'be' && token.lower !== 'been' && token.lower !== 'being';
  return token.pos === 'VERB' && !token.lower.endsWith('ing');
}

/** An adverb that may stand between a subject and its verb. */
export function isAdverb(token: Token | undefined): boolean {
  return token !== undefined && (token.pos === 'ADV' || /^(?:not|n['’]t|never)$/u.test(token.lower) || /^(?:also|then|later|now|still|again|recently|previously|already|once|since|even|just|only|further|twice|first)$/u.test(token.lower)) && !/^(?:neither|nor|no|when|where|why|how|as|there|here|so|instead|rather|than)$/u.test(token.lower);
}

/** Whether a word begins with a capital letter. */
export function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text);
}
