import { describe, expect, it } from 'vitest';
import { chainOf } from '../../shared/analysis/chain.js';
import { independenceOf } from '../../shared/analysis/independence.js';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { aboutOrigin, suggestedOrigins, undeclinedOrigins, type SuggestedOrigin } from '../../shared/analysis/suggested-origins.js';
import type { CaseRecords } from '../../shared/domain/case.js';
import { claimIdSchema, dismissalIdSchema, sourceIdSchema, tagIdSchema } from '../../shared/domain/ids.js';
import type { AttributionTag, Tag } from '../../shared/domain/tag.js';
import { linkText, suggestionText } from '../../shared/strings/analysis.js';
import { appearance, article, attribution, claimId, passageOf, records, source } from './ledger-records.js';

const agency = source('Tarn Wire', { type: 'outlet' });
const official = source('government source', { type: 'anonymous' });

function nestedIn(parent: string | null): Partial<AttributionTag> {
  return { parentId: parent === null ? null : tagIdSchema.parse(parent) };
}

function relay(place: string, outlet = 'Tarn Wire'): AttributionTag {
  return attribution(place, outlet, { sourceType: 'outlet', statedDate: '2031-11-02' });
}

/** An article in which the agency passes on the unnamed official. */
function viaAgency(id: string, values: Partial<AttributionTag> = {}): Tag[] {
  const unnamed = { sourceType: 'anonymous' as const, statedDate: '2031-11-02', ...nestedIn(`${id}-relay`), ...values };
  return [relay(`${id}/${id}-relay`), attribution(`${id}/${id}-official`, 'government source', unnamed), appearance(`${id}/${id}-p`, `${id}-official`)];
}

/** An article in which the claim is "reportedly" so. */
function reportedly(id: string, values: Partial<AttributionTag> = {}): Tag[] {
  const implicit = { source: [], cue: [passageOf('reportedly')], sourceType: 'implicit' as const, sourceId: null, ...values };
  return [attribution(`${id}/${id}-open`, 'x', implicit), appearance(`${id}/${id}-p`, `${id}-open`)];
}

const threeArticles = {
  articles: [article('herald'), article('courier'), article('column', { genre: 'opinion' })],
  sources: [agency, official],
};

function suggested(values: Partial<CaseRecords>): SuggestedOrigin[] {
  return suggestedOrigins(claimId, indexLedger(records({ ...threeArticles, ...values })));
}

