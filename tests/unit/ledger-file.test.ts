import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { codePointOffsets, utf16Offsets } from '../../shared/exchange/code-points.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { writeLedger, type LedgerFile, type UnprintedLedger } from '../../shared/exchange/ledger-file.js';
import { wordsOfSpans } from '../../shared/exchange/ledger-words.js';
import { parseLedger } from '../../shared/exchange/parse-ledger.js';
import { standsIn } from '../../shared/exchange/find-ledger-span.js';
import { verifyLedger, type ArticleToCompare } from '../../shared/exchange/verify-ledger.js';
import type { PrintInput } from '../../shared/domain/case.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { cite, inputWith, paragraphWith, printInput } from '../fixtures/print-input.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

function ledgerOf(input: PrintInput): UnprintedLedger {
  return buildLedger(input, layoutBriefing(input), sha256);
}

function readLedger(input: PrintInput): LedgerFile {
  return parseLedger(writeLedger(ledgerOf(input), sha256('')));
}

/** The case with terms of reuse on one article. */
function withTerms(id: string, maxExtractChars: number | null): PrintInput {
  const articles = printInput.records.articles.map((article) =>
    article.id === id ? { ...article, found: { ...article.found, terms: { maxExtractChars, requiresLink: false, span: null } } } : article,
  );
  return { ...printInput, records: { ...printInput.records, articles } };
}

describe('an exported ledger', () => {
  const ledger = readLedger(printInput);

  it('holds each cited passage as quote and as position in code points', () => {
    const wire = ledger.sources.find(({ fileName }) => fileName === 'wire.txt');
    const passage = ledger.annotations.find(({ target }) => !('source' in target) && target[0]?.source === wire?.id);
    const text = printInput.texts.find(({ id }) => id === 'wire')?.text ?? '';
    const [span] = passage === undefined || 'source' in passage.target ? [] : passage.target;
    const position = span?.selector.find((one) => one.type === 'TextPositionSelector');

    expect(span?.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: expect.stringContaining('gate two opened by itself') });
    expect([...text].slice(position?.start, position?.end).join('')).toBe(span?.selector[0]?.type === 'TextQuoteSelector' ? span.selector[0].exact : '');
  });

  it('leaves markup out of a passage, in stretches that belong together', () => {
    const [passage] = ledger.annotations;
    const spans = passage === undefined || 'source' in passage.target ? [] : passage.target;

    expect(spans.map(({ selector, continues }) => [selector[0]?.type === 'TextQuoteSelector' ? selector[0].exact : '', continues])).toEqual([
      ['The reservoir fell by ', undefined],
      ['eleven metres', true],
      [' between midnight and six', true],
    ]);
    expect(wordsOfSpans(spans)).toBe('The reservoir fell by eleven metres between midnight and six');
  });

  it('says who speaks, through whom, under which claim, and which block rests on it', () => {
    const gate = ledger.claims.find(({ text }) => text.startsWith('Gate two'));
    const relayed = ledger.annotations.find(({ claim, chain }) => claim === gate?.id && chain.length === 3);

    expect(gate).toMatchObject({ credibility: 3 });
    expect(relayed?.chain.map(({ role }) => role)).toEqual(['publisher', 'relay', 'origin']);
    expect(ledger.attributions.map(({ id }) => id)).toContain(relayed?.attribution);
    expect(ledger.speakers.map(({ id }) => id)).toContain(relayed?.chain.at(-1)?.speaker);
    expect(ledger.blocks.some(({ kind, citations }) => kind === 'judgment' && citations.length > 0)).toBe(true);
  });

  it('names nothing of the case it came from', () => {
    // A genre has the name of an article of the case.
    const written = JSON.stringify(ledger).replaceAll('"genre":"opinion"', '');

    expect(written).not.toContain(printInput.caseName);
    expect(Object.values(printInput.records).flat().map(({ id }) => id).filter((id) => written.includes(`"${id}"`))).toEqual([]);
    expect(written).not.toMatch(/reason|aliases|linkReason/iu);
  });

  it('holds no record that the document does not cite', () => {
    const one = readLedger(inputWith({ blocks: [paragraphWith('only', [{ type: 'text', text: 'It fell.' }, cite('fell')])] }));

    expect(one).toMatchObject({ sources: [{ id: 's1', fileName: 'beacon.txt' }], claims: [{ id: 'c1', text: 'The reservoir fell by eleven metres in six hours' }], annotations: [{ id: 'n1' }], blocks: [{ citations: ['n1'] }] });
    expect(one.attributions).toHaveLength(1);
  });

  it('leaves out what only a block above the document’s mark cites', () => {
    const words = 'A second opening of the same gate cannot be ruled out until its drive has been replaced';

    expect(printInput.texts.some(({ text }) => text.includes(words))).toBe(true);
    expect(JSON.stringify(ledger)).not.toContain(words);
    expect(ledger.blocks.every(({ mark }) => mark !== 'TLP:AMBER+STRICT')).toBe(true);
  });

  it('has positions and hashes, no words, of an article whose terms limit extracts', () => {
    const limited = readLedger(withTerms('wire', 500));
    const wire = limited.sources.find(({ fileName }) => fileName === 'wire.txt');
    const words = JSON.stringify([limited.annotations, limited.attributions]);

    expect(wire?.terms).toEqual({ maxExtractChars: 500, requiresLink: false });
    expect(words).not.toContain('opened by itself and that');
    expect(limited.annotations.flatMap(({ target }) => ('source' in target ? [] : target)).filter(({ source }) => source === wire?.id)).toMatchObject([{ selector: [{ type: 'TextPositionSelector' }] }, { selector: [{ type: 'TextPositionSelector' }] }]);
  });

  it('is the same whatever the ids and order of the case', () => {
    const shuffled = { ...printInput, records: { ...printInput.records, tags: printInput.records.tags.toReversed(), sources: printInput.records.sources.toReversed() } };

    expect(writeLedger(ledgerOf(shuffled), '')).toBe(writeLedger(ledgerOf(printInput), ''));
  });
});

