import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorText } from '../../shared/anchoring/anchor-text.js';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import { foldText, foldWords } from '../../shared/anchoring/fold-text.js';
import { resolveQuote } from '../../shared/anchoring/resolve-quote.js';
import { resolveSpan } from '../../shared/anchoring/resolve-span.js';
import { passageSchema } from '../../shared/domain/passage.js';
import type { Region } from '../../shared/domain/region.js';

const linked = 'The Harbour Wire [reported](#) Tuesday that two ferries stopped.';
const linkedRegions: Region[] = [
  { kind: 'body', start: 0, end: 17 },
  { kind: 'markup', start: 17, end: 18 },
  { kind: 'body', start: 18, end: 26 },
  { kind: 'markup', start: 26, end: 30 },
  { kind: 'body', start: 30, end: 64 },
];

describe('foldText', () => {
  it('makes quotation marks, no-break spaces, line breaks and composed letters comparable', () => {
    expect(foldText('\u201Cva\u0301r\u201D\u00A0\n is \u2018gone\u2019').text).toBe('"vár" is \'gone\'');
  });

  it('drops soft hyphens and keeps one space where markup breaks a run of spaces', () => {
    expect(foldText('har\u00ADbour ** east', [{ start: 9, end: 11 }]).text).toBe('harbour east');
  });

  it('composes Hangul syllables written letter by letter', () => {
    expect(foldText('\u1112\u1161\u11ab\u1100\u1173\u11af').text).toBe('한글');
  });

  it('gives the words alone as the whole folding does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '`', '“', '\u00AD', '\n', 'é', 'e\u0301'), maxLength: 12 }), (text) => {
        expect(foldWords(text)).toBe(foldText(text).text.trim());
      }),
    );
  });

  it('maps every folded unit to a stretch of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = foldText(text);
        expect(folded.starts).toHaveLength(folded.text.length);
        expect([...folded.starts]).toEqual([...folded.starts].sort((a, b) => a - b));
        expect([...folded.ends].every((end, unit) => end > (folded.starts[unit] ?? end) && end <= text.length)).toBe(true);
      }),
    );
  });

  it('changes nothing when a folded text is folded again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => foldText(foldText(text).text).text === foldText(text).text));
  });
});

describe('resolveQuote', () => {
  it('finds words quoted without the markup that stands inside them', () => {
    const match = resolveQuote(anchorText(linked, linkedRegions), { exact: 'Harbour Wire reported Tuesday' });

    expect(match).toEqual({ kind: 'unique', span: { start: 4, end: 38 } });
    expect(linked.slice(4, 38)).toBe('Harbour Wire [reported](#) Tuesday');
  });

  it('leaves markup at the edges of the words out of the span', () => {
    expect(resolveQuote(anchorText(linked, linkedRegions), { exact: 'reported' })).toEqual({ kind: 'unique', span: { start: 18, end: 26 } });
  });

  it('finds words quoted with their markup', () => {
    expect(resolveQuote(anchorText(linked, linkedRegions), { exact: '[reported](#) Tuesday' })).toEqual({ kind: 'unique', span: { start: 17, end: 38 } });
  });

  it('finds words quoted with their markup and other quotation marks', () => {
    const text = 'He [called it](#) “over”.';
    const regions: Region[] = [{ kind: 'markup', start: 3, end: 4 }, { kind: 'markup', start: 13, end: 17 }];

    expect(resolveQuote(anchorText(text, regions), { exact: '[called it](#) "over"' })).toEqual({ kind: 'unique', span: { start: 3, end: 24 } });
  });

  it('finds words across a line break and a no-break space', () => {
    expect(resolveQuote(anchorText('at the\nfront\u00A0lines', []), { exact: 'the front lines' })).toEqual({ kind: 'unique', span: { start: 3, end: 18 } });
  });

  it('prefers the letters as stored to a folded match', () => {
    expect(resolveQuote(anchorText('“no” and "no"', []), { exact: '"no"' })).toEqual({ kind: 'unique', span: { start: 9, end: 13 } });
  });

  it('tells the same words apart by what stands before them', () => {
    const text = 'Kolm denied it. Mareth denied it.';

    expect(resolveQuote(anchorText(text, []), { exact: 'denied it', prefix: 'Mareth ' })).toEqual({ kind: 'unique', span: { start: 23, end: 32 } });
  });

  it('compares the context as people read it too', () => {
    const text = 'a “b” c. d “b” c';

    expect(resolveQuote(anchorText(text, []), { exact: 'c', prefix: 'd "b" ' })).toEqual({ kind: 'unique', span: { start: 15, end: 16 } });
  });

  it('says in how many places ambiguous words stand', () => {
    expect(resolveQuote(anchorText('port, port, port', []), { exact: 'port' })).toEqual({ kind: 'ambiguous', count: 3 });
  });

  it('says that words are missing', () => {
    expect(resolveQuote(anchorText('port', []), { exact: 'harbour' })).toEqual({ kind: 'missing' });
    expect(resolveQuote(anchorText('port', []), { exact: '\u00AD' })).toEqual({ kind: 'missing' });
  });

  it('resolves 500 quotes over 100,000 words in one pass', () => {
    const words = Array.from({ length: 100_000 }, (_, at) => `word${at}`);
    const text = anchorText(words.join(' '), []);
    const quotes = Array.from({ length: 500 }, (_, at) => `word${at * 200}\nword${at * 200 + 1}`);

    const kinds = new Set(quotes.map((exact) => resolveQuote(text, { exact }).kind));

    expect(kinds).toEqual(new Set(['unique']));
  });
});

describe('describeSpan', () => {
  it('keeps 32 characters on either side and the words people see', () => {
    expect(describeSpan(linked, linkedRegions, { start: 4, end: 38 })).toEqual({
      start: 4,
      end: 38,
      exact: 'Harbour Wire [reported](#) Tuesday',
      prefix: 'The ',
      suffix: ' that two ferries stopped.',
      words: 'Harbour Wire reported Tuesday',
    });
  });

  it('names no words where there is no markup', () => {
    expect(describeSpan(linked, linkedRegions, { start: 39, end: 63 })).not.toHaveProperty('words');
  });

  it('never cuts a character in two', () => {
    const text = `${'😀'.repeat(40)}x${'😀'.repeat(40)}`;

    const passage = describeSpan(text, [], { start: 79, end: 82 });

    expect(passage.exact).toBe('😀x😀');
    expect(() => encodeURIComponent(passage.prefix + passage.suffix)).not.toThrow();
  });

  it.each([{ start: 3, end: 3 }, { start: 2, end: 99 }, { start: -1, end: 2 }])('refuses the span %o', (span) => {
    expect(() => describeSpan('short', [], span)).toThrow(expect.objectContaining({ code: 'input-invalid' }));
  });

  it('makes a valid passage of any span, found again at its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 2, maxLength: 90 }), fc.nat(), fc.nat(), (text, a, b) => {
        const [start, end] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y) as [number, number];
        fc.pre(end > start);
        const passage = passageSchema.parse(describeSpan(text, [], { start, end }));
        expect(resolveSpan(text, passage)?.how).toBe('position');
      }),
    );
  });
});

describe('resolveSpan', () => {
  const passage = describeSpan('One ferry stopped. Two ferries stopped.', [], { start: 31, end: 38 });

  it('finds a passage that moved by its words and their context', () => {
    expect(resolveSpan('News: One ferry stopped. Two ferries stopped.', { ...passage, prefix: 'ferries ' })).toEqual({ span: { start: 37, end: 44 }, how: 'quote' });
  });

  it('says nothing rather than guess between equal places', () => {
    expect(resolveSpan('It stopped. It stopped. Later nothing did.', { ...passage, prefix: '', suffix: '' })).toBeNull();
  });

  it('says nothing when the words are gone', () => {
    expect(resolveSpan('No ferry sails.', passage)).toBeNull();
  });
});
