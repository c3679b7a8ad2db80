import { describe, expect, test } from 'vitest';
import type { Published } from '../../shared/domain/article.js';
import type { Run } from '../../shared/domain/briefing.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import type { PrintBlock } from '../../shared/print/print-document.js';
import { articleId, cite, inputWith, paragraphWith, passageOf, printDocument, printInput, tagId } from '../fixtures/print-input.js';

const words = (text: string): Run => ({ type: 'text', text });

/** A block as read: words, and note numbers in brackets. */
function readable(block: PrintBlock | undefined): string {
  return (block?.inlines ?? []).map((inline) => (inline.type === 'text' ? inline.text : `[${inline.note}]`)).join('');
}

/** The articles of the case, some without the name of an outlet. */
function unnamed(...ids: readonly string[]): typeof printInput.records.articles {
  return printInput.records.articles.map((article) => (ids.includes(article.id) ? { ...article, found: { ...article.found, outlet: null } } : article));
}

function layoutOf(...runs: readonly Run[]): ReturnType<typeof layoutBriefing> {
  return layoutBriefing(inputWith({ blocks: [paragraphWith('p', runs)] }));
}

interface Dates {
  /** Of the engineer’s two statements in the agency’s and the daily’s article. */
  readonly statedDates: readonly [string | null, string | null];
  readonly published: readonly [Pick<Published, 'iso' | 'precision'>, Pick<Published, 'iso' | 'precision'>];
}

/** A reported paragraph that cites two articles with these days. */
function reportedFrom({ statedDates, published }: Dates): ReturnType<typeof layoutBriefing> {
  const days = new Map([
    ['wire', published[0]],
    ['daily', published[1]],
  ]);
  const stated = new Map([
    ['a-gate', statedDates[0]],
    ['a-daily-engineer', statedDates[1]],
  ]);
  const articles = printInput.records.articles.map((article) => {
    const day = days.get(article.id);
    return day === undefined ? article : { ...article, found: { ...article.found, published: { ...day, zone: null } } };
  });
  const tags = printInput.records.tags.map((tag) => (tag.kind === 'attribution' ? { ...tag, statedDate: stated.get(tag.id) ?? null } : tag));
  const input = inputWith({ blocks: [paragraphWith('p', [words('It opened.'), cite('gate'), cite('daily')], { kind: 'reported' })] });
  return layoutBriefing({ ...input, records: { ...input.records, articles, tags } });
}

describe('numbers', () => {
  test('follow the first appearance, and a passage cited again keeps its own', () => {
    const { body, notes } = layoutOf(words('One.'), cite('gate'), words(' Two.'), cite('fell'), words(' Three.'), cite('gate'));
    expect(readable(body[0])).toBe('One.[1] Two.[2] Three.[1]');
    expect(notes.map((note) => note.citations)).toEqual([[1, 3], [2]]);
  });

  test('are one for a passage cited as an appearance and as a passage', () => {
    const passage = passageOf('daily', 'the gate moved without a command');
    const { notes } = layoutOf(words('One.'), { type: 'citation', target: { kind: 'passage', articleId: articleId('daily'), passage } }, words(' Two.'), cite('daily'));
    expect(notes).toHaveLength(1);
    expect(notes[0]?.chain).toBe('Lower Tarn Daily → Corvus News → engineer on duty (origin)');
  });

  test('stand behind the punctuation, against the word, ascending, each once', () => {
    const { body } = layoutOf(words('Seen first.'), cite('fell'), words(' Later seen '), cite('gate'), words(' '), cite('fell'), cite('gate'), words(', and again'));
    expect(readable(body[0])).toBe('Seen first.[1] Later seen,[1][2] and again');
  });

  test('follow the closing mark of a quotation in a paragraph', () => {
    const quotation: Run = { type: 'quotation', words: 'the gate moved without a command', target: { kind: 'appearance', appearanceId: tagId('daily') } };
    const { body } = layoutOf(words('It says '), quotation, words('.'));
    expect(readable(body[0])).toBe('It says “the gate moved without a command”.[1]');
  });

  test('stand apart from a figure, so that none reads as its power', () => {
    expect(readable(layoutOf(words('Others give 17'), cite('fell'), words(' and 11 bodies.')).body[0])).toBe('Others give 17\u00a0[1] and 11 bodies.');
    expect(readable(layoutOf(words('Others give 17 '), cite('fell'), cite('gate')).body[0])).toBe('Others give 17\u00a0[1][2]');
    expect(readable(layoutOf({ type: 'text', text: '17', bold: true }, words(' '), cite('fell')).body[0])).toBe('17\u00a0[1]');
    expect(readable(layoutOf(words('Others give 17'), cite('fell'), words('.')).body[0])).toBe('Others give 17.[1]');
  });

  test('count sections and ordered items, and start again after another block', () => {
    const { body } = layoutBriefing(printInput);
    expect(body.flatMap((block) => (block.type === 'heading' ? [block.number] : []))).toEqual([1, null, 2, 3, null, 4]);
    expect(body.flatMap((block) => (block.type === 'list-item' ? [block.marker] : []))).toEqual(['1.', '2.', '3.', '–', '–', '–']);
  });
});

