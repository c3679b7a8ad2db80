import type { Independence, IndependenceReason } from '../analysis/independence.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const numberWords = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const inWords = (count: number): string => numberWords[count] ?? String(count);
const listed = (labels: readonly string[]): string => [labels.slice(0, -1).join(', '), labels.at(-1) ?? ''].filter((part) => part !== '').join(' and ');

/** What the program says about origins, independence and circular reporting. */
export const analysisStrings = {
  articles: (count: number): string => counted(count, 'article', 'articles'),
  appearances: (count: number): string => counted(count, 'appearance', 'appearances'),
  origins: (count: number): string => counted(count, 'origin', 'origins'),
  range: ({ min, max }: Independence['independent']): string => (min === max ? String(min) : `${min}-${max}`),
  circular: 'circular reporting',
  earliest: 'earliest appearance',
  noOrigin: 'no origin named',
} as const;

/** One reason why origins count as they do. */
export function reasonText(reason: IndependenceReason): string {
  switch (reason.kind) {
    case 'one-source':
      return `${reason.label} stands behind ${inWords(reason.appearances)} appearances and counts once`;
    case 'one-body':
      return `${listed(reason.labels)} belong to one body, ${reason.body}, and count once`;
    case 'unnamed-may-be-one':
      return `${inWords(reason.labels.length)} unnamed sources may be one`;
    case 'same-words-may-be-one':
      return `“${reason.label}” in ${inWords(reason.count)} articles may be one person; no source record says so`;
    case 'implicit':
      return `${analysisStrings.appearances(reason.count)} without a named source (“reportedly”) ${reason.count === 1 ? 'adds' : 'add'} no origin`;
    case 'opinion-voice':
      return `${analysisStrings.appearances(reason.count)} in an opinion’s own voice ${reason.count === 1 ? 'does' : 'do'} not count`;
    case 'not-asserting':
      return `${analysisStrings.appearances(reason.count)} ${reason.count === 1 ? 'does' : 'do'} not assert it and ${reason.count === 1 ? 'is' : 'are'} shown as contrary`;
  }
}

/** "4 articles, 3 origins, independent: 1-2 (two unnamed sources may be one)". */
export function independenceText(independence: Independence): string {
  const { articles, origins, independent } = independence;
  const counts = `${analysisStrings.articles(articles)}, ${analysisStrings.origins(origins.length)}, independent: ${analysisStrings.range(independent)}`;
  const whyRange = independence.reasons.filter((reason) => reason.kind === 'unnamed-may-be-one' || reason.kind === 'same-words-may-be-one');
  return independent.min === independent.max || whyRange.length === 0 ? counts : `${counts} (${whyRange.map(reasonText).join('; ')})`;
}
