import { describe, expect, it } from 'vitest';
import { mergeClaims, moveClaimTag, removeClaim, removeSource, removeTags } from '../../shared/domain/cascade.js';
import type { Claim } from '../../shared/domain/claim.js';
import { claimIdSchema, tagIdSchema, type ClaimId, type TagId } from '../../shared/domain/ids.js';
import type { RecordChange } from '../../shared/domain/journal.js';
import type { Source } from '../../shared/domain/source.js';
import type { AttributionTag, ClaimTag } from '../../shared/domain/tag.js';
import * as records from '../fixtures/records.js';

const tag = (id: string): TagId => tagIdSchema.parse(id);
const claim = (id: string): ClaimId => claimIdSchema.parse(id);

const attributionOf = (id: string, rest: Partial<AttributionTag> = {}): AttributionTag => records.attribution(id, 'article', rest);
const claimTagOf = (id: string, rest: Partial<ClaimTag> = {}): ClaimTag => records.claimTag(id, 'article', null, rest);
const claimOf = (id: string, rest: Partial<Claim> = {}): Claim => records.claim(id, 1, rest);
const sourceOf = (id: string, rest: Partial<Source> = {}): Source => records.source(id, rest);

function after(changes: readonly RecordChange[]): unknown[] {
  return changes.map((change) => [change.entity, change.id, change.after]);
}

function figureIn(appearanceId: string): Claim['figures'][number] {
  return { value: 3, unit: 'villages', qualifier: null, asOf: null, kind: 'reported', appearanceId: tag(appearanceId) };
}

describe('removing tags', () => {
  const outer = attributionOf('outer');
  const middle = attributionOf('middle', { parentId: outer.id });
  const inner = attributionOf('inner', { parentId: middle.id });

  it('lifts what was nested past every removed attribution', () => {
    const words = claimTagOf('words', { attributionId: inner.id });

    const changes = removeTags([middle.id, inner.id], { tags: [outer, middle, inner, words], claims: [] });

    expect(after(changes)).toEqual([
      ['tag', 'middle', null],
      ['tag', 'inner', null],
      ['tag', 'words', { ...words, attributionId: outer.id }],
    ]);
  });

  it('lifts to the outlet when nothing remains around', () => {
    const changes = removeTags([outer.id], { tags: [outer, middle], claims: [] });

    expect(after(changes)).toEqual([
      ['tag', 'outer', null],
      ['tag', 'middle', { ...middle, parentId: null }],
    ]);
  });

  it('keeps a claim that has another appearance, and frees its figures from the removed one', () => {
    const record = claimOf('c', { figures: [figureIn('one'), figureIn('two')] });
    const tags = [claimTagOf('one', { claimId: record.id }), claimTagOf('two', { claimId: record.id })];

    const changes = removeTags([tag('one')], { tags, claims: [record] });

    expect(after(changes)).toEqual([
      ['tag', 'one', null],
      ['claim', 'c', { ...record, figures: [{ ...figureIn('one'), appearanceId: null }, figureIn('two')] }],
    ]);
  });

  it('removes a claim left without appearances, and the links of others to it', () => {
    const record = claimOf('c');
    const other = claimOf('other', { contraryIds: [record.id] });

    const changes = removeTags([tag('one')], { tags: [claimTagOf('one', { claimId: record.id })], claims: [record, other] });

    expect(after(changes)).toEqual([
      ['tag', 'one', null],
      ['claim', 'c', null],
      ['claim', 'other', { ...other, contraryIds: [] }],
    ]);
  });
});

describe('moving an appearance', () => {
  it('keeps both claims while the one it leaves has another', () => {
    const tags = [claimTagOf('one', { claimId: claim('a') }), claimTagOf('two', { claimId: claim('a') })];
    const moved = claimTagOf('one', { claimId: claim('b') });

    const changes = moveClaimTag(moved, { tags, claims: [claimOf('a'), claimOf('b')] });

    expect(after(changes)).toEqual([['tag', 'one', moved]]);
  });

  it('changes nothing else when the claim stays the same', () => {
    const record = claimOf('a', { figures: [figureIn('one')] });
    const changed = claimTagOf('one', { claimId: record.id, stance: 'denies' });

    const changes = moveClaimTag(changed, { tags: [claimTagOf('one', { claimId: record.id })], claims: [record] });

    expect(after(changes)).toEqual([['tag', 'one', changed]]);
  });
});

describe('removing a claim', () => {
  it('leaves its claim tags under no claim', () => {
    const words = claimTagOf('one', { claimId: claim('a') });

    const changes = removeClaim(claim('a'), { tags: [words], claims: [claimOf('a'), claimOf('b')] });

    expect(after(changes)).toEqual([
      ['tag', 'one', { ...words, claimId: null }],
      ['claim', 'a', null],
    ]);
  });
});

describe('merging claims', () => {
  it('moves appearances, figures and contrary links, and links nothing to itself', () => {
    const into = claimOf('into', { contraryIds: [claim('from')] });
    const from = claimOf('from', { subject: 'villages', figures: [figureIn('one')], contraryIds: [claim('third')] });
    const third = claimOf('third', { contraryIds: [claim('from'), claim('into')] });
    const words = claimTagOf('one', { claimId: from.id });

    const changes = mergeClaims(into, from, { tags: [words], claims: [into, from, third] });

    expect(after(changes)).toEqual([
      ['tag', 'one', { ...words, claimId: into.id }],
      ['claim', 'into', { ...into, subject: 'villages', figures: [figureIn('one')], contraryIds: [third.id] }],
      ['claim', 'from', null],
      ['claim', 'third', { ...third, contraryIds: [into.id] }],
    ]);
  });
});

describe('removing a source', () => {
  it('frees the attributions that name it and the sources that are part of it', () => {
    const ministry = sourceOf('ministry');
    const agency = sourceOf('agency', { partOf: ministry.id });
    const words = attributionOf('words', { sourceId: ministry.id });

    const changes = removeSource(ministry.id, { tags: [words], sources: [ministry, agency] });

    expect(after(changes)).toEqual([
      ['tag', 'words', { ...words, sourceId: null }],
      ['source', 'ministry', null],
      ['source', 'agency', { ...agency, partOf: null }],
    ]);
  });
});
