import { describe, expect, it } from 'vitest';
import { findFolded } from '../../../shared/search/find-folded.js';

function found(text: string, query: string): string[] {
  return findFolded(text, query).map(({ start, end }) => text.slice(start, end));
}

describe('letters in a text', () => {
  it.each([
    ['Café CAFE cafe\u0301', 'café', ['Café', 'CAFE', 'cafe\u0301']],
    ['Самолёт самолет', 'САМОЛЕТ', ['Самолёт', 'самолет']],
    ['of\u00ADfice o\uFB03ce', 'office', ['of\u00ADfice', 'o\uFB03ce']],
    ['“open” "open"', '«open»', ['“open”', '"open"']],
    ['Straße STRASSE', 'strasse', ['Straße', 'STRASSE']],
    ['two  words two\u00A0words', 'two words', ['two  words', 'two\u00A0words']],
    ['대통령은 갔다', '대통령', ['대통령']],
    ['東京タワー', '京タ', ['京タ']],
    ['harbours', 'harbour', ['harbour']],
    ['3.5 (metre)', '.5 (', ['.5 (']],
    ['anything', '', []],
  ])('%s: %s', (text, query, expected) => expect(found(text, query)).toEqual(expected));

  it('are looked for up to a number of places', () => {
    expect(findFolded('a a a a', 'a', 2)).toHaveLength(2);
  });
});
