import { functionWords } from './function-words.js';
import { wordsOfText } from './words.js';

const scripts: readonly (readonly [string, RegExp])[] = [
  ['ko', /\p{Script=Hangul}/gu], ['ja', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu], ['zh', /\p{Script=Han}/gu], ['ar', /\p{Script=Arabic}/gu], ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu], ['th', /\p{Script=Thai}/gu], ['hi', /\p{Script=Devanagari}/gu], ['ka', /\p{Script=Georgian}/gu], ['hy', /\p{Script=Armenian}/gu],
];

/** Characters and words looked at; more do not change the answer. */
const sampleLength = 6_000;
const sampleWords = 1_000;
/** Share of function words below which a text is no prose of a known language. */
const leastShare = 0.08;

const functionWordSets: readonly (readonly [string, ReadonlySet<string>])[] = Object.entries(functionWords).map(([language, list]) => [language, new Set<string>(list)]);

/** The language of a text as an ISO 639-1 code, judged by script and function words; `null` when it is not plain. */
export function detectLanguage(text: string): string | null {
  const sample = text.slice(0, sampleLength);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return null;
  for (const [language, script] of scripts) if ((sample.match(script)?.length ?? 0) > letters * 0.2) return language;
  const tokens = wordsOfText(sample).slice(0, sampleWords);
  const shares = functionWordSets.map(([language, list]) => [language, shareOf(tokens, list)] as const).sort((a, b) => b[1] - a[1]);
  const [best, next] = shares;
  if (best === undefined || best[1] < leastShare) return null;
  return next !== undefined && next[1] > best[1] * 0.95 ? null : best[0];
}

function shareOf(tokens: readonly string[], list: ReadonlySet<string>): number {
  return tokens.filter((token) => list.has(token)).length / Math.max(1, tokens.length);
}
