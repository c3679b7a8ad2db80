import { passageWords, type Passage } from './passage.js';
import type { Stance } from './tag.js';

/** "not", also contracted, and the words of not being able or willing; up to three words may stand before the verb. */
const no = String.raw`(?:\bnot(?! only)|\bcannot|n['’]t|\bnever|\bneither|\bnor|\bno one|\bnobody|\bunable to|\bimpossible to|\bfail\w* to|\bdeclin\w* to|\brefus\w* to|\bunwilling to|\bstopp?ed short of|\bwithout|\bwould only)`;
const few = String.raw`(?:\s+[\p{L}-]+){0,3}?\s+`;
const deny = String.raw`(?:den(?:y|ies|ied|ying|ial)|reject\w*|refut\w*|dismiss\w*|disput\w*|rul(?:e|es|ed|ing) out|exclud\w*)`;
const confirm = String.raw`(?:confirm\w*|verif\w*|corroborat\w*|substantiat\w*|authenticat\w*|comment\w*|elaborat\w*|say\b|tell\b|discuss\w*|be drawn|respond\w*|repl(?:y|ied)|answer\w*|address\w*)`;
const doubt = String.raw`(?:doubt\w*|question\w*)`;
const believe = String.raw`(?:convinced|believ\w*|think|expect\w*|sure|certain|persuaded|credible|likely)`;

const negationBefore = /(?:\b(?:not|never|neither|cannot|unable to|declined to|refused to)|n['’]t)(?:\s+\p{L}+ly)?\s+$/iu;
const unwilling = /(?:\b(?:not|never|cannot|unable|declin\w*|refus\w*|neither)|n['’]t)$/iu;
const verbAfter = /^\s+(?:to\s+)?\p{L}+(?:\s+out\b)?/u;

/** What a cue says, the first that fits: a negation turns what it stands before. */
const stancePatterns: readonly (readonly [RegExp, Stance])[] = [
  [/\bunconfirmed\b|\bunverified\b|\bno comment\b|\bno (?:independent )?(?:confirmation|verification|evidence)\b|\bsilent on\b/u, 'not-confirms'],
  [/\bwithout (?:\w+ )?(?:confirming|verifying|elaborating|commenting|saying)\b/u, 'not-confirms'],
  // "There is no doubt", "did not doubt", "left no doubt".
  [new RegExp(`\\bno doubt|\\bundoubted|\\bwithout (?:a )?doubt|\\bbeyond doubt|${no}${few}${doubt}`, 'u'), 'asserts'],
  // Who does not deny, or does not rule out, has not said that it is so.
  [new RegExp(`${no}${few}(?:${deny}|${confirm})`, 'u'), 'not-confirms'],
  [/\bden(?:y|ies|ied|ying|ials?)\b|\breject\w*|\brefut\w*|\brebut\w*|\bdismiss\w*|\bdisput\w*|\bdisavow\w*|\bcontradict\w*|\brul(?:e|es|ed|ing) out\b|\bdebunk\w*|\brepudiat\w*|\bcalled (?:it|this|that|them)? ?(?:false|untrue|a lie|lies|fake|groundless|baseless|nonsense)\b|\b(?:groundless|baseless|untrue)\b/u, 'denies'],
  [new RegExp(`${no}${few}${believe}`, 'u'), 'doubts'],
  [/\bdoubt\w*|\bs[ck]eptic\w*|\bquestion(?:s|ed|ing)\b|\bunconvinced\b|\bunclear\b|\bunlikely\b|\bwary\b|\bcast\w* doubt\b|\bdisbelie\w*/u, 'doubts'],
];

/**
 * The stance a cue speaks of; a cue that says neither no, nor perhaps, nor "not confirmed" asserts.
 *
 * A negation right before the tagged words counts as one of them ("could not" before "confirm"), and so does what
 * somebody declined or refused to do right behind them.
 */
export function proposedStance(cue: readonly Passage[]): Stance {
  const words = cue.map(passageWords).join(' ');
  const before = negationBefore.exec(cue[0]?.prefix ?? '')?.[0] ?? '';
  const after = unwilling.test(words) ? (verbAfter.exec(cue.at(-1)?.suffix ?? '')?.[0] ?? '') : '';
  return stanceOfWords(`${before}${words}${after}`);
}

function stanceOfWords(cueWords: string): Stance {
  const cue = cueWords.toLowerCase().replace(/\s+/gu, ' ');
  return stancePatterns.find(([pattern]) => pattern.test(cue))?.[1] ?? 'asserts';
}
