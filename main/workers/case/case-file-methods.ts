import type { Briefing } from '../../../shared/domain/briefing.js';
import { briefingIdSchema, type BriefingId } from '../../../shared/domain/ids.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import type { OtherName } from '../../../shared/exchange/case-file-articles.js';
import { resolveCaseFile, type ResolvedCaseFile } from '../../../shared/exchange/resolve-case-file.js';
import { AppError } from '../../../shared/errors.js';
import { articleText, listedArticles } from '../../db/articles.js';
import { allBriefings } from '../../db/briefings.js';
import { nextClaimOrdinal } from '../../db/claims.js';
import type { Connection } from '../../db/connection.js';
import { allImportReports } from '../../db/import-reports.js';
import { writeGroup, type WriteScope } from '../../db/write-group.js';
import type { AppliedCounts } from '../contract.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle } from './present-records.js';
import { assertRoomForTags } from './tagged-article.js';

/** What a `case.json` describes, added in one action. */
export const caseFileMethods = {
  'case-file:apply': (session, { caseFile }) =>
    session.write((scope) => {
      const { connection, environment } = scope;
      const articles = listedArticles(connection).map((article) => ({ article, text: articleText(connection, article.id) }));
      const resolved = resolveCaseFile(caseFile, { articles, makeId: () => environment.makeId(), otherNames: namesOfDuplicates(connection), nextOrdinal: nextClaimOrdinal(connection) });
      refuseTakenName(connection, resolved);
      for (const { article } of articles) assertRoomForTags(connection, article, resolved.tags.filter((tag) => tag.articleId === article.id));
      const briefingId = resolved.briefing === null ? null : briefingIdSchema.parse(environment.makeId());
      const changes = changesFrom(scope, resolved, briefingId);
      return { counts: countsOf(resolved), briefingId, change: writeGroup(scope, { action: 'case-file.apply', changes }) };
    }),
} satisfies Partial<CaseHandlers>;

/** Bytes that came under another name are on file once; a case.json may call the article by either name. */
function namesOfDuplicates(connection: Connection): OtherName[] {
  const rows = allImportReports(connection).flatMap((report) => report.rows);
  return rows.flatMap(({ fileName, outcome, articleId }) => (outcome === 'duplicate' && articleId !== null ? [{ fileName, articleId }] : []));
}

/** Applied twice, everything would be there twice: the name of the briefing gives it away. */
function refuseTakenName(connection: Connection, { briefing }: ResolvedCaseFile): void {
  if (briefing !== null && allBriefings(connection).some(({ name }) => name === briefing.name)) throw new AppError('name-taken', { name: briefing.name });
}

function changesFrom(scope: WriteScope, resolved: ResolvedCaseFile, briefingId: BriefingId | null): RecordChange[] {
  const corrections = resolved.corrections.map(({ articleId, corrections: given }): RecordChange => {
    const before = presentArticle(scope.connection, articleId);
    return { entity: 'article', id: articleId, before, after: { ...before, corrections: { ...before.corrections, ...given } } };
  });
  return [
    ...corrections,
    ...resolved.sources.map((after): RecordChange => ({ entity: 'source', id: after.id, before: null, after })),
    ...resolved.claims.map((after): RecordChange => ({ entity: 'claim', id: after.id, before: null, after })),
    ...resolved.tags.map((after): RecordChange => ({ entity: 'tag', id: after.id, before: null, after })),
    ...(briefingId === null ? [] : briefingChanges(scope, resolved, briefingId)),
  ];
}

function briefingChanges({ environment }: WriteScope, { briefing }: ResolvedCaseFile, briefingId: BriefingId): RecordChange[] {
  if (briefing === null) return [];
  const { head, blocks } = briefing.document;
  const after: Briefing = { id: briefingId, name: briefing.name, head, blockIds: blocks.map((block) => block.id), createdAtMs: environment.now() };
  return [
    { entity: 'briefing', id: briefingId, before: null, after },
    ...blocks.map((block): RecordChange => ({ entity: 'block', id: block.id, before: null, after: { briefingId, block } })),
  ];
}

function countsOf({ corrections, sources, tags, claims, briefing }: ResolvedCaseFile): AppliedCounts {
  const attributions = tags.filter((tag) => tag.kind === 'attribution').length;
  return {
    articlesCorrected: corrections.length,
    sources: sources.length,
    attributions,
    claims: claims.length,
    appearances: tags.length - attributions,
    briefings: briefing === null ? 0 : 1,
  };
}