describe('notes', () => {
  const { notes } = layoutBriefing(printInput);

  test('give outlet, title, authors, date and address in full the first time', () => {
    expect(notes[2]?.item).toEqual({
      form: 'full',
      outlet: 'Corvus News',
      title: 'Gate two “opened by itself”, engineer says',
      authors: 'Pell Harrow, Siv Amundin',
      published: '6 November 2031',
      opinion: false,
      link: { text: 'corvusnews.example/energy/gate-two-opened-by-itself', href: 'https://corvusnews.example/energy/gate-two-opened-by-itself' },
    });
  });

  test('give a second passage of one item in the short form', () => {
    expect(notes[5]?.item).toEqual({ form: 'short', outlet: 'Corvus News', published: '6 November 2031', firstNote: 3 });
  });

  test('say of an undated item when it was captured, and leave out what it does not state', () => {
    expect(notes[1]?.item).toMatchObject({ authors: 'no author', published: 'undated, captured 13 November 2031', link: null });
    expect(notes[1]?.asOf).toBe('not known');
  });

  test('quote words without markup', () => {
    expect(notes[0]?.passage).toBe('The reservoir fell by eleven metres between midnight and six');
  });

  test('lead from publisher to origin, and name the note that has the same origin', () => {
    expect(notes[3]?.chain).toBe('Горный вестник → Corvus News → engineer on duty (origin, same as note 3)');
    expect(notes[3]?.remarks).toEqual(['Works in the control room; saw the panel that night.', 'Nested relay; adds no origin.']);
    expect(notes[0]?.chain).toBe('Tarn Valley Beacon → Tarn Water Board (origin, 3 November)');
  });

  test('lead from a syndicated copy to whom its original names, as the count does', () => {
    const articles = printInput.records.articles.map((article) => (article.id === 'daily' ? { ...article, copyOf: articleId('wire') } : article));
    const tags = printInput.records.tags.map((tag) => (tag.id === 'daily' ? { ...tag, attributionId: null } : tag));
    const { notes: withCopy } = layoutBriefing({ ...printInput, records: { ...printInput.records, articles, tags } });
    expect(withCopy[4]).toMatchObject({ chain: 'Lower Tarn Daily → engineer on duty (origin, same as note 3)', asOf: '5 November', grade: 'C3' });
    expect(withCopy[4]?.remarks).toContain('Adds no origin.');
  });

  test('leave a copy its own voice where it denies what its original lets somebody say', () => {
    const articles = printInput.records.articles.map((article) => (article.id === 'daily' ? { ...article, copyOf: articleId('wire') } : article));
    const tags = printInput.records.tags.map((tag) => (tag.id === 'daily' ? { ...tag, attributionId: null, stance: 'denies' as const } : tag));
    const { notes: withCopy } = layoutBriefing({ ...printInput, records: { ...printInput.records, articles, tags } });
    expect(withCopy[4]?.chain).toBe('Lower Tarn Daily (origin, denies)');
  });

  test('call an opinion piece’s own voice what it is', () => {
    expect(notes[10]).toMatchObject({ grade: 'D3', chain: 'The Weir → Corin Battle (own voice, opinion)', remarks: ['Never counted as an origin.'] });
  });

  test('grade the origin and the claim apart, and leave out what nobody graded', () => {
    expect(notes.map((note) => note.grade)).toEqual(['B2', 'B3', 'C3', 'C3', 'C3', 'C', 'C2', '', 'A2', 'A2', 'D3']);
  });

  test('are handled like the highest block that cites them', () => {
    expect(notes.filter((note) => note.mark === 'TLP:AMBER+STRICT').map((note) => note.number)).toEqual([10]);
  });

  test('quote nothing of an article cited as a whole', () => {
    const { notes: whole } = layoutOf(words('All of it.'), { type: 'citation', target: { kind: 'article', articleId: articleId('wire') } });
    expect(whole[0]).toMatchObject({ passage: null, chain: 'Corvus News', remarks: ['The article as a whole.'] });
  });

  test('join the pieces of a passage with an ellipsis', () => {
    const pieces = [passageOf('wire', 'gate two opened by itself'), passageOf('wire', 'the control room saw it')];
    const tags = printInput.records.tags.map((tag) => (tag.id === 'gate' ? { ...tag, content: pieces } : tag));
    const { notes: joined } = layoutBriefing({ ...inputWith({ blocks: [paragraphWith('p', [words('It opened.'), cite('gate')])] }), records: { ...printInput.records, tags } });
    expect(joined[0]?.passage).toBe('gate two opened by itself … the control room saw it');
  });
});

