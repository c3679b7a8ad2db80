import { describe, expect, it } from 'vitest';
import { draftSourceSummary } from '../../shared/print/source-summary.js';
import { cite, inputWith, paragraphWith, printInput } from '../fixtures/print-input.js';

describe('a drafted source summary', () => {
  it('weighs what the briefing rests on', () => {
    const summary = draftSourceSummary(printInput);

    expect(summary).toMatch(/^This document rests on 8 items from 8 named outlets: /u);
    expect(summary).toContain('1 opinion piece');
    expect(summary).toMatch(/published between \d+ November 2031 and \d+ November 2031; 1 item has no certain date\./u);
    expect(summary).toMatch(/Of 4 claims cited, \d rests? on one origin at most\./u);
    expect(summary).toMatch(/graded [A-F]/u);
  });

  it('speaks only of what is cited', () => {
    expect(draftSourceSummary(inputWith({ blocks: [paragraphWith('p', [cite('fell')])] }))).toMatch(/^This document rests on 1 item from 1 named outlet: 1 report\./u);
    expect(draftSourceSummary(inputWith({ blocks: [] }))).toBe('');
  });
});
