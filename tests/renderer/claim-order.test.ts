import { describe, expect, it } from 'vitest';
import { filteredClaims, firstOrder, sortedClaims } from '../../renderer/features/ledger/claim-order.js';
import { claimRows } from '../../renderer/features/ledger/claim-rows.js';
import { rowAfterKey } from '../../renderer/ui/list-keys.js';
import { analyseLedger } from '../../shared/analysis/analyse-ledger.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { article, claim, claimTag } from '../fixtures/records.js';

const figure = (value: number) => ({ value, unit: 'ships', qualifier: null, asOf: '2031-03-01', kind: 'reported' as const, appearanceId: null });
const rows = claimRows(
  analyseLedger(
    indexLedger({
      articles: [article('a1', { outlet: 'Norwire' }), article('a2', { outlet: 'Courier' }), article('a3', { outlet: 'Norwire', title: 'again' })],
      sources: [],
      tags: [
        claimTag('t1', 'a1', 'k1'),
        claimTag('t2', 'a2', 'k2'),
        claimTag('t3', 'a1', 'k2'),
        claimTag('t4', 'a2', 'k3', { stance: 'denies' }),
        claimTag('t5', 'a1', 'k4'),
        claimTag('t6', 'a3', 'k4'),
        claimTag('t7', 'a2', 'k5'),
      ],
      claims: [
        claim('k1', 1, { credibility: 1, subject: 'ships', figures: [figure(40)] }),
        claim('k2', 2, { credibility: 3 }),
        claim('k3', 3),
        claim('k4', 4, { credibility: 6 }),
        claim('k5', 5, { credibility: 2, subject: 'Ships', figures: [figure(65)] }),
      ],
      briefings: [],
    }),
  ),
);
const ids = (found: readonly { readonly claim: { readonly id: string } }[]): string[] => found.map(({ claim: { id } }) => id);

describe('the order of the claims table', () => {
  it('puts the claim with most independent origins first, equals by number', () => {
    expect(ids(sortedClaims(rows, firstOrder('independence')))).toEqual(['k2', 'k4', 'k1', 'k5', 'k3']);
  });

  it('puts what is spoken against first, contrary statements before conflicts of figures', () => {
    expect(ids(sortedClaims(rows, firstOrder('against'))).slice(0, 3)).toEqual(['k3', 'k1', 'k5']);
  });

  it('puts a claim that is not judged after every grade', () => {
    expect(ids(sortedClaims(rows, firstOrder('credibility')))).toEqual(['k1', 'k5', 'k2', 'k4', 'k3']);
  });

  it('turns round', () => {
    expect(ids(sortedClaims(rows, { by: 'number', descending: true }))).toEqual(['k5', 'k4', 'k3', 'k2', 'k1']);
  });
});

describe('the filter of the claims table', () => {
  it.each([
    ['all', ['k1', 'k2', 'k3', 'k4', 'k5']],
    ['contrary', ['k3']],
    ['conflict', ['k1', 'k5']],
    ['circular', ['k4']],
    ['overrated', ['k1']],
    ['unjudged', ['k3']],
  ] as const)('%s', (filter, expected) => {
    expect(ids(filteredClaims(rows, filter))).toEqual(expected);
  });
});

describe('keys of a list', () => {
  const press = (key: string, rest = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...rest });

  it('stay inside the list', () => {
    expect(rowAfterKey(press('ArrowDown'), 4, 5)).toBe(4);
    expect(rowAfterKey(press('PageUp'), 3, 5)).toBe(0);
    expect(rowAfterKey(press('End'), 0, 5)).toBe(4);
  });

  it('choose the first row when none is chosen', () => {
    expect(rowAfterKey(press('j'), -1, 5)).toBe(0);
  });

  it('leave other keys and shortcuts alone', () => {
    expect(rowAfterKey(press('m'), 0, 5)).toBeNull();
    expect(rowAfterKey(press('ArrowDown', { altKey: true }), 0, 5)).toBeNull();
    expect(rowAfterKey(press('ArrowDown'), -1, 0)).toBeNull();
  });
});
