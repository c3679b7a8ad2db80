import { describe, expect, test, vi } from 'vitest';
import { familiesFor, type FontChoice } from '../../main/pdf/adapter/fallback-fonts.js';
import { drawableText, firstUndrawable, fontStretches, withUndrawableNamed } from '../../main/pdf/adapter/glyphs.js';
import { holdWords } from '../../main/pdf/adapter/held-words.js';
import { breakLines, holdShortLastWord } from '../../main/pdf/adapter/line-breaking.js';
import type { Inline, PdfFont } from '../../main/pdf/adapter/pdfmake-internals.js';
import { opensQuoted, quoted } from '../../shared/print/inlines.js';

/** A font of which every character is 1 wide; it has the characters given, or all. */
function fontWith(characters: string | null): PdfFont {
  return {
    name: 'test',
    id: 'F1',
    ref: () => ({ data: {}, end: () => undefined }),
    ascender: 1000,
    font: { hasGlyphForCodePoint: (codePoint) => characters === null || characters.includes(String.fromCodePoint(codePoint)) },
    lineHeight: () => 1,
    widthOfString: (text) => text.length,
    layout: () => ({ glyphs: [], positions: [], advanceWidth: 0 }),
    encode: () => [[], []],
    unicode: [],
  };
}

function choice(font: PdfFont): FontChoice {
  return { scale: 1, open: () => font };
}

/** Words as measured, cut behind their spaces. */
function words(text: string): Inline[] {
  return (text.match(/\S+-(?=\S)|\S+\s?/gu) ?? []).map((word) => ({
    text: word,
    x: 0,
    width: word.length,
    height: 1,
    leadingCut: 0,
    trailingCut: word.length - word.trimEnd().length,
    font: fontWith(null),
    fontSize: 1,
    fontFeatures: null,
    color: '',
    alignment: 'left',
    link: null,
    linkToDestination: null,
  }));
}

/** The lines of a text, broken at a width in characters. */
function linesAt(width: number, inlines: Inline[]): string[] {
  holdWords(inlines);
  return breakLines(inlines, width).map((line) => line.inlines.map((inline) => inline.text).join(''));
}

/** How often the font is asked for a width while a word is cut, and for how long a text at most. */
function measured(width: number, word: Inline | undefined): { measurements: number; longestMeasured: number } {
  const widthOfString = vi.fn((text: string) => text.length);
  breakLines(word === undefined ? [] : [{ ...word, font: { ...fontWith(null), widthOfString } }], width);
  return { measurements: widthOfString.mock.calls.length, longestMeasured: Math.max(...widthOfString.mock.calls.map(([text]) => text.length)) };
}

describe('lines', () => {
  test('break where the next word does not fit, its trailing space not counted', () => {
    expect(linesAt(9, words('four more words here'))).toEqual(['four more ', 'words ', 'here']);
  });

  test.each([
    ['on the day of 3 November they', 16, ['on the day of ', '3 November they']],
    ['it needed some 612 MW then', 18, ['it needed some ', '612 MW then']],
    ['as is said in note 2 above', 18, ['as is said in ', 'note 2 above']],
    ['open in about mid-December', 17, ['open in about ', 'mid-December']],
  ])('keep "%s" together where it belongs together', (text, width, lines) => {
    expect(linesAt(width, words(text))).toEqual(lines);
  });

  test('keep the syllables of a Korean word together, with the particle behind a name', () => {
    const syllables = ['한', '빛', '은 ', '(KX)', '의 ', '배'].map((text) => ({ ...(words('a')[0] as Inline), text, width: text.length, trailingCut: text.endsWith(' ') ? 1 : 0 }));
    expect(linesAt(5, syllables)).toEqual(['한빛은 ', '(KX)의 ', '배']);
  });

  test('keep a note number with the figure it stands apart from', () => {
    const [figure, note] = words('17\u00a0 6');
    const inlines = [...words('they give '), { ...figure, text: '17\u00a0' }, { ...note, text: '6', glued: true }].map((inline) => ({ ...inline, width: inline.text.length }) as Inline);
    expect(linesAt(13, inlines)).toEqual(['they give ', '17\u00a06']);
  });

  test('cut a word that is wider than a line, and lose none of it', () => {
    expect(linesAt(4, words('abcdefghij kl'))).toEqual(['abcd', 'efgh', 'ij ', 'kl']);
  });

  test('measure a long word in pieces of about a line, however long it is', () => {
    const [word] = words('x'.repeat(20_000));
    const [longer] = words('x'.repeat(80_000));

    const [few, many] = [measured(90, word), measured(90, longer)];

    expect(few.longestMeasured).toBeLessThan(200);
    expect(many.longestMeasured).toBeLessThan(200);
    expect(many.measurements).toBeLessThan(few.measurements * 4.1);
  });

  test('cut a word to lines of any width', () => {
    expect(linesAt(1000, words('x'.repeat(2500)))).toEqual(['x'.repeat(1000), 'x'.repeat(1000), 'x'.repeat(500)]);
    expect(linesAt(0.5, words('abc'))).toEqual(['a', 'b', 'c']);
  });

  test('let no short word stand alone at the end', () => {
    const inlines = words('nine words of text in it');
    holdShortLastWord(inlines);
    expect(linesAt(21, inlines)).toEqual(['nine words of text ', 'in it']);
  });
});

