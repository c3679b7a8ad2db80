import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../shared/import/detect-language.js';
import { termsOfText } from '../../shared/import/find-terms.js';
import { blocksOfText } from '../../shared/import/lines.js';
import { findDates, parseDateValue } from '../../shared/import/parse-date.js';
import { namesFromByline } from '../../shared/import/person-names.js';

describe('dates', () => {
  it.each([
    ['by Ann Poe October 29, 2024 9:53 AM 2 min read', { iso: '2024-10-29T09:53', precision: 'minute', zone: null }],
    ['den 3. März 2021', { iso: '2021-03-03', precision: 'day', zone: null }],
    ['30 жовтня 2024', { iso: '2024-10-30', precision: 'day', zone: null }],
    ['2024년 10월 22일', { iso: '2024-10-22', precision: 'day', zone: null }],
    ['25/12/2020', { iso: '2020-12-25', precision: 'day', zone: null }],
  ])('reads %s', (text, published) => {
    expect(findDates(text)[0]?.published).toEqual(published);
  });

  it.each(['02/03/2021', 'on Monday', '31 February 2020', 'page 20 of 2024'])('does not guess at %s', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('keeps the day as stated and the offset apart', () => {
    expect(parseDateValue('2020-01-01T00:30:00+0200')).toEqual({ iso: '2020-01-01T00:30', precision: 'minute', zone: '+02:00' });
  });
});

describe('plain text', () => {
  it('joins lines that were wrapped by hand into paragraphs', () => {
    const text = 'The council met on Tuesday evening to talk about the new road that is\nto cross the valley next year, and heard from nine people who live in the\nvillages along it, most of whom were against the plan as it stands today.\n\nNobody from the ministry had come, although it had been invited in May and\nagain in June, and the chair said that she would write to the minister and\nask for a date.';
    expect(blocksOfText(text)).toHaveLength(2);
  });

  it('takes short lines one under the other for blocks of their own', () => {
    expect(blocksOfText('Home\nNews\nSport\nWeather')).toHaveLength(4);
  });
});

describe('bylines', () => {
  it('takes dates and reading times off and splits several authors', () => {
    expect(namesFromByline('By Ann Poe and Ben Roe | March 3, 2020')).toEqual(['Ann Poe', 'Ben Roe']);
  });

  it('does not take an address for a name', () => {
    expect(namesFromByline('https://example.org/ann')).toEqual([]);
  });
});

describe('terms of reuse', () => {
  it('become data', () => {
    const text = 'When reprinting our texts, use no more than 300 characters and an active hyperlink.';
    expect(termsOfText(text, 0, text.length)?.value).toEqual({ maxExtractChars: 300, requiresLink: true, span: [0, text.length] });
  });

  it('are not read into a sentence that mentions a link', () => {
    const text = 'Police found no link between the two fires.';
    expect(termsOfText(text, 0, text.length)).toBeNull();
  });
});

describe('language', () => {
  it.each([
    ['en', 'The ministers said that they would meet again before the end of the year, and that the talks had been useful.'],
    ['de', 'Die Minister sagten, dass sie sich noch vor dem Ende des Jahres wieder treffen werden und die Gespräche nützlich waren.'],
    ['uk', 'Міністри сказали, що вони зустрінуться ще до кінця року і що ці переговори були корисними для всіх.'],
    ['ko', '장관들은 연말 이전에 다시 만날 것이라고 말했으며 회담이 유익했다고 밝혔다.'],
  ])('is told as %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
