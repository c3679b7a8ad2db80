import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForNames, parseQuery } from '../../../shared/search/parse-query.js';
import type { QueryNode } from '../../../shared/search/query.js';

/** A query as the parser took it, in one line: prefixes with a star, `+` for all of, `|` for one of. */
function meaning(query: string): string {
  const { node } = parseQuery(query);
  return node === null ? '' : shown(node);
}

function shown(node: QueryNode): string {
  switch (node.kind) {
    case 'term':
      return `${node.field === null ? '' : `${node.field}:`}${node.words.join('_')}${node.prefix ? '*' : ''}`;
    case 'near':
      return `near${String(node.within)}(${node.terms.map(shown).join(' ')})`;
    case 'date':
      return `date[${node.atLeast ?? ''},${node.below ?? ''})`;
    case 'not':
      return `!${shown(node.part)}`;
    case 'and':
      return `(${node.parts.map(shown).join(' + ')})`;
    case 'or':
      return `(${node.parts.map(shown).join(' | ')})`;
  }
}

describe('a query', () => {
  it.each([
    ['harbour open ', '(harbour + open)'],
    ['harbour op', '(harbour + op*)'],
    ['"northern pier" ', 'northern_pier'],
    ['“northern pier” boat ', '(northern_pier + boat)'],
    ['harbour OR quay AND boat ', '(harbour | (quay + boat))'],
    ['(harbour OR quay) boat ', '((harbour | quay) + boat)'],
    ['harbour NOT quay ', '(harbour + !quay)'],
    ['harbour -quay -"old pier" ', '(harbour + !quay + !old_pier)'],
    ['harb* boat ', '(harb* + boat)'],
    ['NEAR(harbour "old pier", 5) ', 'near5(harbour old_pier)'],
    ['NEAR(harbour boat) ', 'near10(harbour boat)'],
    ['harbour NEAR/3 boat ', 'near3(harbour boat)'],
    ['harbour NEAR boat ', 'near10(harbour boat)'],
    ['outlet:beacon title:"old pier" ', '(outlet:beacon + title:old_pier)'],
    ['outlet:(beacon OR post) ', '(outlet:beacon | outlet:post)'],
    ['not and or near ', '(not + and + or + near)'],
    ["Kessel's well-known ", '(kessel_s + well_known)'],
    ['genre:urgent http://example.test/a ', '(genre_urgent + http_example_test_a)'],
  ])('%s', (query, expected) => expect(meaning(query)).toBe(expected));

  it.each([
    ['date:2024 ', 'date[2024,2024~)'],
    ['date:2024-10 ', 'date[2024-10,2024-10~)'],
    ['date:2024-10-29 ', 'date[2024-10-29,2024-10-29~)'],
    ['date:"2024-10-29" ', 'date[2024-10-29,2024-10-29~)'],
    ['date:2024-10..2024-11 ', 'date[2024-10,2024-11~)'],
    ['date:2024-10.. ', 'date[2024-10,)'],
    ['date:>2024-10 ', 'date[2024-10~,)'],
    ['date:<2024-10 ', 'date[,2024-10)'],
    ['date:>=2024-10 ', 'date[2024-10,)'],
    ['date:<=2024-10 ', 'date[,2024-10~)'],
  ])('with a date: %s', (query, expected) => expect(meaning(query)).toBe(expected));

  it.each([
    ['"northern pi', 'northern_pi*'],
    ['"', ''],
    ['*', ''],
    [')', ''],
    ['(', ''],
    ['AND', ''],
    ['harbour AND', 'harbour'],
    ['harbour OR', 'harbour'],
    ['harbour NOT', 'harbour'],
    ['harbour -', 'harbour'],
    ['AND OR NOT', ''],
    ['NEAR', ''],
    ['NEAR(', ''],
    ['NEAR(harbour', 'harbour*'],
    ['NEAR(harbour boat, 5', 'near5(harbour boat)'],
    ['harbour NEAR/', 'harbour'],
    ['(harbour boat', '(harbour + boat*)'],
    [') harbour ) boat ', '(harbour + boat)'],
    ['a\u0000b ', '(a + b)'],
    ['\uD800', ''],
  ])('that is half typed means the most plausible thing: %j', (query, expected) => expect(meaning(query)).toBe(expected));

  it('says which parts say nothing yet', () => {
    expect(parseQuery('harbour date:20').ignored).toEqual(['date:20']);
    expect(parseQuery('harbour outlet:').ignored).toEqual(['outlet:']);
    expect(meaning('harbour date:2024-13 ')).toBe('harbour');
  });

  it('takes Hangul words as prefixes, and Han and kana letter by letter', () => {
    expect(meaning('대통령 정부 ')).toBe('(대통령* + 정부*)');
    expect(meaning('"대통령 정부" ')).toBe('대통령_정부*');
    expect(meaning('東京タワー ')).toBe('東_京_タ_ワ_ー');
  });

  it('asks for names alone while it is short, and of no letter that says much alone', () => {
    expect(['h', 'ha', '"h', 'a b', 'har', '한', '東', 'か', '-'].map(asksForNames)).toEqual([true, true, true, true, false, false, false, false, true]);
  });

  it('that is longer than anyone looks for is cut, and says so', () => {
    expect(parseQuery('word '.repeat(30)).isCut).toBe(false);
    expect(parseQuery('a OR '.repeat(500)).isCut).toBe(true);
    expect(parseQuery('x'.repeat(10_000)).isCut).toBe(true);
    expect(parseQuery('('.repeat(2000)).node).toBeNull();
  });

  it('never throws', () => {
    const pieces = fc.constantFrom('"', '(', ')', '*', '-', 'AND', 'OR', 'NOT', 'NEAR', 'NEAR(', 'NEAR/2', 'date:', 'outlet:', 'source:', ',', '5', ' ', 'harbour', 'ё', '漢', '\0', '..', '>2024');
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')), fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(' '))), (query) => {
      parseQuery(query);
    }), { numRuns: 2000 });
  });
});