describe('an article without an outlet', () => {
  const withoutOutlet = layoutBriefing({ ...printInput, records: { ...printInput.records, articles: unnamed('daily', 'notice') } });

  test('is not named by its file in notes, chains and descriptors', () => {
    const { notes } = withoutOutlet;
    expect(notes[4]?.item).toMatchObject({ outlet: 'outlet not stated', title: 'Dam gate moved on its own, says report' });
    expect(notes[4]?.chain).toBe('outlet not stated → Corvus News → engineer on duty (origin, same as note 3)');
    expect(notes[1]?.chain).toBe('outlet not stated (origin)');
  });

  test('is described by what is known of it', () => {
    const quotation: Run = { type: 'quotation', words: 'gate two opened by itself', target: { kind: 'appearance', appearanceId: tagId('gate') } };
    const input = inputWith({ blocks: [paragraphWith('q', [quotation], { type: 'quotation' })] });
    const { body } = layoutBriefing({ ...input, records: { ...input.records, articles: unnamed('wire') } });
    expect(body[0]).toMatchObject({ descriptor: expect.stringContaining('to an outlet not stated, published 6 November.') as unknown });
  });

  test('has its file named in the source list, apart from the outlet', () => {
    const rows = withoutOutlet.sources.map((source) => [source.outlet, source.fileName]);
    expect(rows[1]).toEqual(['outlet not stated', 'notice.txt']);
    expect(rows[0]).toEqual(['Tarn Valley Beacon', null]);
  });
});

describe('sources', () => {
  test('list each cited article once, in the order of the notes', () => {
    const { sources } = layoutBriefing(printInput);
    expect(sources.map((source) => `${source.label} ${source.outlet}`)).toEqual([
      'S1 Tarn Valley Beacon',
      'S2 Tarn Water Board',
      'S3 Corvus News',
      'S4 Горный вестник',
      'S5 Lower Tarn Daily',
      'S6 Μηχανική Σήμερα',
      'S7 Dam Safety Inspectorate',
      'S8 The Weir',
    ]);
    expect(sources[1]).toMatchObject({ published: 'undated', kind: 'document', capturedDay: '13 Nov 2031', capturedTime: '16:05 UTC', sha256: '5f2c 41d0 7be8', link: null });
  });

  test('print an address that must not be linked, without a link', () => {
    expect(layoutBriefing(printInput).sources[7]?.link).toEqual({ text: 'javascript:alert(1)', href: null });
  });

  test('name the article a syndicated copy was made of', () => {
    const articles = printInput.records.articles.map((article) => (article.id === 'daily' ? { ...article, copyOf: articleId('wire') } : article));
    const { sources } = layoutBriefing({ ...printInput, records: { ...printInput.records, articles } });
    expect(sources[4]?.kind).toBe('report, copy of S3');
  });
});

