import type { Block, Run } from '../../shared/domain/briefing.js';
import type { PrintInput } from '../../shared/domain/case.js';
import { articleIdSchema, blockIdSchema } from '../../shared/domain/ids.js';
import type { Passage } from '../../shared/domain/passage.js';
import { inputWith, printDocument } from '../fixtures/print-input.js';
import { article, published } from '../fixtures/records.js';

const words = 'reservoir engineers observers gauge station river valley council report drive winter crest bridge harbour evening agency minister level water lorries control room gates treaty delegate notebook'.split(' ');
const wordsPerCitation = 58;
const citationsPerParagraph = 2;
const paragraphsPerSection = 12;
const citationsPerArticle = 5;
const passageWords = 14;

/** Words that do not repeat in one rhythm: the same for the same place. */
function sentenceAt(at: number, count: number): string {
  return Array.from({ length: count }, (_, word) => words[(at * 7 + word * word + word) % words.length]).join(' ');
}

/** A briefing of invented words with this many citations, each of a passage of its own; five of them take about a page. */
export function largeBriefing(citations: number): PrintInput {
  const articles = Array.from({ length: Math.ceil(citations / citationsPerArticle) }, (_, at) =>
    article(`n${at}`, { outlet: `Outlet ${at % 40}`, title: sentenceAt(at, 8), published: published(`2031-10-${String(1 + (at % 28)).padStart(2, '0')}`), url: `https://outlet-${at % 40}.example/2031/${at}` }),
  );
  const passages = Array.from({ length: citations }, (_, at) => sentenceAt(at + 3, passageWords));
  const texts = articles.map(({ id }, at) => {
    const own = passages.slice(at * citationsPerArticle, (at + 1) * citationsPerArticle);
    return { id, text: own.join('\n'), regions: [], links: [], evidence: {}, log: [] };
  });
  const blocks = Array.from({ length: Math.ceil(citations / citationsPerParagraph) }, (_, at) => paragraphsAt(at, passages)).flat();
  return { ...inputWith({ head: printDocument.head, blocks }), records: { articles, sources: [], tags: [], claims: [], briefings: [] }, texts };
}

function paragraphsAt(at: number, passages: readonly string[]): Block[] {
  const runs = Array.from({ length: citationsPerParagraph }, (_, citation): Run[] => {
    const number = at * citationsPerParagraph + citation;
    const target = targetAt(number, passages);
    return target === null ? [] : [{ type: 'text', text: `${sentenceAt(number, wordsPerCitation)}.` }, { type: 'citation', target }, { type: 'text', text: ' ' }];
  }).flat();
  const paragraph: Block = { id: blockIdSchema.parse(`p${at}`), type: 'paragraph', kind: 'reported', runs };
  if (at % paragraphsPerSection !== 0) return [paragraph];
  return [{ id: blockIdSchema.parse(`h${at}`), type: 'heading', level: 1, runs: [{ type: 'text', text: sentenceAt(at, 4) }] }, paragraph];
}

function targetAt(number: number, passages: readonly string[]): Extract<Run, { type: 'citation' }>['target'] | null {
  const exact = passages[number];
  if (exact === undefined) return null;
  const articleAt = Math.floor(number / citationsPerArticle);
  const before = passages.slice(articleAt * citationsPerArticle, number);
  const start = before.reduce((sum, one) => sum + one.length + 1, 0);
  const passage: Passage = { start, end: start + exact.length, exact, prefix: '', suffix: '' };
  return { kind: 'passage', articleId: articleIdSchema.parse(`n${articleAt}`), passage };
}
