import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../shared/domain/article.js';
import type { Block, CitationTarget, Run } from '../../shared/domain/briefing.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { appearanceTarget, blockId, paragraph } from '../fixtures/briefing-text.js';
import { article, attribution, claim, claimTag, passage, published, source } from '../fixtures/records.js';
import { check, marked } from '../fixtures/ruled-briefing.js';

const standfirst = 'Harbour chief “feels the need” for patrols.';
const body = 'Ferries stop at dusk, the harbour chief said. Patrols are being considered.';
const text = `${standfirst}\n${body}`;
const courier: ArticleText = {
  id: 'a1' as ArticleId,
  text,
  regions: [
    { kind: 'standfirst', start: 0, end: standfirst.length },
    { kind: 'body', start: standfirst.length + 1, end: text.length },
  ],
  links: [],
  evidence: {},
  log: [],
};
const dusk = passage('Ferries stop at dusk', text.indexOf('Ferries'));

const records: CaseRecords = {
  articles: [article('a1', { outlet: 'Sennick Courier', published: published('2026-03-14') }), article('a2', { outlet: 'Harbour Ledger', published: published('2026-03-15') })],
  sources: [source('chief')],
  tags: [
    attribution('said', 'a1', { sourceId: 'chief' as never, statedDate: '2026-03-13' }),
    claimTag('asserted', 'a1', 'c1', { content: [dusk], attributionId: 'said' as never }),
    claimTag('denied', 'a2', 'c1', { content: [passage('ferries sail all night')], stance: 'denies' }),
  ],
  claims: [claim('c1', 1, { text: 'Ferries do not run at night' })],
  briefings: [],
};

const asserted = appearanceTarget('asserted');
const denied = appearanceTarget('denied');
const wholeArticle: CitationTarget = { kind: 'article', articleId: 'a1' as ArticleId };
const passageTarget = (words: string): CitationTarget => ({ kind: 'passage', articleId: 'a1' as ArticleId, passage: passage(words, text.indexOf(words)) });

function block(runs: Run[], more: Partial<Block> = {}): Block {
  return { id: blockId('b1'), type: 'paragraph', ...more, runs };
}
const words = (text: string): Run => ({ type: 'text', text });
const cite = (target: CitationTarget): Run => ({ type: 'citation', target });

describe('judgments', () => {
  it('asks a judgment for its source and its confidence', () => {
    expect(marked([paragraph('b1', 'Ferries will rest.', { kind: 'judgment' })])).toEqual(['judgment-without-source: Ferries will rest.', 'judgment-without-confidence: Ferries will rest.']);
  });

  it('is content with a citation and a stated level', () => {
    const cited = block([words('Ferries will rest. Our confidence is low.'), cite(wholeArticle)], { kind: 'judgment' });
    const key = block([words('Ferries will rest.'), cite(wholeArticle)], { type: 'key-judgment', confidence: 'low' });

    expect(marked([cited, { ...key, id: blockId('b2') }], { records })).toEqual([]);
  });

  it('asks nothing of other kinds of paragraph, nor of an empty one', () => {
    expect(marked([paragraph('b1', 'Ferries rest.', { kind: 'assumption' }), paragraph('b2', '', { kind: 'judgment' })])).toEqual([]);
  });
});

