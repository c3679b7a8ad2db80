import type { Article } from '../../shared/domain/article.js';
import type { Block } from '../../shared/domain/briefing.js';
import type { Claim } from '../../shared/domain/claim.js';
import type { ArticleId, BlockId, BriefingId } from '../../shared/domain/ids.js';
import type { RecordChange } from '../../shared/domain/journal.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { withBody, type Source } from '../../shared/domain/source.js';
import { withSource, type Tag } from '../../shared/domain/tag.js';
import { bodyShingles } from '../../shared/import/article-identity.js';
import { articleText, listedArticles, putArticleRow } from './articles.js';
import { allBriefings, getBlock } from './briefings.js';
import { applicationId } from './case-header.js';
import { createState } from './case-state.js';
import { checkRecords } from './check-records.js';
import { allClaims } from './claims.js';
import { Connection, type Row, type SqlValue } from './connection.js';
import { allDismissals } from './dismissals.js';
import { allCollections, allFilings } from './filings.js';
import { loadDocument } from './drafts.js';
import type { Environment } from './environment.js';
import { hashText } from './hash-text.js';
import { appendJournal } from './journal.js';
import { slipTableSql, stampSlip } from './key-slip.js';
import { migrate } from './migrate.js';
import { applyChange } from './record-stores.js';
import { sealUnsealed } from './seals.js';
import { indexArticle, stampIndex } from './search.js';
import { keepShingles } from './shingles.js';
import { allSources } from './sources.js';
import { allTags } from './tags.js';
import { whereReadable } from './where-readable.js';

/**
 * Writes a new case at `path` with what can be read of a damaged one: articles whose text is whole, and the records that
 * can be read, without their links to what is gone. Its journal begins anew, so nothing in it can be undone.
 *
 * @returns names of what is damaged, and so left out or kept as it is
 */
export function salvageCase(source: Connection, path: string, environment: Environment): string[] {
  const { damaged } = checkRecords(source);
  const { key } = source;
  const target = new Connection(path, key);
  let pageSize = 0;
  try {
    if (key !== null) target.script(slipTableSql);
    target.script(`PRAGMA application_id = ${String(applicationId)}`);
    migrate(target);
    target.transaction(() => {
      createState(target, environment.makeId(), environment.now());
      stampIndex(target);
      fill(target, source, environment);
      sealUnsealed(target);
    });
    pageSize = target.number('PRAGMA page_size');
  } finally {
    target.close();
  }
  if (key !== null) stampSlip(path, key.slip, pageSize);
  return [...new Set(damaged.map(({ record }) => record))];
}

function fill(target: Connection, source: Connection, environment: Environment): void {
  const articles = listedArticles(source).filter((article) => copyArticle(target, source, article));
  const changes = [...recordsOf(source, new Set(articles.map(({ id }) => id))), ...briefingsOf(source)];
  for (const change of changes) applyChange(target, change);
  const kept = articles.map((article) => withoutGoneOriginal(article, articles));
  for (const article of kept) putArticleRow(target, article);
  const additions = kept.map((after): RecordChange => ({ entity: 'article', id: after.id, before: null, after }));
  appendJournal(target, { groupId: environment.makeId(), atMs: environment.now(), action: 'case.salvage' }, [...additions, ...changes]);
  for (const table of ['import_reports', 'brought_ledgers', 'images', 'removals'] as const) copyReadableRows(target, source, { table, where: '1', values: [] });
}

/** `false` where its text is not whole: nothing of it is copied then. */
function copyArticle(target: Connection, source: Connection, article: Article): boolean {
  const found = whereReadable(() => articleText(source, article.id));
  if (found === null || hashText(found.text) !== article.textSha256) return false;
  putArticleRow(target, { ...article, copyOf: null });
  for (const table of ['article_files', 'article_texts', 'article_readings'] as const) copyReadableRows(target, source, { table, where: 'article_id = ?', values: [article.id] });
  indexArticle(target, article);
  keepShingles(target, article.id, bodyShingles(bodyOf(found.text, found.regions)));
  return true;
}

/** Copies rows one at a time, so that one that cannot be read keeps no other back. Their seals go with them. */
function copyReadableRows(target: Connection, source: Connection, { table, where, values }: { readonly table: string; readonly where: string; readonly values: readonly SqlValue[] }): void {
  const count = whereReadable(() => source.number(`SELECT count(*) FROM ${table} WHERE ${where}`, ...values)) ?? 0;
  for (let at = 0; at < count; at += 1) {
    const row = whereReadable(() => source.row(`SELECT * FROM ${table} WHERE ${where} LIMIT 1 OFFSET ${String(at)}`, ...values));
    if (row !== null) insertRow(target, table, row);
  }
}

