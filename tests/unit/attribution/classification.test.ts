import { describe, expect, it } from 'vitest';
import { suggestFor } from '../../../shared/attribution/suggest-for.js';
import { bodyArticle, claimsIn, foundIn, inWords } from './reading.js';

describe('the kind of a source', () => {
  it.each([
    ['Defence Minister Ines Oda said it rained.', 'named'],
    ['A senior official in the ministry said it rained.', 'anonymous'],
    ['Pilot Ansa Orrin said it rained.', 'named'],
    ['The foreign minister said it rained.', 'named'],
    ['The guild’s chairman said it rained.', 'named'],
    ['A minister said it rained.', 'anonymous'],
    ['The coastguard said it rained.', 'organisation'],
    ['The defence ministry said it rained.', 'organisation'],
    ['Norway said it rained.', 'organisation'],
    ['The newspaper Coast Times said it rained.', 'outlet'],
    ['Reuters said it rained.', 'outlet'],
    ['The report said it rained.', 'document'],
    ['It reportedly rained.', 'implicit'],
  ])('%s', (text, type) => {
    expect(foundIn(text).map(({ sourceType }) => sourceType)).toEqual([type]);
  });

  it('is that of the last source for a pronoun', () => {
    expect(foundIn('An official said it rained. He added that it would stop.').map(({ sourceType }) => sourceType)).toEqual(['anonymous', 'anonymous']);
  });
});

describe('how words are given', () => {
  it.each([
    ['“It rained,” the mayor said.', 'direct'],
    ['The mayor said it rained.', 'indirect'],
    ['The mayor said it rained “like never before” in the valley.', 'mixed'],
  ])('%s', (text, type) => {
    expect(foundIn(text).map(({ quoteType }) => quoteType)).toEqual([type]);
  });
});

describe('the day of a statement', () => {
  it.each([
    ['The mayor said on Tuesday that it rained.', 'on Tuesday', '2031-11-04', true],
    ['The mayor said Friday that it rained.', 'Friday', '2031-10-31', true],
    ['The mayor said yesterday that it rained.', 'yesterday', '2031-11-03', true],
    ['The mayor said on 30 October that it rained.', 'on 30 October', '2031-10-30', true],
    ['The mayor said on Dec. 28 that it rained.', 'on Dec. 28', '2030-12-28', true],
    ['The mayor warned earlier this month that it rained.', 'earlier this month', '2031-11', true],
    ['The mayor said on October 2, 2030 that it rained.', 'on October 2, 2030', '2030-10-02', false],
  ])('%s', (text, words, iso, inferred) => {
    const date = foundIn(text)[0]?.statedDate;

    expect(date).toMatchObject({ iso, inferred });
    expect(text.slice(date?.span.start, date?.span.end)).toBe(words);
  });

  it('is not told without the article’s own date', () => {
    const { attributions } = suggestFor({ ...bodyArticle('The mayor said on Tuesday that it rained.'), published: null });

    expect(attributions[0]?.statedDate).toBeNull();
  });

  it('is no day inside what was said', () => {
    expect(foundIn('The mayor said that it rained on Tuesday.')[0]?.statedDate).toBeNull();
  });
});

describe('a claim candidate', () => {
  it.each([
    ['The navy lost 14 boats in the bay.', 'figure'],
    ['The navy attacked the port at dawn.', 'event'],
    ['The port will close for good.', 'forecast'],
    ['The navy is responsible for the spill.', 'accusation'],
    ['Work on the pier began in June 2030.', 'date'],
  ] as const)('%s', (text, reason) => {
    expect(claimsIn(text)).toEqual([[reason, text.slice(0, -1)]]);
  });

  it('is what was said, not who said it', () => {
    expect(claimsIn('The ministry said that the navy had lost 14 boats.')).toEqual([['figure', 'the navy had lost 14 boats']]);
  });
});

describe('an article in another language', () => {
  it.each([
    ['uk', 'Міністр заявив: «Ми повернулися до порту опівдні». На борту було 120 моряків.', '«Ми повернулися до порту опівдні»'],
    ['ko', '대변인은 “우리는 정오에 항구로 돌아왔다고 말했다”라고 전했다. 선원은 120 명이었다.', '“우리는 정오에 항구로 돌아왔다고 말했다”'],
    ['de', 'Der Minister sagte: „Wir sind am Mittag in den Hafen zurückgekehrt.“ An Bord waren 120 Matrosen.', '„Wir sind am Mittag in den Hafen zurückgekehrt.“'],
  ])('is read for marks and numbers only (%s)', (language, text, quotation) => {
    const found = suggestFor({ ...bodyArticle(text), language });

    expect(found.rules).toBe('marks-only');
    expect(found.attributions.map((one) => inWords(text, one))).toEqual([{ source: '', cue: '', content: quotation }]);
    expect(found.claims.map(({ reason }) => reason)).toEqual(['figure']);
  });

  it('is known by its script where the page says it is English', () => {
    expect(suggestFor({ ...bodyArticle('Міністр заявив, що порт закрито, а кораблі повернулися до берега опівдні.'), language: 'en' }).rules).toBe('marks-only');
  });
});
