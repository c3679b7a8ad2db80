import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RuleChecker } from '../../renderer/features/briefing/rule-checker.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import type { RuleFinding } from '../../shared/briefing-rules/finding.js';
import type { ArticleText } from '../../shared/domain/article.js';
import type { Block } from '../../shared/domain/briefing.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { blockId, paragraph } from '../fixtures/briefing-text.js';
import { article } from '../fixtures/records.js';
import { fullHead } from '../fixtures/ruled-briefing.js';

const text: ArticleText = { id: 'a1' as ArticleId, text: 'Ferries stop at dusk.', regions: [{ kind: 'body', start: 0, end: 21 }], links: [], evidence: {}, log: [] };
const ledger = indexLedger({ articles: [article('a1')], sources: [], tags: [], claims: [], briefings: [] });
const misquoting: Block = { id: blockId('b1'), type: 'paragraph', runs: [{ type: 'text', text: 'They said “ferries stop at noon”.' }, { type: 'citation', target: { kind: 'article', articleId: 'a1' as ArticleId } }] };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function checkerOf(blocks: readonly Block[]) {
  const shown: (readonly RuleFinding[])[] = [];
  const loadText = vi.fn(() => Promise.resolve(text));
  const read = vi.fn(() => ({ head: fullHead, blocks: [...blocks] }));
  const checker = new RuleChecker({ read, ledger: () => ledger, loadText, show: (findings) => shown.push(findings) });
  return { checker, shown, loadText, read };
}

describe('checking while writing', () => {
  it('waits for a pause: keys read nothing', async () => {
    const { checker, shown, read } = checkerOf([paragraph('b1', 'Perhaps.')]);
    for (let key = 0; key < 10; key += 1) {
      checker.touch();
      await vi.advanceTimersByTimeAsync(200);
    }
    expect(read).not.toHaveBeenCalled();

    await vi.advanceTimersByTimeAsync(600);

    expect(shown.map((findings) => findings.map(({ code }) => code))).toEqual([['loose-likelihood']]);
  });

  it('asks for a cited article once, and looks again when its words are there', async () => {
    const { checker, shown, loadText } = checkerOf([misquoting]);
    checker.check();
    await vi.advanceTimersByTimeAsync(600);
    checker.check();

    expect(loadText).toHaveBeenCalledTimes(1);
    expect(shown.map((findings) => findings.map(({ code }) => code))).toEqual([[], ['quotation-differs'], ['quotation-differs']]);
  });

  it('says nothing any more once it is stopped', async () => {
    const { checker, shown } = checkerOf([paragraph('b1', 'Perhaps.')]);
    checker.touch();
    checker.stop();
    await vi.advanceTimersByTimeAsync(2000);

    expect(shown).toEqual([]);
  });
});
