import { describe, expect, it } from 'vitest';
import type { RegionKind } from '../../../shared/domain/region.js';
import { suggestFor } from '../../../shared/attribution/suggest-for.js';
import { bodyArticle, foundIn, inWords, saidIn } from './reading.js';

/** Source, cue and the source of the parent. */
function chains(text: string): (readonly [string, string, string | null])[] {
  const found = foundIn(text);
  const words = found.map((one) => inWords(text, one));
  return found.map(({ parent }, index) => [words[index]?.source ?? '', words[index]?.cue ?? '', parent === null ? null : (words[parent]?.source ?? '')] as const);
}

describe('a relay', () => {
  it('is the parent of who speaks inside its content', () => {
    expect(chains('Mayor Ines Oda said on Monday that the pier was closed, the Coast News agency reported.')).toEqual([
      ['Mayor Ines Oda', 'said', 'the Coast News agency'],
      ['the Coast News agency', 'reported', null],
    ]);
  });

  it('may come first', () => {
    expect(chains('According to Coast News, the mayor claimed that the pier was closed.')).toEqual([
      ['Coast News', 'According to', null],
      ['the mayor', 'claimed', 'Coast News'],
    ]);
  });

  it('quotes somebody as saying something', () => {
    const text = '“We turned back,” Coast News quoted a sailor in Port Alder as saying.';

    expect(chains(text)).toEqual([
      ['Coast News', 'quoted', null],
      ['a sailor in Port Alder', 'saying', 'Coast News'],
    ]);
    expect(saidIn(text)[1]?.content).toBe('“We turned back,”');
  });

  it('cites a source for what it says', () => {
    const text = 'The pier may close, Coast News reported on Monday, citing a letter from the ministry.';

    expect(chains(text)).toEqual([
      ['Coast News', 'reported', null],
      ['a letter from the ministry', 'citing', 'Coast News'],
    ]);
    expect(saidIn(text).map(({ content }) => content)).toEqual(['The pier may close', 'The pier may close']);
  });

  it('may cite before it speaks', () => {
    expect(chains('Citing two sailors, Coast News reported that the pier may close.')).toEqual([
      ['two sailors', 'Citing', 'Coast News'],
      ['Coast News', 'reported', null],
    ]);
  });

  it('is named after “by” where somebody is quoted', () => {
    expect(chains('The mayor was quoted by Coast News as saying the pier may close.')).toEqual([
      ['Coast News', 'was quoted by', null],
      ['The mayor', 'saying', 'Coast News'],
    ]);
  });

  it('speaks through its own source', () => {
    expect(chains('The pier may close, according to Coast News’s source.')).toEqual([
      ['Coast News', '', null],
      ['Coast News’s source', 'according to', 'Coast News'],
    ]);
  });
});

describe('a headline', () => {
  it.each([
    ['ends with its source', 'Verania May Close Its Ports – Coast News', 'Coast News'],
    ['begins with its source', 'Coast News: Verania may close its ports', 'Coast News'],
    ['has a speaker', 'Verania may close its ports, says minister', 'minister'],
  ])('%s', (_, text, source) => {
    const kind: RegionKind = 'title';
    const found = suggestFor({ ...bodyArticle(text), regions: [{ kind, start: 0, end: text.length }] }).attributions;

    expect(found.map((one) => inWords(text, one).source)).toEqual([source]);
  });
});

describe('regions', () => {
  const text = 'Join us: the editor said we need you.\nThe mayor [said](#) that the pier was closed.\nA sailor said it rained at sea.';
  const mark = (words: string): { start: number; end: number } => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const regions = [
    { kind: 'boilerplate' as const, ...mark('Join us: the editor said we need you.') },
    { kind: 'body' as const, ...mark('The mayor ') },
    { kind: 'markup' as const, ...mark('[') },
    { kind: 'body' as const, ...mark('said') , start: text.indexOf('said]'), end: text.indexOf('said]') + 4 },
    { kind: 'markup' as const, ...mark('](#)') },
    { kind: 'body' as const, ...mark(' that the pier was closed.') },
    { kind: 'caption' as const, ...mark('A sailor said it rained at sea.') },
  ];

  it('that are dropped hold no attribution, and markup inside a sentence is no border', () => {
    const found = suggestFor({ text, regions, language: 'en', published: null }).attributions;

    expect(found.map((one) => inWords(text, one))).toEqual([{ source: 'The mayor', cue: 'said', content: 'the pier was closed' }]);
  });

  it('that are dropped cut a span that reaches across them', () => {
    const cut = 'The captain said: “We turned back.\nAdvertisement\n“The lamp was out.”';
    const pieces = cut.split('\n').map((line, index) => ({ kind: index === 1 ? ('boilerplate' as const) : ('body' as const), start: cut.indexOf(line), end: cut.indexOf(line) + line.length }));
    const [said] = suggestFor({ text: cut, regions: pieces, language: 'en', published: null }).attributions;

    expect(said === undefined ? null : inWords(cut, said).content).toBe('“We turned back. … “The lamp was out.”');
  });
});