describe('contrary statements', () => {
  it('marks a claim cited without the statement against it, and offers to cite that', () => {
    const findings = check([block([words('Ferries rest.'), cite(asserted)])], { records });

    expect(findings).toMatchObject([{ code: 'contrary-not-cited', details: { claim: 1, missing: 1 }, fixes: [{ kind: 'cite', at: 13, targets: [denied] }] }]);
  });

  it('is silent once it is cited anywhere in the briefing', () => {
    const elsewhere = { ...block([words('The ledger disagrees.'), cite(denied)]), id: blockId('b2') };

    expect(marked([block([words('Ferries rest.'), cite(asserted)]), elsewhere], { records })).toEqual([]);
  });

  it('asks for one statement of a claim that was linked as contrary', () => {
    const linked: CaseRecords = {
      ...records,
      tags: [claimTag('asserted', 'a1', 'c1', { content: [dusk] }), claimTag('night', 'a2', 'c2')],
      claims: [claim('c1', 1), claim('c2', 2, { contraryIds: ['c1' as never] })],
    };

    expect(check([block([words('Ferries rest.'), cite(asserted)])], { records: linked })).toMatchObject([{ code: 'contrary-not-cited', fixes: [{ targets: [appearanceTarget('night')] }] }]);
  });

  it('finds the claim behind a cited passage', () => {
    expect(marked([block([words('Ferries rest.'), cite(passageTarget('stop at dusk'))])], { records })).toEqual(['contrary-not-cited: .']);
  });
});

describe('“confirmed”', () => {
  const plain: CaseRecords = { ...records, tags: records.tags.slice(0, 2) };
  const saying = (sentence: string, more: Partial<Block> = {}): string[] => marked([block([words(sentence), cite(asserted)], more)], { records: plain });

  it('is marked where the cited claim rests on one origin', () => {
    expect(saying('It is confirmed that ferries rest.')).toEqual(['confirmed-by-one: confirmed']);
  });

  it('is left alone when denied, when quoted, and when a source only speaks', () => {
    expect(saying('This could not be confirmed.')).toEqual([]);
    expect(saying('He called it “confirmed by all”.')).toEqual([]);
    expect(saying('The chief confirmed that ferries rest.', { kind: 'reported' })).toEqual([]);
  });

  it('is marked as a grade too, where the claim that has it is cited', () => {
    const graded: CaseRecords = { ...plain, claims: [claim('c1', 1, { credibility: 1 })] };

    expect(marked([block([words('Ferries rest.'), cite(asserted)])], { records: graded })).toEqual(['confirmed-by-one: .']);
  });

  it('is left alone where two named origins stand behind the claim', () => {
    const two: CaseRecords = {
      ...plain,
      sources: [source('chief'), source('pilot')],
      tags: [...plain.tags, attribution('pilot-said', 'a2', { sourceId: 'pilot' as never }), claimTag('second', 'a2', 'c1', { attributionId: 'pilot-said' as never })],
    };

    expect(marked([block([words('It is confirmed that ferries rest.'), cite(asserted)])], { records: two })).toEqual([]);
  });
});

