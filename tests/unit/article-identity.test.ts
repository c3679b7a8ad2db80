import { describe, expect, it } from 'vitest';
import { bodyShingles, isSyndicatedCopy } from '../../shared/import/article-identity.js';

/** A body of words that share nothing with those of another seed. */
function bodyOf(seed: string, wordCount: number): string {
  return Array.from({ length: wordCount }, (_word, at) => `${seed}${String(at)}`).join(' ');
}

const story = bodyOf('dam', 400);

describe('a syndicated copy', () => {
  it.each([
    ['the same words', story],
    ['the same words in other lines and letters', story.toUpperCase().replace(/ /gu, '\n')],
    ['the first half', bodyOf('dam', 200)],
    ['a paragraph of its own before it', `${bodyOf('intro', 60)} ${story}`],
  ])('is told by %s', (_what, copy) => {
    expect(isSyndicatedCopy(bodyShingles(story), bodyShingles(copy))).toBe(true);
  });

  it.each([
    ['another story', bodyOf('flood', 400)],
    ['another story that quotes a passage', `${bodyOf('flood', 300)} ${bodyOf('dam', 80)}`],
    ['too few words to tell', bodyOf('dam', 20)],
    ['nothing', ''],
  ])('is not %s', (_what, other) => {
    expect(isSyndicatedCopy(bodyShingles(story), bodyShingles(other))).toBe(false);
  });
});
