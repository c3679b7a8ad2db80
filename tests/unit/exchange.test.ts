import { describe, expect, it } from 'vitest';
import type { ArticleMeta, ArticleText } from '../../shared/domain/article.js';
import { briefingDocumentSchema } from '../../shared/domain/briefing.js';
import { articleIdSchema } from '../../shared/domain/ids.js';
import { paragraphText, paragraphsOf } from '../../shared/domain/paragraph.js';
import type { Region } from '../../shared/domain/region.js';
import { tagSchema } from '../../shared/domain/tag.js';
import type { ArticleWithText } from '../../shared/exchange/case-file-articles.js';
import { draftDigest } from '../../shared/exchange/draft-digest.js';
import { parseCaseFile } from '../../shared/exchange/parse-case-file.js';
import { publishedFrom } from '../../shared/exchange/published-from.js';
import { resolveCaseFile, type ResolvedCaseFile } from '../../shared/exchange/resolve-case-file.js';
import { article } from './ledger-records.js';

const heraldText = 'Dam cracked\n\nThe river agency [said](#) the dam has two cracks. “We saw them,” it added.\n\nThe mayor denied it. The mill denied it.\n\nSubscribe now';
const heraldRegions: Region[] = [
  { kind: 'title', start: 0, end: 11 },
  { kind: 'body', start: 13, end: 30 },
  { kind: 'markup', start: 30, end: 31 },
  { kind: 'body', start: 31, end: 35 },
  { kind: 'markup', start: 35, end: 39 },
  { kind: 'body', start: 39, end: 88 },
  { kind: 'body', start: 90, end: 130 },
  { kind: 'boilerplate', start: 132, end: 145 },
];

function withText(id: string, parts: { readonly text: string; readonly regions: readonly Region[]; readonly meta?: Partial<ArticleMeta> }): ArticleWithText {
  const made = article(id);
  const text: ArticleText = { id: articleIdSchema.parse(id), text: parts.text, regions: [...parts.regions], links: [], evidence: {}, log: [] };
  return { article: { ...made, found: { ...made.found, ...parts.meta } }, text };
}

const herald = withText('herald', { text: heraldText, regions: heraldRegions });

/** Another article whose file bore the same name in another folder. */
const namesake: ArticleWithText = {
  ...herald,
  article: { ...herald.article, id: articleIdSchema.parse('namesake'), sha256: '2b'.repeat(32), found: { ...herald.article.found, title: 'Dam holds' } },
};

const written = {
  version: 1,
  articles: [{ file: 'herald.txt', url: 'https://herald.example/dam', published: '2031-11-03' }],
  sources: [
    { id: 'spokeswoman', name: 'Agency spokeswoman', type: 'named', partOf: 'agency' },
    { id: 'agency', name: 'River agency', type: 'organisation', reliability: 'B' },
  ],
  attributions: [
    {
      id: 'said',
      article: 'herald.txt',
      source: [{ exact: 'The river agency' }],
      cue: [{ exact: 'said' }],
      content: [{ exact: '“We saw them,”' }, { exact: 'the dam has two cracks' }],
      parent: null,
      sourceType: 'organisation',
      quoteType: 'mixed',
      sourceRef: 'agency',
      statedDate: '2031-11',
    },
  ],
  claims: [
    {
      id: 'cracks',
      text: 'The dam has two cracks.',
      subject: 'cracks in the dam',
      appearances: [
        { article: 'herald.txt', content: [{ exact: 'the dam has two cracks' }], attribution: 'said' },
        { article: 'herald.txt', content: [{ exact: 'denied it', prefix: 'mayor ' }], attribution: null, stance: 'denies' },
      ],
      figures: [{ value: 2, unit: 'cracks', appearance: 0 }],
    },
  ],
  briefing: {
    name: 'Dam',
    title: 'The dam',
    marking: 'TLP:GREEN',
    yardstick: 'ICD 203',
    blocks: [
      { type: 'heading', runs: [{ text: 'State' }] },
      {
        type: 'paragraph',
        kind: 'reported',
        runs: [
          { text: 'It is cracked.' },
          { cite: 'cracks' },
          { quote: { article: 'herald.txt', content: { exact: 'the dam has two cracks' } } },
          { quote: { article: 'herald.txt', content: { exact: 'agency said the dam' } } },
        ],
      },
    ],
  },
};

type Written = typeof written;

