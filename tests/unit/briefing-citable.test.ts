import { describe, expect, it } from 'vitest';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { articleIdSchema } from '../../shared/domain/ids.js';
import { findingSchema } from '../../shared/ipc/briefing-channels.js';
import { findingWords } from '../../shared/strings/findings.js';
import { citedPlace } from '../../renderer/editor/briefing-place.js';
import { citableOptions } from '../../renderer/features/briefing/citable.js';
import { countWords } from '../../renderer/features/briefing/count-words.js';
import { ledgerRecords } from '../fixtures/briefing-ledger.js';
import { appearanceTarget } from '../fixtures/briefing-text.js';

const index = indexLedger(ledgerRecords);
const keys = (query: string, withArticles = false): string[] => citableOptions(index, { query, withArticles }).map((option) => option.key);

describe('what can be cited', () => {
  it('lists each claim with its appearances, then articles', () => {
    expect(keys('', true)).toEqual(['c1', 'first', 'second', 'c2', 'third', 'a1', 'a2']);
  });

  it('cites every appearance of a claim, also of those a search left out', () => {
    const [claim] = citableOptions(index, { query: 'sennick', withArticles: false });

    expect(claim?.targets).toEqual([appearanceTarget('first'), appearanceTarget('second')]);
  });

  it('finds a claim by its number and shows all its appearances', () => {
    expect(keys('c1')).toEqual(['c1', 'first', 'second']);
  });

  it('finds an appearance by its words, whatever accents they carry', () => {
    expect(keys('cafe quay')).toEqual(['c2', 'third']);
  });

  it('leaves out claims without appearances', () => {
    const bare = indexLedger({ ...ledgerRecords, tags: [] });

    expect(citableOptions(bare, { query: '', withArticles: false })).toEqual([]);
  });
});

describe('the place a citation points to', () => {
  it('names outlet, date, stance and words', () => {
    expect(citedPlace(appearanceTarget('first'), index)).toMatchObject({ outlet: 'Sennick Courier', date: '14 Mar 2026', stance: 'asserts', words: 'ferries stop at dusk', span: { start: 40, end: 60 } });
  });

  it('says undated with no date at all', () => {
    expect(citedPlace(appearanceTarget('second'), index)?.date).toBeNull();
  });

  it('has no words for an article as a whole', () => {
    expect(citedPlace({ kind: 'article', articleId: articleIdSchema.parse('a1') }, index)).toMatchObject({ words: null, span: null });
  });

  it('is nothing when the tag is gone', () => {
    expect(citedPlace(appearanceTarget('removed'), index)).toBeNull();
  });
});

describe('findings', () => {
  it('have words for every code', () => {
    expect(Object.keys(findingWords).sort()).toEqual([...findingSchema.shape.code.options].sort());
  });

  it('say how much of the limit is used', () => {
    expect(findingWords['licence-limit'].text({ usedChars: 1593, limitChars: 500 })).toContain('1,593 of 500 characters used');
  });
});

describe('word count', () => {
  it('counts words with apostrophes, numbers and hyphens as one', () => {
    expect(countWords("The desk's 40,000 well-known ships, 3.5 km off.")).toBe(8);
  });

  it('counts words of a script that is written without spaces', () => {
    expect(countWords('船は夜に出ない。')).toBeGreaterThan(2);
  });
});