function insertRow(target: Connection, table: string, row: Row): void {
  const columns = Object.keys(row);
  const values = Object.values(row).map((value) => (value instanceof ArrayBuffer ? new Uint8Array(value) : (value as SqlValue))); // what a row can hold
  target.run(`INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`, ...values);
}

function recordsOf(source: Connection, articleIds: ReadonlySet<ArticleId>): RecordChange[] {
  const tags = allTags(source).filter(({ articleId }) => articleIds.has(articleId));
  const sources = allSources(source);
  const claims = allClaims(source);
  const ids = new Set<string>([...tags, ...sources, ...claims].map(({ id }) => id));
  return [
    ...sources.map((one): RecordChange => ({ entity: 'source', id: one.id, before: null, after: withoutGoneBody(one, ids) })),
    ...claims.map((one): RecordChange => ({ entity: 'claim', id: one.id, before: null, after: withoutGoneClaims(one, ids) })),
    ...tags.map((one): RecordChange => ({ entity: 'tag', id: one.id, before: null, after: withoutGoneRecords(one, ids) })),
    ...allDismissals(source).map((one): RecordChange => ({ entity: 'dismissal', id: one.id, before: null, after: one })),
    ...filingsOf(source, articleIds),
  ];
}

function filingsOf(source: Connection, articleIds: ReadonlySet<ArticleId>): RecordChange[] {
  const collections = allCollections(source);
  const ids = new Set(collections.map(({ id }) => id));
  const filings = allFilings(source).filter(({ id }) => articleIds.has(id));
  return [
    ...collections.map((one): RecordChange => ({ entity: 'collection', id: one.id, before: null, after: one })),
    ...filings.map((one): RecordChange => ({ entity: 'filing', id: one.id, before: null, after: { ...one, collectionIds: one.collectionIds.filter((id) => ids.has(id)) } })),
  ];
}

/** Briefings with what was typed last, as far as their blocks can be read. */
function briefingsOf(source: Connection): RecordChange[] {
  return allBriefings(source).flatMap((briefing): RecordChange[] => {
    const whole = whereReadable(() => loadDocument(source, briefing.id));
    const { head, blocks } = whole ?? { head: briefing.head, blocks: readableBlocks(source, briefing.blockIds, briefing.id) };
    const after = { ...briefing, head, blockIds: blocks.map(({ id }) => id) };
    const additions = blocks.map((block): RecordChange => ({ entity: 'block', id: block.id, before: null, after: { briefingId: briefing.id, block } }));
    return [{ entity: 'briefing', id: briefing.id, before: null, after }, ...additions];
  });
}

function readableBlocks(source: Connection, ids: readonly BlockId[], briefingId: BriefingId): Block[] {
  return ids.flatMap((id) => whereReadable(() => getBlock(source, briefingId, id))?.block ?? []);
}

function withoutGoneOriginal(article: Article, kept: readonly Article[]): Article {
  return kept.some(({ id }) => id === article.copyOf) ? article : { ...article, copyOf: null };
}

function withoutGoneBody(source: Source, ids: ReadonlySet<string>): Source {
  return source.partOf === null || ids.has(source.partOf) ? source : withBody(source, null);
}

function withoutGoneClaims(claim: Claim, ids: ReadonlySet<string>): Claim {
  const figures = claim.figures.map((figure) => (figure.appearanceId === null || ids.has(figure.appearanceId) ? figure : { ...figure, appearanceId: null }));
  return { ...claim, figures, contraryIds: claim.contraryIds.filter((id) => ids.has(id)) };
}

function withoutGoneRecords(tag: Tag, ids: ReadonlySet<string>): Tag {
  const present = <Id extends string>(id: Id | null): Id | null => (id !== null && ids.has(id) ? id : null);
  if (tag.kind === 'claim') return { ...tag, claimId: present(tag.claimId), attributionId: present(tag.attributionId) };
  const linked = { ...tag, parentId: present(tag.parentId) };
  return tag.sourceId === null || ids.has(tag.sourceId) ? linked : withSource(linked, null, null);
}