function resolve(change: (file: Written, articles: ArticleWithText[]) => void = () => undefined): ResolvedCaseFile {
  const file = structuredClone(written);
  const articles = [herald];
  change(file, articles);
  let made = 0;
  const makeId = (): string => `id-${(made += 1)}`;
  return resolveCaseFile(parseCaseFile(JSON.stringify(file), 'case.json'), { articles, otherNames: [], makeId, nextOrdinal: 7 });
}

describe('resolveCaseFile', () => {
  it('makes tags of quotations, pieces in the order of the text', () => {
    const { tags } = resolve();

    expect(tags.map((tag) => tagSchema.parse(tag))).toEqual(tags);
    expect(tags.map((tag) => tag.content.map((piece) => piece.exact))).toEqual([['the dam has two cracks', '“We saw them,”'], ['the dam has two cracks'], ['denied it']]);
  });

  it('joins attributions, sources and claims by their ids', () => {
    const { sources, tags, claims } = resolve();

    expect(sources[0]?.partOf).toBe(sources[1]?.id);
    expect(tags[0]).toMatchObject({ kind: 'attribution', sourceId: sources[1]?.id, statedDate: '2031-11', parentId: null });
    expect(tags[1]).toMatchObject({ kind: 'claim', claimId: claims[0]?.id, attributionId: tags[0]?.id, stance: 'asserts' });
    expect(claims[0]).toMatchObject({ ordinal: 7, figures: [{ value: 2, kind: 'reported', appearanceId: tags[1]?.id }] });
  });

  it('takes what the file does not say as corrections', () => {
    expect(resolve().corrections).toEqual([
      { articleId: 'herald', corrections: { url: 'https://herald.example/dam', published: { iso: '2031-11-03', precision: 'day', zone: null } } },
    ]);
  });

  it('cites each appearance of a claim, and quotes an appearance where the passage is one', () => {
    const { briefing, tags } = resolve();

    expect(briefingDocumentSchema.parse(briefing?.document)).toEqual(briefing?.document);
    expect(briefing?.document.blocks[0]).toMatchObject({ type: 'heading', level: 1 });
    expect(briefing?.document.blocks[1]?.runs).toMatchObject([
      { type: 'text' },
      { type: 'citation', target: { kind: 'appearance', appearanceId: tags[1]?.id } },
      { type: 'citation', target: { kind: 'appearance', appearanceId: tags[2]?.id } },
      { type: 'quotation', words: 'the dam has two cracks', target: { kind: 'appearance', appearanceId: tags[1]?.id } },
      { type: 'quotation', words: 'agency said the dam', target: { kind: 'passage', passage: { exact: 'agency [said](#) the dam' } } },
    ]);
  });

  it.each<[string, (file: Written, articles: ArticleWithText[]) => void, object]>([
    ['a missing quotation', (file) => (file.attributions[0]!.cue = [{ exact: 'shouted' }]), { code: 'quote-missing', details: { id: 'said', article: 'herald.txt', quote: 'shouted' } }],
    ['an ambiguous one', (file) => (file.attributions[0]!.cue = [{ exact: 'denied' }]), { code: 'quote-ambiguous', details: { id: 'said', article: 'herald.txt', quote: 'denied', count: 2 } }],
    ['an article that is not there', (file) => (file.attributions[0]!.article = 'post.txt'), { code: 'reference-missing', details: { id: 'said', reference: 'post.txt' } }],
    ['a source that is not there', (file) => (file.attributions[0]!.sourceRef = 'mill'), { code: 'reference-missing', details: { id: 'said', reference: 'mill' } }],
    ['an attribution that is not there', (file) => (file.claims[0]!.appearances[0]!.attribution = 'x'), { code: 'reference-missing', details: { id: 'cracks', reference: 'x' } }],
    ['a claim that is not there', (file) => (file.briefing.blocks[1]!.runs[1] = { cite: 'leak' }), { code: 'reference-missing', details: { id: 'Dam', reference: 'leak' } }],
    ['a figure of no appearance', (file) => (file.claims[0]!.figures[0]!.appearance = 2), { code: 'reference-missing', details: { id: 'cracks', reference: 'appearance 2' } }],
    ['an id given twice', (file) => file.sources.push(file.sources[0]!), { code: 'input-invalid', details: { why: 'id-twice', id: 'spokeswoman' } }],
    ['a parent that is its own child', (file) => Object.assign(file.attributions[0]!, { parent: 'said' }), { code: 'input-invalid', details: { why: 'parent-makes-circle', id: 'said' } }],
    ['a source that is part of itself', (file) => Object.assign(file.sources[1]!, { partOf: 'spokeswoman' }), { code: 'input-invalid', details: { why: 'body-makes-circle', id: 'spokeswoman' } }],
    ['overlapping pieces', (file) => file.attributions[0]!.content.push({ exact: 'two cracks' }), { code: 'input-invalid', details: { why: 'pieces-out-of-order', id: 'said' } }],
    ['a tag in boilerplate', (file) => (file.claims[0]!.appearances[0]!.content = [{ exact: 'Subscribe' }]), { code: 'input-invalid', details: { why: 'passage-in-boilerplate', id: 'cracks' } }],
    ['a date that is none', (file) => (file.articles[0]!.published = '2031-02-30'), { code: 'input-invalid', details: { why: 'date-form', id: 'herald.txt' } }],
    ['a second article of the same name', (_file, articles) => articles.push(namesake), { code: 'reference-ambiguous', details: { id: 'herald.txt', reference: 'herald.txt', second: 'Dam holds (2b2b2b2b)' } }],
    ['a claim too long', (file) => (file.claims[0]!.text = 'x'.repeat(4001)), { code: 'input-invalid', details: { id: 'cracks', at: 'text' } }],
  ])('names %s', (_, change, error) => {
    expect(() => resolve(change)).toThrow(expect.objectContaining({ ...error, details: expect.objectContaining((error as { details: object }).details) }));
  });
});