describe('quotations', () => {
  const onFile = { records: { ...records, tags: records.tags.slice(0, 2) }, texts: [courier] };
  const quoting = (quoted: string, target = asserted): Block => block([{ type: 'quotation', words: quoted, target }]);

  it('marks one whose words are not the passage’s and offers the article’s', () => {
    expect(check([quoting('Ferries stop at dawn')], onFile)).toMatchObject([{ code: 'quotation-differs', fixes: [{ kind: 'requote', runAt: 0, words: 'Ferries stop at dusk' }] }]);
    expect(check([quoting('Ferries stop at dusk')], onFile)).toEqual([]);
  });

  it('checks a marked translation against its original', () => {
    const translated = { ...onFile, records: { ...records, tags: [claimTag('asserted', 'a1', 'c1', { content: [dusk], translation: 'Les bacs s’arrêtent au crépuscule' })] } };
    const changedText = { ...courier, text: text.replace('at dusk', 'at dawn') };

    expect(check([quoting('Les bacs s’arrêtent')], translated)).toEqual([]);
    expect(check([quoting('Les bacs s’arrêtent')], { ...translated, texts: [changedText] })).toMatchObject([{ code: 'quotation-differs', details: { what: 'translation' } }]);
    expect(check([quoting('Les bacs partent')], translated)).toMatchObject([{ code: 'quotation-differs', details: { what: 'quotation' } }]);
  });

  it('marks one typed by hand that stands in no article cited, whatever its marks', () => {
    const typed = (quoted: string): string[] => marked([block([words(`The chief said ${quoted}.`), cite(wholeArticle)])], onFile);

    expect(typed('“ferries stop at noon”')).toEqual(['quotation-differs: “ferries stop at noon”']);
    expect(typed('"Ferries stop at dusk,"')).toEqual([]);
    expect(typed('“Ferries stop … the harbour chief said”')).toEqual([]);
    expect(typed('“[The f]erries”')).toEqual([]);
  });

  it('offers the article’s words for typed ones that are nearly those, and no others', () => {
    const fixes = (quoted: string) => check([block([words(`The chief said ${quoted}.`), cite(wholeArticle)])], onFile).flatMap((finding) => finding.fixes);

    expect(fixes('“Ferries halt at dusk, the harbour chief said,”')).toEqual([
      { kind: 'rewrite', edits: [{ start: 16, end: 60, text: 'Ferries stop at dusk, the harbour chief said', side: 'behind' }], preview: 'Ferries stop at dusk, the harbour chief said' },
    ]);
    expect(fixes('“ferries stop at the dusk”')).toMatchObject([{ preview: 'Ferries stop at dusk' }]);
    expect(fixes('“boats never leave at dusk”')).toEqual([]);
    expect(fixes('“stop at dawn”')).toEqual([]);
    expect(fixes('“Ferries halt … the harbour chief said”')).toEqual([]);
  });

  it('says nothing of typed words whose article is not at hand', () => {
    expect(marked([block([words('The chief said “ferries stop at noon”.'), cite(wholeArticle)])], { records: onFile.records })).toEqual([]);
  });

  it('marks the standfirst’s words that the body does not hold', () => {
    expect(marked([block([words('He “feels the need” for patrols.'), cite(wholeArticle)])], onFile)).toEqual(['quotation-not-in-body: “feels the need”']);
    expect(check([quoting('feels the need', passageTarget('feels the need'))], onFile)).toMatchObject([{ code: 'quotation-not-in-body', details: { words: 'feels the need' } }]);
    expect(check([quoting(standfirst, passageTarget(standfirst))], onFile)).toMatchObject([{ code: 'quotation-not-in-body', details: { words: 'feels the need' } }]);
  });
});

describe('marks and dates', () => {
  it('marks a block handled above its document', () => {
    expect(check([paragraph('b1', 'Secret.', { mark: 'TLP:RED' })])).toMatchObject([{ code: 'mark-above-document', fixes: [{ kind: 'document-mark', marking: 'TLP:RED' }, { kind: 'block-mark' }] }]);
    expect(check([paragraph('b1', 'Open.', { mark: 'TLP:GREEN' })])).toEqual([]);
  });

  const onlyAsserted = { records: { ...records, tags: records.tags.slice(0, 2) }, head: { cutOff: '20 May 2026' } };

  it('asks for the date of old information, and writes it', () => {
    const findings = check([block([words('Ferries rest.'), cite(asserted)])], onlyAsserted);

    expect(findings).toMatchObject([{ code: 'old-source-undated', details: { day: '13 March 2026' }, fixes: [{ kind: 'rewrite', edits: [{ start: 12, end: 12, text: ' (as of 13 March 2026)' }] }] }]);
  });

  it('is content with a date in the sentence, and where the page prints it beside', () => {
    expect(check([block([words('Ferries rested in March.'), cite(asserted)])], onlyAsserted)).toEqual([]);
    expect(check([block([words('Ferries rest.'), cite(asserted)], { kind: 'reported' })], onlyAsserted)).toEqual([]);
    expect(check([block([words('Ferries rest.'), cite(asserted)])], { ...onlyAsserted, head: {} })).toEqual([]);
  });

  it('names the empty fields of the title block once there is a text', () => {
    expect(marked([paragraph('b1', 'Ferries rest.')], { head: { audience: ' ', requirement: '' } })).toEqual(['field-empty: ']);
    expect(check([paragraph('b1', 'Ferries rest.')], { head: { audience: ' ', requirement: '' } })).toMatchObject([{ details: { fields: 'requirement audience' } }]);
    expect(check([], { head: { audience: '' } })).toEqual([]);
  });
});