describe('labels and key', () => {
  const { body, key, head } = layoutBriefing(printInput);

  test('give a reported paragraph the days its notes describe', () => {
    expect(body.flatMap((block) => (block.type === 'paragraph' && block.kind === 'reported' ? [block.asOf] : []))).toEqual([
      '3 November',
      '5 November, others published 7 to 8 November',
      '5 November',
      '10 November, another published 8 November',
      'published 9 November',
    ]);
  });

  test('call the day of publication so where it is all that is known', () => {
    const published = reportedFrom({ statedDates: [null, null], published: [{ iso: '2031-11-06', precision: 'day' }, { iso: '2031-11-08', precision: 'day' }] });
    expect(published.body[0]).toMatchObject({ asOf: 'published 6 to 8 November' });
    expect(published.notes.map((note) => note.asOf)).toEqual(['published 6 November', 'published 8 November']);
    const stated = reportedFrom({ statedDates: ['2031-11-01', '2031-11-03'], published: [{ iso: '2031-11-06', precision: 'day' }, { iso: '2031-11-08', precision: 'day' }] });
    expect(stated.body[0]).toMatchObject({ asOf: '1 to 3 November' });
    expect(stated.notes.map((note) => note.asOf)).toEqual(['1 November', '3 November']);
  });

  test('keep a latest day of publication out of a range of days', () => {
    const mixed = reportedFrom({ statedDates: [null, null], published: [{ iso: '2031-11-06', precision: 'day' }, { iso: '2031-11-18', precision: 'before' }] });
    expect(mixed.body[0]).toMatchObject({ asOf: 'published 6 November, another before 18 November' });
    expect(mixed.notes.map((note) => note.asOf)).toEqual(['published 6 November', 'published before 18 November']);
    const bounds = reportedFrom({ statedDates: [null, null], published: [{ iso: '2031-11-10', precision: 'before' }, { iso: '2031-11-18', precision: 'before' }] });
    expect(bounds.body[0]).toMatchObject({ asOf: 'published before 18 November' });
    const stated = reportedFrom({ statedDates: ['2031-11-05', null], published: [{ iso: '2031-11-06', precision: 'day' }, { iso: '2031-11-18', precision: 'before' }] });
    expect(stated.body[0]).toMatchObject({ asOf: '5 November, another published before 18 November' });
  });

  test('say when a statement appeared long after the day it describes', () => {
    const tags = printInput.records.tags.map((tag) => (tag.id === 'a-gate' ? { ...tag, statedDate: '2031-11-01' } : tag));
    const late = layoutBriefing({ ...inputWith({ blocks: [paragraphWith('p', [words('It opened.'), cite('gate')], { kind: 'reported' })] }), records: { ...printInput.records, tags } });
    expect(late.body[0]).toMatchObject({ asOf: '1 November, published 6 November' });
  });

  test('set the likelihood terms of a judgment in bold', () => {
    const judgment = body.find((block) => block.type === 'paragraph' && block.kind === 'judgment');
    expect(judgment?.inlines.flatMap((inline) => (inline.type === 'text' && inline.bold ? [inline.text] : []))).toEqual(['likely']);
  });

  test('describe a quotation by who said it, why they could know, to whom, when, and grade', () => {
    const quotation = body.find((block) => block.type === 'quotation');
    expect(quotation).toMatchObject({ descriptor: 'Engineer on duty, works in the control room; saw the panel that night; to Corvus News, published 6 November. Source C, content 3.' });
  });

  test('explain only the grades in use and the yardstick’s row', () => {
    expect(key.reliability).toEqual(['A', 'B', 'C', 'D']);
    expect(key.credibility).toEqual([2, 3]);
    expect(key.likelihood[4]).toEqual({ term: 'likely', from: 55, to: 80 });
  });

  test('take the yardstick’s second row where only its terms are used', () => {
    const second = layoutOf(words('It is highly improbable.'));
    expect(second.key.likelihoodTitle).toBe('Likelihood: ICD 203, second row');
    expect(second.key.likelihood[1]?.term).toBe('highly improbable');
  });

  test('leave empty facts out of the title block', () => {
    const sparse = layoutBriefing(inputWith({ head: { ...printDocument.head, audience: '', cutOff: ' ' } }));
    expect(sparse.head.facts.map((fact) => fact.label)).toEqual(['Date', 'Prepared by', 'Likelihood', 'Handling']);
    expect(head.facts.map((fact) => fact.value)).toContain('TLP:AMBER as a whole; paragraphs with another mark carry it');
  });
});

describe('findings', () => {
  test('report a citation whose appearance is gone, and leave its number out', () => {
    const { body, notes, findings } = layoutOf(words('One.'), cite('nobody'), words(' Two.'), cite('fell'));
    expect(readable(body[0])).toBe('One. Two.[1]');
    expect(notes).toHaveLength(1);
    expect(findings).toEqual([{ code: 'citation-lost', blockId: 'p', lost: 'appearance' }]);
  });

  test('report a citation whose article is hidden', () => {
    const articles = printInput.records.articles.map((article) => (article.id === 'wire' ? { ...article, hidden: true } : article));
    const input = inputWith({ blocks: [paragraphWith('p', [words('One.'), { type: 'citation', target: { kind: 'article', articleId: articleId('wire') } }])] });
    expect(layoutBriefing({ ...input, records: { ...printInput.records, articles } }).findings).toEqual([{ code: 'citation-lost', blockId: 'p', lost: 'article' }]);
  });

  test('report a passage that does not stand in the article’s text', () => {
    const passage = { ...passageOf('wire', 'He would not be named.'), exact: 'He would not be quoted' };
    const { findings } = layoutOf(words('One.'), { type: 'citation', target: { kind: 'passage', articleId: articleId('wire'), passage } });
    expect(findings).toEqual([{ code: 'citation-lost', blockId: 'p', lost: 'passage' }]);
  });

  test('report a quotation that is not in its passage’s words', () => {
    const passage = passageOf('wire', 'He would not be named.');
    const { findings } = layoutOf({ type: 'quotation', words: 'He would gladly be named.', target: { kind: 'passage', articleId: articleId('wire'), passage } });
    expect(findings).toEqual([{ code: 'quotation-differs', blockId: 'p', words: 'He would gladly be named.' }]);
  });

  test('are none for a whole briefing', () => {
    expect(layoutBriefing(printInput).findings).toEqual([]);
  });
});
