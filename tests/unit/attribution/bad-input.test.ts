import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestFor } from '../../../shared/attribution/suggest-for.js';
import { suggestionsSchema, type Suggestions } from '../../../shared/attribution/suggestion.js';
import type { Span } from '../../../shared/domain/passage.js';
import type { Region } from '../../../shared/domain/region.js';
import { bodyArticle } from './reading.js';

/** Far above what any of these takes, far below what a square of their length would. */
const limitMs = 10_000;

const fragments = [
  'the mayor said that ', 'according to ', '“', '”', '"', "'", ', ', '. ', 'reports of ', 'who ', 'told reporters ', ' — ', '(', ')', '\n', 'SAID ', '2,000 ', 'on Tuesday ', '👩‍👩‍👧 ', '\u202E', '\u200F', 'citing ', 'Міністр заявив ', '장관은 ', '\t', '[x](#) ', '’s ', 'reportedly ', 'quoted ', ' as saying ', 'denied ', '\u00A0', '\u0000', '\u00AD',
];
const kinds = ['body', 'boilerplate', 'markup', 'title', 'terms', 'caption', 'quote'] as const;

/** A text of fragments, each a region of its own. */
const article = fc.array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(...kinds)), { maxLength: 80 }).map((pieces) => {
  let text = '';
  const regions: Region[] = [];
  for (const [words, kind] of pieces) {
    if (words.trim() !== '') regions.push({ kind, start: text.length, end: text.length + words.length });
    text += words;
  }
  return { text, regions };
});

function spansOf({ attributions, claims }: Suggestions): Span[] {
  return [...attributions.flatMap(({ source, cue, content, statedDate }) => [...source, ...cue, ...content, ...(statedDate === null ? [] : [statedDate.span])]), ...claims.flatMap(({ content }) => content)];
}

/** Whether a span begins and ends in what is read, and touches nothing that is dropped. */
function isKept({ start, end }: Span, regions: readonly Region[]): boolean {
  const touched = regions.filter((region) => region.start < end && start < region.end);
  const isRead = (region: Region | undefined): boolean => region !== undefined && ['body', 'title', 'quote'].includes(region.kind);
  return touched.every((region) => isRead(region) || region.kind === 'markup') && isRead(touched[0]) && isRead(touched.at(-1));
}

describe('whatever the input', () => {
  it('keeps every span inside the text and inside what is read, and every parent in the list', () => {
    fc.assert(
      fc.property(article, ({ text, regions }) => {
        const found = suggestFor({ text, regions, language: 'en', published: '2031-11-04' });
        suggestionsSchema.parse(found);
        expect(spansOf(found).filter((span) => !isKept(span, regions))).toEqual([]);
        expect(found.attributions.every(({ parent }, index) => parent === null || (parent < found.attributions.length && parent !== index))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('finds the same whatever was read before', () => {
    const article = bodyArticle("Mayor Orsolt's office said the pier was closed, and Orsolt's aide denied it.");
    const before = suggestFor(article);
    suggestFor(bodyArticle("See harbour.example/Mr.Orsolt's for more. Dr.Orsolt's list said so."));

    expect(suggestFor(article)).toEqual(before);
  });

  it.each([
    ['a sentence of 20,000 words', Array.from({ length: 20_000 }, (_, at) => ['the', 'minister', 'said', 'that', 'and', 'reports', 'of', 'troops', 'who', 'told', 'it'][at % 11]).join(' ')],
    ['10,000 quotation marks', '"'.repeat(10_000)],
    ['10,000 spaced quotation marks', '“ '.repeat(10_000)],
    ['unbalanced quotation marks', 'He said “no. “She said no.\n'.repeat(2000)],
    ['capitals', 'THE MINISTER SAID THAT THE PORT WAS CLOSED. '.repeat(500)],
    ['a pasted table', Array.from({ length: 2000 }, (_, at) => `Region ${at}\t${at * 3}\t${at}%\t2031`).join('\n')],
    ['a table on one line', Array.from({ length: 4000 }, (_, at) => `Region ${at} ${at * 3} ${at}%`).join(' ')],
    ['mixed languages', 'The mayor said it rained. Міністр заявив, що дощ. 장관은 말했다. '.repeat(300)],
    ['emoji and bidirectional marks', '\u202Ehe said\u202C that 👩‍👩‍👧 \u200Fit was 🇰🇷 fine. '.repeat(400)],
    ['a word of a megabyte', 'x'.repeat(1_000_000)],
    ['20,000 brackets', '('.repeat(20_000)],
    ['relays without end', 'according to the mayor, '.repeat(4000)],
  ])('takes bounded time for %s', (_, text) => {
    const startedMs = performance.now();
    const found = suggestFor({ ...bodyArticle(text), language: null });

    expect(performance.now() - startedMs).toBeLessThan(limitMs);
    expect(spansOf(found).filter(({ start, end }) => start < 0 || end > text.length || end <= start)).toEqual([]);
  });
});
