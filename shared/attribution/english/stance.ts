import type { Found } from '../found.js';
import type { VerbCue } from './verb-cue.js';

const denying: ReadonlySet<string> = new Set(['deny', 'reject', 'dismiss', 'refute', 'rebut', 'repudiate', 'dispute', 'disavow', 'contest', 'retract', 'rebuff', 'disclaim', 'rule']);
const doubting: ReadonlySet<string> = new Set(['question', 'doubt', 'challenge', 'query']);
const asserting: ReadonlySet<string> = new Set(['confirm', 'verify', 'corroborate', 'acknowledge', 'admit', 'say', 'comment', 'disclose', 'reveal', 'announce', 'specify', 'elaborate']);

/** What the speaker makes of the content, by the verb and whether it is denied. */
export function stanceOf({ verb, isNegated, isRefused }: VerbCue): Found['stance'] {
  if (isNegated || isRefused) return asserting.has(verb.lemma) || denying.has(verb.lemma) ? 'not-confirms' : 'asserts';
  if (denying.has(verb.lemma)) return 'denies';
  return doubting.has(verb.lemma) ? 'doubts' : 'asserts';
}