describe('characters', () => {
  test('are drawn as they are where the font has them', () => {
    expect(drawableText('a\u2011b\u2003c', fontWith('abc\u2011\u2003'))).toBe('a\u2011b\u2003c');
  });

  test('have equivalents where the font lacks them, or go where they draw nothing', () => {
    expect(drawableText('a\u2011b\u2003c\u200bd\ufeff', fontWith('abcd- '))).toBe('a-b cd');
  });

  test('fall to the next font stretch by stretch', () => {
    const [latin, greek] = [fontWith('ab '), fontWith('αβ ')];
    expect(fontStretches('ab αβ ab', [choice(latin), choice(greek)], '').map((stretch) => [stretch.text, stretch.font === latin])).toEqual([
      ['ab ', true],
      ['αβ ', false],
      ['ab', true],
    ]);
  });

  test('open no font that nothing asks for', () => {
    const unopened = { scale: 1, open: () => expect.unreachable('opened') };
    expect(fontStretches('ab a', [choice(fontWith('ab ')), unopened], '')).toHaveLength(1);
  });

  test('that no font has are named in place, a stretch by its first one', () => {
    const fonts = [choice(fontWith('ab [](U+…)'))];
    expect(withUndrawableNamed('a\u{1F600}b ab', fonts)).toBe('a[U+1F600]b ab');
    expect(withUndrawableNamed('\u0627\u0644 \u0628 ab', fonts)).toBe('[U+0627 …] ab');
    expect(firstUndrawable('ab\u0627\u0644', fonts)).toBe('\u0627');
  });

  test('of Han are drawn for the language of their paragraph', () => {
    expect(familiesFor('東京の', 'Serif')).toEqual(['Serif', 'Sans', 'Mono', 'NotoJP', 'NotoSC', 'NotoKR']);
    expect(familiesFor('東海 바다', 'Sans').slice(0, 4)).toEqual(['Sans', 'Serif', 'Mono', 'NotoKR']);
    expect(familiesFor('东海', 'Sans')[3]).toBe('NotoSC');
  });

  test('that no font has are named with their place', () => {
    expect(() => fontStretches('a\u{1F600}', [choice(fontWith('a'))], 'note 3')).toThrow(expect.objectContaining({ code: 'glyph-missing', details: { character: '\u{1F600}', codePoint: 'U+1F600', place: 'note 3' } }));
  });
});

describe('quotation marks', () => {
  test('are put around words inside a sentence, unless these are a quotation from end to end', () => {
    expect([quoted('plain'), quoted('“all of it”'), quoted('“part,” he said')]).toEqual(['“plain”', '“all of it”', '““part,” he said”']);
  });

  test('are not doubled around a passage set apart', () => {
    expect([opensQuoted('“part,” he said'), opensQuoted('«слова»'), opensQuoted('he said “part”')]).toEqual([true, true, false]);
  });
});
