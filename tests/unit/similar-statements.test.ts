import { describe, expect, it } from 'vitest';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { similarStatements, type SimilarStatement } from '../../shared/analysis/similar-statements.js';
import { claimIdSchema } from '../../shared/domain/ids.js';
import type { Tag } from '../../shared/domain/tag.js';
import { groupingText } from '../../shared/strings/analysis.js';
import { appearance, article, attribution, passageOf, records, source } from './ledger-records.js';

/** What somebody says in an article of its own, each under a claim of its own. */
interface Statement {
  readonly by: string | null;
  readonly words: string;
  readonly claim?: string;
}

/** What is found for the claim of the first. */
function suggested(statements: readonly Statement[]): SimilarStatement[] {
  const tags = statements.flatMap(({ by, words, claim = `c${statements.findIndex((one) => one.words === words)}` }, at): Tag[] => [
    ...(by === null ? [] : [attribution(`n${at}/a${at}`, by)]),
    appearance(`n${at}/p${at}`, by === null ? null : `a${at}`, { content: [passageOf(words)], claimId: claimIdSchema.parse(claim) }),
  ]);
  const index = indexLedger(records({ articles: statements.map((_, at) => article(`n${at}`)), sources: [source('Zhorvin'), source('Marden')], tags }));
  return similarStatements(claimIdSchema.parse(statements[0]?.claim ?? 'c0'), index);
}

const first = 'It is a serious moment when the gates of the Ostrel dam could be closed sooner than expected';
const second = 'This is a grave moment in which the gates on the dam of Ostrel may be closed faster than anticipated';

describe('statements that may be a claim’s', () => {
  it('finds two translations of one sentence by one speaker, and says why', () => {
    const found = suggested([{ by: 'Zhorvin', words: first }, { by: 'Zhorvin', words: second }]);

    expect(found).toMatchObject([{ appearance: { id: 'p0' }, other: { id: 'p1', claimId: 'c1' }, why: { kind: 'same-speaker' } }]);
    expect(found.map(({ why }) => groupingText(why))).toEqual([expect.stringMatching(/^Zhorvin in both, \d+ words in common$/u)]);
  });

  it('finds nearly the same words whoever speaks, a capital taken for its country', () => {
    const found = suggested([
      { by: 'Zhorvin', words: 'Seoul sends observers to the gauging station at Halm' },
      { by: null, words: 'South Korea’s observers sent to the gauging station at Halm' },
    ]);

    expect(found).toMatchObject([{ why: { kind: 'same-content' } }]);
  });

  it.each<readonly [string, readonly Statement[]]>([
    ['are grouped already', [{ by: 'Zhorvin', words: first, claim: 'one' }, { by: 'Zhorvin', words: second, claim: 'one' }]],
    ['give other numbers', [{ by: 'Zhorvin', words: 'about 400 army engineers arrived at the upper dam' }, { by: 'Zhorvin', words: 'about 900 army engineers arrived at the upper dam' }]],
    ['are on other things', [{ by: 'Zhorvin', words: first }, { by: 'Zhorvin', words: 'The bakeries of the lower valley have flour for nineteen days' }]],
    ['share some words, of two speakers', [{ by: 'Zhorvin', words: 'the gates of the dam will be closed for repair in summer' }, { by: 'Marden', words: 'the gates of the dam are guarded by soldiers from Korvin' }]],
    ['say too little to compare', [{ by: 'Zhorvin', words: 'the dam is cracked' }, { by: 'Zhorvin', words: 'the dam was cracked' }]],
  ])('suggests nothing for two that %s', (_what, statements) => {
    expect(suggested(statements)).toEqual([]);
  });

  it('takes numbers for equal however their thousands are set apart', () => {
    expect(suggested([{ by: 'Zhorvin', words: 'some 12,000 army engineers arrived at the dam' }, { by: 'Zhorvin', words: 'some 12 000 army engineers had arrived at the dam' }])).toHaveLength(1);
  });
});
