import { describe, expect, it } from 'vitest';
import type { SuggestedAttribution, Suggestions } from '../../shared/attribution/suggestion.js';
import type { ArticleMeta, ArticleText } from '../../shared/domain/article.js';
import { briefingDocumentSchema, type Block, type Run } from '../../shared/domain/briefing.js';
import { articleIdSchema } from '../../shared/domain/ids.js';
import type { Span } from '../../shared/domain/passage.js';
import { draftDigest } from '../../shared/exchange/draft-digest.js';
import { licenceFindings } from '../../shared/print/licence.js';
import { article, published } from '../fixtures/records.js';

const lead = 'The dam at Tarn failed overnight.';
const relayed = 'The Harrow agency quoted an official as saying the gates had jammed.';
const denied = 'The operator denied on Tuesday that the gates had jammed before.';
const text = [lead, relayed, denied].join('\n');
const id = articleIdSchema.parse('dam');
const words: ArticleText = {
  id, text, links: [], evidence: {}, log: [],
  regions: [lead, relayed, denied].map((line) => ({ kind: 'body', start: text.indexOf(line), end: text.indexOf(line) + line.length })),
};

const at = (part: string, from = 0): Span => {
  const start = text.indexOf(part, from);
  return { start, end: start + part.length };
};

function suggested(parts: readonly [source: Span, cue: Span, content: Span], rest: Partial<SuggestedAttribution> = {}): SuggestedAttribution {
  const [source, cue, content] = parts;
  return { source: [source], cue: [cue], content: [content], sourceType: 'named', quoteType: 'indirect', stance: 'asserts', statedDate: null, parent: null, confidence: 0.9, grade: 'sure', ...rest };
}

const found: Suggestions = {
  rules: 'english',
  attributions: [
    suggested([at('The Harrow agency'), at('quoted'), at('an official as saying the gates had jammed')]),
    suggested([at('an official'), at('as saying'), at('the gates had jammed')], { parent: 0 }),
    suggested([at('The operator'), at('denied'), at('that the gates had jammed before')], { stance: 'denies', statedDate: { span: at('Tuesday'), iso: '2031-11-04', inferred: true } }),
    suggested([at('The dam'), at('at'), at('Tarn')], { grade: 'likely' }),
  ],
  claims: [],
};

function digestOf(meta: Partial<ArticleMeta>, suggestions: Suggestions = found) {
  let made = 0;
  const record = article('dam', { published: published('2031-11-06'), ...meta });
  return { record, document: draftDigest([{ article: record, text: words }], { makeId: () => `block-${(made += 1)}`, suggestions: new Map([[id, suggestions]]) }) };
}

const statementsOf = (blocks: readonly Block[]): string[] => blocks.filter(({ type }) => type === 'list-item').map(({ runs }) => runs.map(wordsOfRun).join(''));

/** Quoted words stand in brackets. */
function wordsOfRun(run: Run): string {
  if (run.type === 'text') return run.text;
  return run.type === 'quotation' ? `[${run.words}]` : '';
}

const limited = (maxExtractChars: number): Partial<ArticleMeta> => ({ terms: { maxExtractChars, requiresLink: false, span: null } });

describe('suggested statements in a digest', () => {
  it('are marked "not reviewed" one by one, with relays and denials named, the less sure left out', () => {
    const { document } = digestOf({});
    expect(briefingDocumentSchema.parse(document)).toEqual(document);
    expect(statementsOf(document.blocks)).toEqual([
      'Not reviewed: an official (“as saying”, through The Harrow agency): [the gates had jammed]',
      'Not reviewed: The operator (“denied”, denies, 4 November 2031 as read by the program): [that the gates had jammed before]',
    ]);
    expect(document.head.mainMessage).toContain('nobody has read them over');
  });

  it('keep to the terms of reuse together with the lead, and say what had no room', () => {
    const { document, record } = digestOf(limited(206));
    expect(statementsOf(document.blocks)).toEqual([
      'Not reviewed: an official (“as saying”, through The Harrow agency): [the gates had jammed]',
      'Not reviewed: 1 further statement is left out. Its terms of reuse allow at most 206 characters.',
    ]);
    const records = { articles: [record], sources: [], tags: [], claims: [], briefings: [] };
    expect(licenceFindings({ caseName: 'dam', document, records, texts: [words], nowMs: 0 })).toEqual([]);
  });

  it('are left out where the terms ask for a link that is not known, or allow less than the first sentence', () => {
    expect(statementsOf(digestOf({ terms: { maxExtractChars: null, requiresLink: true, span: null } }).document.blocks)).toEqual([]);
    expect(statementsOf(digestOf(limited(20)).document.blocks)).toEqual([]);
  });

  it('change nothing where none is sure', () => {
    const { document } = digestOf({}, { ...found, attributions: found.attributions.map((one) => ({ ...one, grade: 'likely' as const })) });
    expect(statementsOf(document.blocks)).toEqual([]);
    expect(document.head.mainMessage).not.toContain('reviewed');
  });
});
