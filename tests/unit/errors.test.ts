import { describe, expect, it } from 'vitest';
import { errorCodes } from '../../shared/errors.js';
import { errorLine, errorWords } from '../../shared/strings/errors.js';

describe('errorWords', () => {
  it.each(errorCodes)('says in full sentences what failed, what is safe and what to do for %s', (code) => {
    const { title, text } = errorWords({ code, details: {} });

    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(text).toMatch(/^\p{Lu}.*\.$/u);
    expect(text.split(/(?<=\.) /u).length).toBeGreaterThanOrEqual(2);
    expect(`${title} ${text}`).not.toMatch(/undefined|null|\[object/u);
  });

  it('names the quotation, the article and the tag that do not fit', () => {
    const line = errorLine({ code: 'quote-missing', details: { id: 'said', article: 'a.txt', quote: 'two cracks' } });

    expect(line).toBe('“said” does not resolve. The words “two cracks” are not in “a.txt”. Nothing was changed. Correct the words, or bring the article they are from.');
  });

  it('gives sizes people can read', () => {
    const { text } = errorWords({ code: 'file-too-large', details: { fileName: 'a.html', sizeBytes: 30_500_000, limitBytes: 20_971_520 } });

    expect(text).toContain('It has 31 MB; at most 21 MB can be read.');
  });

  it('says who holds a case', () => {
    expect(errorLine({ code: 'case-held', details: { fileName: 'a.slcase', pid: 41, host: 'desk' } })).toContain('Process 41 on desk writes to it.');
  });
});
