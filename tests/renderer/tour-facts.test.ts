import { describe, expect, it } from 'vitest';
import { countCitations, isStepDone, type TourFacts } from '../../renderer/features/tour/tour-facts.js';
import { analyseLedger } from '../../shared/analysis/analyse-ledger.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { emptyHead, type Block } from '../../shared/domain/briefing.js';
import type { ArticleId, BlockId, BriefingId, ClaimId, SourceId, TagId } from '../../shared/domain/ids.js';
import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import { isTourIn } from '../../renderer/state/tour-store.js';
import { article, attribution, claim, claimTag, source } from '../fixtures/records.js';

const records = {
  articles: [article('a1'), article('a2')],
  sources: [source('official')],
  tags: [
    attribution('t1', 'a1', { sourceId: 'official' as SourceId }),
    attribution('t2', 'a2', { sourceId: 'official' as SourceId }),
    claimTag('c1', 'a1', 'k1', { attributionId: 't1' as TagId }),
    claimTag('c2', 'a2', 'k1', { attributionId: 't2' as TagId }),
    claimTag('c3', 'a1', 'k2', { attributionId: 't1' as TagId }),
  ],
  claims: [claim('k1'), claim('k2', 2)],
  briefings: [],
};
const analyse = () => analyseLedger(indexLedger(records));
const before: TourFacts = { place: { view: 'read', articleId: 'a1' as ArticleId, articleOffset: 0, claimId: null, ledgerPage: 'claims' }, tagIds: ['t1' as TagId], lastExport: null };
const now = (place: Partial<TourFacts['place']>, rest: Partial<TourFacts> = {}): TourFacts => ({ ...before, ...rest, place: { ...before.place, ...place } });

describe('a step of the tour', () => {
  it('is reading once the cursor stands in a text it was not in', () => {
    expect(isStepDone('read', { before, now: now({ articleOffset: 120 }), analyse })).toBe(true);
    expect(isStepDone('read', { before, now: now({ articleId: 'a2' as ArticleId }), analyse })).toBe(false);
    expect(isStepDone('read', { before, now: now({ view: 'ledger', articleOffset: 120 }), analyse })).toBe(false);
  });

  it('is tagging once there is a tag that was not there, whichever way it came', () => {
    expect(isStepDone('tag', { before, now: now({}, { tagIds: ['t1', 't9'] as TagId[] }), analyse })).toBe(true);
    expect(isStepDone('tag', { before, now: now({}, { tagIds: [] }), analyse })).toBe(false);
  });

  it('is the ledger once a claim is chosen that more articles carry than origins stand behind', () => {
    expect(isStepDone('ledger', { before, now: now({ view: 'ledger', claimId: 'k1' as ClaimId }), analyse })).toBe(true);
    expect(isStepDone('ledger', { before, now: now({ view: 'ledger', claimId: 'k2' as ClaimId }), analyse })).toBe(false);
    expect(isStepDone('ledger', { before, now: now({ view: 'ledger', claimId: 'k1' as ClaimId, ledgerPage: 'sources' }), analyse })).toBe(false);
  });

  it('is the export once a PDF was written since, not when the export was stopped', () => {
    const written = { briefingId: 'b1' as BriefingId, outcome: { kind: 'exported' as const, fileName: 'b.pdf', pages: 2, findings: [] } };
    expect(isStepDone('export', { before, now: now({}, { lastExport: written }), analyse })).toBe(true);
    expect(isStepDone('export', { before: now({}, { lastExport: written }), now: now({}, { lastExport: written }), analyse })).toBe(false);
    expect(isStepDone('export', { before, now: now({}, { lastExport: { ...written, outcome: { kind: 'stopped', findings: [] } } }), analyse })).toBe(false);
  });

  it('counts citations and quotations, also those in tables', () => {
    const target = { kind: 'article' as const, articleId: 'a1' as ArticleId };
    const block = { id: 'x' as BlockId, type: 'table', kind: null, mark: null, runs: [{ type: 'citation', target }], table: { rows: [[[{ type: 'quotation', words: 'w', target }], [{ type: 'text', text: 'w' }]]] } } as unknown as Block; // only what is counted

    expect(countCitations({ head: emptyHead('Briefing'), blocks: [block] })).toBe(2);
  });
});

describe('the tour', () => {
  const info = { name: 'Sample', caseId: 'sample-1' } as CaseInfo; // only what names the case

  it('is shown in the sample case it began in, and in no other case or copy', () => {
    expect(isTourIn({ status: 'open', info }, 'sample-1')).toBe(true);
    expect(isTourIn({ status: 'open', info: { ...info, caseId: 'own' } }, 'sample-1')).toBe(false);
    expect(isTourIn({ status: 'open', info: { ...info, name: 'My copy' } }, 'sample-1')).toBe(false);
    expect(isTourIn({ status: 'none', info: null }, 'sample-1')).toBe(false);
    expect(isTourIn({ status: 'open', info }, null)).toBe(false);
  });
});