describe('suggestedOrigins', () => {
  it('leads words that name nobody to the origin that two other articles name, with the reason', () => {
    const found = suggested({ tags: [...viaAgency('herald'), ...viaAgency('courier'), ...reportedly('column')] });

    expect(found).toMatchObject([
      { articleId: 'column', attributionId: 'column-open', appearanceId: 'column-p', sourceId: 'government source', namedBy: ['herald-official', 'courier-official'], content: 'content' },
    ]);
    expect(found.map(({ why }) => suggestionText(why))).toEqual([
      '“reportedly” names nobody; two other articles trace the same claim to government source via Tarn Wire on 2031-11-02',
    ]);
  });

  it('is made no more once it was declined', () => {
    const found = suggested({ tags: [...viaAgency('herald'), ...reportedly('column')] });
    const declined = found.map((origin) => ({ id: dismissalIdSchema.parse('d1'), kind: 'origin' as const, about: [...aboutOrigin(origin)] }));

    expect(undeclinedOrigins(found, [])).toHaveLength(1);
    expect(undeclinedOrigins(found, declined)).toEqual([]);
  });

  it('finds an unnamed origin without a record too', () => {
    const bare = { sourceId: null };

    expect(suggested({ tags: [...viaAgency('herald', bare), ...viaAgency('courier', bare), ...reportedly('column')] })).toMatchObject([
      { sourceId: null, label: 'government source', namedBy: ['herald-official', 'courier-official'] },
    ]);
  });

  it('suggests nothing in an article where the same agency passes on somebody else', () => {
    const president = attribution('column/president', 'president', nestedIn('column-relay'));
    const values = { sources: [agency, official, source('president')] };

    expect(suggested({ ...values, tags: [...viaAgency('herald'), relay('column/column-relay'), president, ...reportedly('column')] })).toEqual([]);
  });

  it('suggests nothing to words that stand in another agency’s report, and does in this one’s', () => {
    const sources = [agency, official, source('Valley News', { type: 'outlet' })];
    const inside = (outlet: string): Tag[] => [relay('column/column-relay', outlet), ...reportedly('column', nestedIn('column-relay'))];

    expect(suggested({ sources, tags: [...viaAgency('herald'), ...inside('Valley News')] })).toEqual([]);
    expect(suggested({ sources, tags: [...viaAgency('herald'), ...inside('Tarn Wire')] })).toHaveLength(1);
  });

  it('suggests nothing where the article names an origin of the claim itself', () => {
    expect(suggested({ tags: [...viaAgency('herald'), ...viaAgency('column'), ...reportedly('column').map((tag) => ({ ...tag, id: tagIdSchema.parse(`${tag.id}-too`) }))] })).toEqual([]);
  });

  it('suggests nobody who spoke after the article had appeared', () => {
    const early = article('column', { published: { iso: '2031-11-01', precision: 'day', zone: null } });
    const sameMonth = article('column', { published: { iso: '2031-11', precision: 'month', zone: null } });
    const undated = article('column', { published: null });
    const tags = [...viaAgency('herald'), ...reportedly('column')];

    expect(suggested({ articles: [article('herald'), early], tags })).toEqual([]);
    expect(suggested({ articles: [article('herald'), sameMonth], tags })).toHaveLength(1);
    expect(suggested({ articles: [article('herald'), undated], tags })).toHaveLength(1);
  });

  it('suggests nothing for a denial, for an outlet’s own voice, or from another claim', () => {
    const [open, denial] = reportedly('column');
    const other = viaAgency('courier').map((tag) => (tag.kind === 'claim' ? { ...tag, claimId: claimIdSchema.parse('other') } : tag));

    expect(suggested({ tags: [...viaAgency('herald'), open, { ...denial, stance: 'denies' }] as Tag[] })).toEqual([]);
    expect(suggested({ tags: [...viaAgency('herald'), appearance('column/p', null)] })).toEqual([]);
    expect(suggested({ tags: [...other, ...reportedly('column')] })).toEqual([]);
    expect(suggested({ tags: [appearance('herald/p', null), ...reportedly('column')] })).toEqual([]);
  });

  it('puts the origin that more articles name first', () => {
    const sources = [agency, official, source('mayor')];
    const mayor = [attribution('post/post-mayor', 'mayor'), appearance('post/post-p', 'post-mayor')];
    const articles = [...threeArticles.articles, article('post')];

    expect(suggested({ articles, sources, tags: [...mayor, ...viaAgency('herald'), ...viaAgency('courier'), ...reportedly('column')] }).map(({ label }) => label)).toEqual([
      'government source',
      'mayor',
    ]);
  });
});

describe('an accepted suggestion', () => {
  const accepted = reportedly('column', { sourceId: sourceIdSchema.parse('government source'), linkReason: 'Three articles name it.' });
  const index = indexLedger(records({ ...threeArticles, tags: [...viaAgency('herald'), ...accepted] }));

  it('joins the origin it was linked to and is suggested no more', () => {
    expect(independenceOf(claimId, index).origins).toMatchObject([{ label: 'government source', appearanceIds: ['herald-p', 'column-p'] }]);
    expect(suggestedOrigins(claimId, index)).toEqual([]);
  });

  it('shows in the chain as the analyst’s link, with its reason', () => {
    const links = chainOf(appearance('column/x', 'column-open'), index).links;

    expect(links.map(linkText)).toEqual([null, 'linked by the analyst: Three articles name it.']);
    expect(chainOf(appearance('herald/x', 'herald-official'), index).links.map(linkText)).toEqual([null, null, null]);
  });
});
