import { describe, expect, it } from 'vitest';
import type { Region, RegionKind } from '../../../shared/domain/region.js';
import { articlePassages, hitsInArticle, type ExcerptPiece } from '../../../shared/search/article-passages.js';
import { looserQuery } from '../../../shared/search/loosen-query.js';
import { parseQuery } from '../../../shared/search/parse-query.js';
import type { QueryNode } from '../../../shared/search/query.js';

function articleOf(...lines: readonly (readonly [RegionKind, string])[]): { text: string; regions: Region[] } {
  let text = '';
  const regions = lines.map(([kind, line]) => {
    const start = text.length;
    text += line;
    const region = { kind, start, end: text.length };
    if (kind !== 'markup' && !line.endsWith('~')) text += '\n';
    return region;
  });
  return { text, regions };
}

function meant(words: string): QueryNode {
  const { node } = parseQuery(words);
  if (node === null) throw new Error(`nothing is asked for by ${words}`);
  return node;
}

function shown(pieces: readonly ExcerptPiece[]): string {
  return pieces.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
}

describe('passages of an article', () => {
  const long = Array.from({ length: 60 }, (_, at) => `word${String(at)}`).join(' ');

  it('are marked where the words stand, whole words around them', () => {
    const { text, regions } = articleOf(['title', 'Ferry'], ['body', `${long} ferry to Kessel ${long}`]);
    const { count, excerpts } = articlePassages(meant('ferry kessel '), text, regions);

    expect(count).toBe(3);
    const [excerpt] = excerpts;
    expect(shown(excerpt?.pieces ?? [])).toMatch(/^word\d+ .* \[ferry\] to \[Kessel\] word0 .* word\d+$/u);
    expect([excerpt?.cutBefore, excerpt?.cutAfter]).toEqual([true, true]);
  });

  it('are those with most of the words, the title left to itself', () => {
    const { text, regions } = articleOf(['title', 'Ferry to Kessel'], ['body', 'A ferry.'], ['body', 'The ferry to Kessel.'], ['body', 'Kessel.']);

    expect(articlePassages(meant('ferry kessel '), text, regions).excerpts.map(({ pieces }) => shown(pieces))).toEqual(['A [ferry].', 'The [ferry] to [Kessel].']);
  });

  it('never come from what is folded away', () => {
    const { text, regions } = articleOf(['boilerplate', 'Ferry news'], ['link', 'ferry'], ['terms', 'No ferry'], ['body', 'A boat.']);
    const { count, first, excerpts } = articlePassages(meant('ferry '), text, regions);

    expect([count, first, excerpts.map(({ pieces }) => shown(pieces))]).toEqual([0, null, ['A boat.']]);
  });

  it('have a phrase that goes over a line break, and a word with markup in it, as one place', () => {
    const text = 'The north**ern** pier\nis shut.';
    const regions: Region[] = [[0, 9, 'body'], [9, 11, 'markup'], [11, 14, 'body'], [14, 16, 'markup'], [16, 30, 'body']].map(([start, end, kind]) => ({ start, end, kind }) as Region); // a row of numbers and a kind
    const places = (words: string): string[] => hitsInArticle(meant(words), text, regions).map(({ start, end }) => text.slice(start, end));

    expect(places('"northern pier is" ')).toEqual(['north**ern** pier\nis']);
    expect(shown(articlePassages(meant('northern '), text, regions).excerpts[0]?.pieces ?? [])).toBe('The [northern] pier is shut.');
  });

  it('of what must not be there are none', () => {
    const { text, regions } = articleOf(['body', 'A ferry, a boat.']);

    expect(hitsInArticle(meant('ferry -boat NEAR(a boat, 0) '), text, regions).map(({ start, end }) => text.slice(start, end))).toEqual(['ferry', 'a', 'boat']);
  });
});

describe('a query that found nothing', () => {
  it.each([
    ['ferry outlet:beacon', { words: 'ferry', how: 'field', part: 'outlet:beacon' }],
    ['ferry -source:"a b" pier', { words: 'ferry pier', how: 'field', part: 'source:"a b"' }],
    ['ferry "old pier"', { words: 'ferry OR "old pier"', how: 'any', part: '' }],
    ['harbours', { words: 'harbou*', how: 'prefix', part: 'harbou' }],
    ['ferry OR boat', null],
    ['sea', null],
    ['outlet:beacon', null],
    ['', null],
  ])('%s could be looser', (words, expected) => expect(looserQuery(words)).toEqual(expected));
});