describe('parseCaseFile', () => {
  it('names the place that has another shape', () => {
    const text = JSON.stringify({ ...written, sources: [{ id: 's', name: 'S', type: 'rumour' }] });

    expect(() => parseCaseFile(text, 'case.json')).toThrow(expect.objectContaining({ code: 'input-invalid', details: { why: 'not-a-case-file', id: 'case.json', at: 'sources.0.type' } }));
  });

  it.each([
    ['without a quantity', {}],
    ['whose range is the wrong way round', { min: 5, max: 2 }],
    ['with a value outside its range', { value: 9, min: 1, max: 2 }],
  ])('refuses a figure %s', (_what, quantity) => {
    const text = JSON.stringify({ ...written, claims: [{ ...written.claims[0], figures: [{ ...quantity, unit: 'cracks' }] }] });

    expect(() => parseCaseFile(text, 'case.json')).toThrow(expect.objectContaining({ code: 'input-invalid', details: { why: 'not-a-case-file', id: 'case.json', at: 'claims.0.figures.0' } }));
  });

  it.each([{ value: 0 }, { min: 2 }, { max: 2 }, { min: 2, max: 2 }, { value: 2, min: 1, max: 3 }])('takes the figure %j', (quantity) => {
    const text = JSON.stringify({ ...written, claims: [{ ...written.claims[0], figures: [{ ...quantity, unit: 'cracks' }] }] });

    expect(parseCaseFile(text, 'case.json').claims[0]?.figures).toMatchObject([quantity]);
  });

  it.each([
    ['nested 100,000 deep', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['with a nested source', `{"version":1,"sources":[${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}],"attributions":[],"claims":[]}`],
    ['of 100,000 entries', `{"version":1,"sources":[${'0,'.repeat(100_000)}0],"attributions":[],"claims":[]}`],
  ])('refuses a file %s, and goes on', (_what, text) => {
    expect(() => parseCaseFile(text, 'case.json')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it.each(['"__proto__":{"evil":1}', '"constructor":{"prototype":{"evil":1}}'])('refuses %s, and changes no other object', (more) => {
    expect(() => parseCaseFile(`{"version":1,"sources":[],"attributions":[],"claims":[],${more}}`, 'case.json')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
    expect('evil' in {}).toBe(false);
  });

  it('refuses what is no JSON', () => {
    expect(() => parseCaseFile('{', 'case.json')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it('reads a file with a byte order mark', () => {
    expect(parseCaseFile('\uFEFF{"version":1,"sources":[],"attributions":[],"claims":[]}', 'case.json')).toMatchObject({ version: 1, articles: [] });
  });
});

describe('publishedFrom', () => {
  it.each([
    ['2031', { iso: '2031', precision: 'year', zone: null }],
    ['2031-11', { iso: '2031-11', precision: 'month', zone: null }],
    ['2031-11-04', { iso: '2031-11-04', precision: 'day', zone: null }],
    ['2031-11-04T23:30+09:00', { iso: '2031-11-04T23:30', precision: 'minute', zone: '+09:00' }],
    ['2031-11-04T23:30+1400', { iso: '2031-11-04T23:30', precision: 'minute', zone: '+1400' }],
    ['2031-11-04T23:30:05.000Z', { iso: '2031-11-04T23:30:05', precision: 'minute', zone: 'Z' }],
    ['before 2031-12-02', { iso: '2031-12-02', precision: 'before', zone: null }],
  ])('reads %s as stated', (given, published) => {
    expect(publishedFrom(given, 'a.txt')).toEqual(published);
  });

  it.each(['4 November 2031', '2031-13', '2031-11-31', '2031-11-04T25:00', '2031-11-04T09:30:99', '2031-11-04T09:30+99:99', '2031-11-04T09:30-15:00', '2031-11-04T09:30+01:60', '2031-11-04Z', ''])('refuses “%s”', (given) => {
    expect(() => publishedFrom(given, 'a.txt')).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });
});

describe('draftDigest', () => {
  const ids = (): (() => string) => {
    let made = 0;
    return () => `block-${(made += 1)}`;
  };
  const terms = (maxExtractChars: number | null, requiresLink: boolean): Partial<ArticleMeta> => ({ terms: { maxExtractChars, requiresLink, span: null } });
  const blocksOf = (meta: Partial<ArticleMeta>): unknown => draftDigest([withText('herald', { text: heraldText, regions: heraldRegions, meta })], { makeId: ids() }).blocks;

  it('quotes whole sentences of the lead and cites them', () => {
    const document = draftDigest([herald], { makeId: ids() });

    expect(briefingDocumentSchema.parse(document)).toEqual(document);
    expect(document.blocks).toMatchObject([
      { type: 'heading', runs: [{ text: 'herald' }] },
      {
        kind: 'reported',
        runs: [
          { text: 'The herald, 4 November 2031: ' },
          { type: 'quotation', words: 'The river agency said the dam has two cracks. “We saw them,” it added.' },
          { text: ' ' },
          { type: 'quotation', words: 'The mayor denied it. The mill denied it.' },
        ],
      },
    ]);
  });

  it('quotes no more than the terms of reuse allow', () => {
    expect(blocksOf(terms(50, false))).toMatchObject([{}, { runs: [{}, { type: 'quotation', words: 'The river agency said the dam has two cracks.' }] }]);
  });

  it('lists an article without its words when one sentence is more than its terms allow', () => {
    expect(blocksOf(terms(20, false))).toMatchObject([{}, { runs: [{}, { text: expect.stringContaining('at most 20 characters') }, { type: 'citation', target: { kind: 'article' } }] }]);
  });

  it('lists an article without its words when its terms ask for a link that is not known', () => {
    expect(blocksOf(terms(500, true))).toMatchObject([{}, { runs: [{}, { text: expect.stringContaining('ask for a link') }, { target: { kind: 'article' } }] }]);
  });

  it('quotes it once its address is known', () => {
    expect(blocksOf({ ...terms(500, true), url: 'https://herald.example/dam' })).toMatchObject([{}, { kind: 'reported' }]);
  });

  it('lists an article without text of its own', () => {
    const empty = withText('banner', { text: 'Subscribe', regions: [{ kind: 'boilerplate', start: 0, end: 9 }] });

    expect(draftDigest([empty], { makeId: ids() }).blocks).toMatchObject([{}, { runs: [{}, { text: expect.stringContaining('no opening sentence') }, { type: 'citation' }] }]);
  });

  it('lists an article without quoted words where a character of them cannot be printed', () => {
    const document = draftDigest([herald], { makeId: ids(), undrawable: new Map([[herald.article.id, '\u0627']]) });

    expect(document.blocks).toMatchObject([{}, { runs: [{}, { text: expect.stringContaining('(U+0627)') }, { type: 'citation', target: { kind: 'article' } }] }]);
  });

  it('puts the oldest first and the undated last', () => {
    const dated = (id: string, iso: string | null): ArticleWithText =>
      withText(id, { text: heraldText, regions: heraldRegions, meta: { title: id, published: iso === null ? null : { iso, precision: 'day', zone: null } } });

    const document = draftDigest([dated('undated', null), dated('late', '2031-11-09'), dated('early', '2031-11-02')], { makeId: ids() });

    expect(document.blocks.filter((block) => block.type === 'heading').map((block) => block.runs)).toMatchObject([[{ text: 'early' }], [{ text: 'late' }], [{ text: 'undated' }]]);
    expect(document.head.mainMessage).toContain('three articles from three named outlets');
  });
});

describe('the fixture', () => {
  it('has regions that are what they say', () => {
    expect(paragraphsOf(heraldText, heraldRegions).map((paragraph) => paragraphText(heraldText, paragraph)).at(-2)).toBe('The mayor denied it. The mill denied it.');
  });
});
