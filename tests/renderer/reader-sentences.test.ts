import { describe, expect, it } from 'vitest';
import { sentencesIn, wordsIn } from '../../shared/anchoring/sentences.js';

function sentences(words: string, language: string | null = 'en'): string[] {
  return sentencesIn(words, language).map((span) => words.slice(span.start, span.end));
}

describe('sentences of a paragraph', () => {
  it('ends them at full stops, questions and quotations', () => {
    expect(sentences('The ship left. Why? “Nobody knows,” she said. “It left.”')).toEqual(['The ship left.', 'Why?', '“Nobody knows,” she said.', '“It left.”']);
  });

  it('does not end one at a title, a month or an initial', () => {
    expect(sentences('Mr. Marsk met Gen. J. Orlo on Sept. 3 in port. Nobody saw.')).toEqual(['Mr. Marsk met Gen. J. Orlo on Sept. 3 in port.', 'Nobody saw.']);
  });

  it('ends one at initials when a new sentence clearly begins', () => {
    expect(sentences('She flew to the U.S. The talks began.')).toEqual(['She flew to the U.S.', 'The talks began.']);
    expect(sentences('The U.S. Navy sailed.')).toEqual(['The U.S. Navy sailed.']);
  });

  it('goes on over a wrapped line', () => {
    expect(sentences('The ship\nleft the harbour. It\nis gone.')).toEqual(['The ship\nleft the harbour.', 'It\nis gone.']);
  });

  it('knows sentences of other scripts', () => {
    expect(sentences('船は出た。誰も知らない。', 'ja')).toEqual(['船は出た。', '誰も知らない。']);
  });

  it('takes a language tag that is none for no language', () => {
    expect(sentences('It left. It came.', 'not a tag')).toEqual(['It left.', 'It came.']);
  });

  it('has none in blank text', () => {
    expect(sentences('  \n ')).toEqual([]);
  });
});

describe('words of a paragraph', () => {
  it('leaves marks and spaces out', () => {
    const words = 'The “40 tankers”, it’s said.';
    expect(wordsIn(words, 'en').map((span) => words.slice(span.start, span.end))).toEqual(['The', '40', 'tankers', 'it’s', 'said']);
  });
});