describe('a damaged ledger', () => {
  const whole = writeLedger(ledgerOf(printInput), sha256(''));

  it.each([
    ['cut short', whole.slice(0, 500), 'not-json'],
    ['of another kind', '{"type":"Other"}', 'not-a-ledger'],
    ['of a newer program', whole.replace('"schemaVersion":1', '"schemaVersion":2'), 'newer'],
    ['that refers to what is not there', whole.replaceAll('"source":"s1"', '"source":"s99"'), 'reference'],
    ['with a path for an id', whole.replaceAll('"id":"s1"', '"id":"../../etc"'), 'not-a-ledger'],
    ['nested without end', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'not-a-ledger'],
  ])('%s is refused with the reason', (_, text, why) => {
    expect(() => parseLedger(text)).toThrow(expect.objectContaining({ code: 'ledger-damaged', details: expect.objectContaining({ why }) }));
  });
});

describe('offsets in code points', () => {
  it('come back to where they were', () => {
    const text = 'a\u{1F6A2}b\u{1F6A2}\u{1F6A2}c';
    const [to, back] = [codePointOffsets(text), utf16Offsets(text)];
    const places = [0, 1, 3, 4, 6, 8, 9];

    expect(places.map(to)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(places.map(to).map(back)).toEqual(places);
  });
});

describe('comparing with the articles', () => {
  const articles = (change: (text: string, id: string) => string, terms: PrintInput = printInput): ArticleToCompare[] =>
    terms.texts.map(({ id, text }) => {
      const changed = change(text, id);
      const article = terms.records.articles.find((one) => one.id === id);
      return { fileName: article?.fileName ?? '', sha256: changed === text ? (article?.sha256 ?? '') : sha256(changed), text: changed };
    });
  const verify = (input: PrintInput, given: ArticleToCompare[]): ReturnType<typeof verifyLedger> =>
    verifyLedger({ ledger: readLedger(input), ledgerSha256: '1', printedSha256: '1', visibleTextSha256: sha256(''), hasForeignMarks: false }, given, sha256);
  const changedSources = (report: ReturnType<typeof verifyLedger>): unknown[] =>
    report.sources.filter(({ bytes, quotations }) => bytes !== 'equal' || quotations.some(({ result }) => result !== 'matches')).map(({ title, bytes, quotations }) => [title.slice(0, 4), bytes, quotations.map(({ result }) => result)]);
  const titleOf = (id: string): string => printInput.records.articles.find((one) => one.id === id)?.found.title?.slice(0, 4) ?? '';

  it('finds every quotation of the articles as they were', () => {
    expect(changedSources(verify(printInput, articles((text) => text)))).toEqual([]);
  });

  it('names exactly the source in which one character of a quotation was changed', () => {
    const changed = articles((text, id) => (id === 'wire' ? text.replace('opened by itself', 'opened by itsolf') : text));
    expect(changedSources(verify(printInput, changed))).toEqual([[titleOf('wire'), 'differs', ['differs', 'matches']]]);
  });

  it('finds the quotations where something else was changed or put before them', () => {
    const changed = articles((text, id) => (id === 'wire' ? `An added line.\n${text}` : text));
    expect(changedSources(verify(printInput, changed))).toEqual([[titleOf('wire'), 'differs', ['matches', 'matches']]]);
  });

  it('finds words it knows by their hash alone, moved or not', () => {
    const input = withTerms('wire', 500);
    const moved = articles((text, id) => (id === 'wire' ? `An added line.\n${text}` : text), input);
    const broken = articles((text, id) => (id === 'wire' ? text.replace('opened by itself', 'opened by itsolf') : text), input);

    expect(verify(input, moved).sources.find(({ bytes }) => bytes === 'differs')?.quotations).toEqual([{ text: null, result: 'matches' }, { text: null, result: 'matches' }]);
    expect(verify(input, broken).sources.find(({ bytes }) => bytes === 'differs')?.quotations).toEqual([{ text: null, result: 'differs' }, { text: null, result: 'matches' }]);
  });

  it('pairs a renamed and changed article by its quotations, and leaves one alone that is not cited', () => {
    const renamed = articles((text) => text).map((article) => ({ ...article, fileName: `x-${article.fileName}`, sha256: sha256(article.fileName) }));
    const stranger = { fileName: 'other.txt', sha256: sha256('other'), text: 'Nothing of it.' };
    const report = verify(printInput, [stranger, ...renamed]);

    expect(report.sources.every(({ bytes, quotations }) => bytes === 'differs' && quotations.every(({ result }) => result === 'matches'))).toBe(true);
  });

  it('says of an article that is not given that it is not here', () => {
    expect(verify(printInput, []).sources[0]).toMatchObject({ id: 'S1', bytes: 'not-here', quotations: [{ result: 'not-here' }] });
  });

  it('does not take the same words in another place for the quotation', () => {
    const span = { source: 's1', sha256: sha256('the gate'), selector: [{ type: 'TextQuoteSelector' as const, exact: 'the gate', prefix: 'He said that ', suffix: ' moved alone.' }, { type: 'TextPositionSelector' as const, start: 30, end: 38 }] };

    expect(standsIn('On top: the gate. Below: He said that the gate moved alone.', span, sha256)).toBe(true);
    expect(standsIn('On top: the gate. Below: He said that the gale moved alone.', span, sha256)).toBe(false);
  });
});
