import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, searchWords } from '../../../shared/search/search-words.js';

describe('words as they are searched', () => {
  it.each([
    ['Málaga CAFÉ façade', ['malaga', 'cafe', 'facade']],
    ['Straße STRASSE', ['strasse', 'strasse']],
    ['Йод ЁЛКА ёлка', ['иод', 'елка', 'елка']],
    ['İstanbul ISTANBUL ıstanbul', ['istanbul', 'istanbul', 'istanbul']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['of\u00ADfice o\uFB03ce', ['office', 'office']],
    ['e\u0301te\u0301 été', ['ete', 'ete']],
    ["don't it’s об’єкт", ['don', 't', 'it', 's', 'об', 'єкт']],
    ['الْعَرَبِيَّة أحمد', ['العربية', 'احمد']],
    ['שָׁלוֹם', ['שלום']],
    ['हिन्दी', ['हिन्दी']],
    ['대통령은 정부가', ['대통령은', '정부가']],
    ['대'.normalize('NFD'), ['대']],
    ['東京タワーがくる。2024年', ['東', '京', 'タ', 'ワ', 'ー', 'が', 'く', 'る', '2024', '年']],
    ['ﾀﾞ ダ', ['ダ', 'ダ']],
    ['１２３ ＡＢＣ', ['123', 'abc']],
    ['a\0b', ['a', 'b']],
  ])('%s', (text, expected) => expect(foldedWords(text)).toEqual(expected));

  it('stand where the text has them', () => {
    const text = 'In Málaga, of\u00ADfice 東京';
    expect(searchWords(text).map(({ start, end }) => text.slice(start, end))).toEqual(['In', 'Málaga', 'of\u00ADfice', '東', '京']);
  });

  it('are the same when they are cut again', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const words = foldedWords(text);
      expect(foldedWords(words.join(' '))).toEqual(words);
    }), { numRuns: 3000 });
  });
});
