import { describe, expect, test } from 'vitest';
import type { Terms } from '../../shared/domain/article.js';
import type { Run } from '../../shared/domain/briefing.js';
import type { PrintInput } from '../../shared/domain/case.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { licenceFindings } from '../../shared/print/licence.js';
import { articleId, cite, inputWith, paragraphWith, passageOf, printInput } from '../fixtures/print-input.js';

const words = 'gate two opened by itself';
const longer = 'told Corvus News that gate two opened by itself';

function quote(exact: string): Run {
  return { type: 'quotation', words: exact, target: { kind: 'passage', articleId: articleId('wire'), passage: passageOf('wire', exact) } };
}

/** A briefing that quotes the article "wire" under the given terms. */
function quoting(terms: Partial<Terms>, runs: readonly Run[], url: string | null = 'https://corvusnews.example/a'): PrintInput {
  const input = inputWith({ blocks: [paragraphWith('p', runs)] });
  const articles = input.records.articles.map((article) =>
    article.id === 'wire' ? { ...article, found: { ...article.found, url, terms: { maxExtractChars: null, requiresLink: false, span: null, ...terms } } } : article,
  );
  return { ...input, records: { ...input.records, articles } };
}

describe('an extract limit', () => {
  test('holds for exactly as many characters', () => {
    expect(licenceFindings(quoting({ maxExtractChars: words.length }, [quote(words)]))).toEqual([]);
  });

  test('is broken by one character more', () => {
    expect(licenceFindings(quoting({ maxExtractChars: words.length - 1 }, [quote(words)]))).toEqual([
      { code: 'licence-limit', articleId: 'wire', usedChars: words.length, limitChars: words.length - 1 },
    ]);
  });

  test('counts words quoted in the text and in a note, or in two overlapping passages, once', () => {
    expect(licenceFindings(quoting({ maxExtractChars: longer.length }, [quote(words), quote(longer), quote(words)]))).toEqual([]);
    expect(licenceFindings(quoting({ maxExtractChars: 10 }, [quote(words), quote(longer)]))).toMatchObject([{ usedChars: longer.length }]);
  });

  test('does not count markup', () => {
    const passage = passageOf('beacon', 'fell by **eleven metres** between', 'fell by eleven metres between');
    const input = inputWith({ blocks: [paragraphWith('p', [{ type: 'citation', target: { kind: 'passage', articleId: articleId('beacon'), passage } }])] });
    const articles = input.records.articles.map((article) => ({ ...article, found: { ...article.found, terms: { maxExtractChars: 5, requiresLink: false, span: null } } }));
    expect(licenceFindings({ ...input, records: { ...input.records, articles } })).toMatchObject([{ usedChars: 'fell by eleven metres between'.length }]);
  });
});

describe('a required link', () => {
  test('is missing where the article has no address', () => {
    expect(licenceFindings(quoting({ requiresLink: true }, [quote(words)], null))).toEqual([{ code: 'licence-link', articleId: 'wire' }]);
  });

  test('is missing where the address may not be linked', () => {
    expect(licenceFindings(quoting({ requiresLink: true }, [quote(words)], 'javascript:void(0)'))).toHaveLength(1);
  });

  test('is missing where the address is one of mail', () => {
    expect(licenceFindings(quoting({ requiresLink: true }, [quote(words)], 'mailto:desk@corvusnews.example'))).toHaveLength(1);
  });

  test('is not asked of an article that is cited without its words', () => {
    const whole: Run = { type: 'citation', target: { kind: 'article', articleId: articleId('wire') } };
    expect(licenceFindings(quoting({ requiresLink: true, maxExtractChars: 1 }, [whole], null))).toEqual([]);
  });
});

describe('a waiver', () => {
  const over = quoting({ maxExtractChars: 5, requiresLink: true }, [quote(words)], null);
  const waived = { ...over, document: { ...over.document, head: { ...over.document.head, waivers: [{ articleId: articleId('wire'), reason: 'Agreed with the agency by letter.' }] } } };

  test('lets the export go on, and its reason is printed', () => {
    expect(licenceFindings(over)).toHaveLength(2);
    expect(licenceFindings(waived)).toEqual([]);
    expect(layoutBriefing(waived).sourcing).toEqual([
      `The terms of reuse of Corvus News (S1) are not met: ${words.length} characters of its text stand here, where they allow 5. Reason: Agreed with the agency by letter.`,
      'The terms of reuse of Corvus News (S1) are not met: they ask for a link, and no address of it is known. Reason: Agreed with the agency by letter.',
    ]);
  });

  test('says nothing where the terms are met', () => {
    const met = quoting({ maxExtractChars: 500 }, [quote(words)]);
    expect(layoutBriefing({ ...met, document: { ...met.document, head: waived.document.head } }).sourcing).toEqual([]);
  });
});

test('counts the words a chain names its source by, and what is quoted from a copy once', () => {
  const cited = quoting({ maxExtractChars: 1 }, [cite('gate')]);
  const unrecorded = { ...cited, records: { ...cited.records, tags: cited.records.tags.map((tag) => (tag.kind === 'attribution' ? { ...tag, sourceId: null } : tag)) } };
  const used = (input: PrintInput): number => licenceFindings(input).flatMap((finding) => (finding.code === 'licence-limit' ? [finding.usedChars] : []))[0] ?? 0;
  expect(used(unrecorded)).toBeGreaterThan(used(cited));

  const both = quoting({ maxExtractChars: 1 }, [quote(words), { type: 'quotation', words, target: { kind: 'passage', articleId: articleId('daily'), passage: { ...passageOf('wire', words) } } }]);
  const copied = { ...both, texts: both.texts.map((text) => (text.id === 'daily' ? { ...text, text: both.texts.find(({ id }) => id === 'wire')?.text ?? '' } : text)), records: { ...both.records, articles: both.records.articles.map((article) => (article.id === 'daily' ? { ...article, copyOf: articleId('wire') } : article)) } };
  expect(used(copied)).toBe(words.length);
});

test('a briefing within all terms has no findings', () => {
  expect(licenceFindings(printInput)).toEqual([]);
});
