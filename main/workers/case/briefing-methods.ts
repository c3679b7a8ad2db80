import { emptyHead, type Block, type Briefing, type BriefingDocument, type CitationTarget } from '../../../shared/domain/briefing.js';
import { runsOf } from '../../../shared/domain/briefing-table.js';
import { templateDocument } from '../../../shared/domain/briefing-templates.js';
import { blockIdSchema, briefingIdSchema, type ArticleId, type BlockId, type BriefingId } from '../../../shared/domain/ids.js';
import { sameRecord, type RecordChange } from '../../../shared/domain/journal.js';
import type { PrintInput } from '../../../shared/domain/case.js';
import { draftSourceSummary } from '../../../shared/print/source-summary.js';
import { AppError } from '../../../shared/errors.js';
import { articleText, getArticle } from '../../db/articles.js';
import { allBriefings, blocksOf, getBriefing } from '../../db/briefings.js';
import type { Connection } from '../../db/connection.js';
import { deleteDraft, loadDocument, saveDraft } from '../../db/drafts.js';
import { shownImages } from '../../db/images.js';
import { getTag } from '../../db/tags.js';
import { writeGroup } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import type { CaseSession } from './case-session.js';
import { caseRecords } from './case-records.js';

/**
 * Briefings: drafts while they are typed, commits with a journal entry for each changed block.
 *
 * Making one is no step of undo, as writing in it is none: undo would take the page away with all its words. Removing is.
 */
export const briefingMethods = {
  'briefings:create': (session, { name, template }) =>
    session.write((scope) => {
      const id = briefingIdSchema.parse(scope.environment.makeId());
      const after: Briefing = { id, name, head: emptyHead(name), blockIds: [], createdAtMs: scope.environment.now() };
      const change = writeGroup(scope, { action: 'briefings.create', changes: [{ entity: 'briefing', id, before: null, after }], undo: 'skipped' });
      if (template !== undefined) {
        const { head, blocks } = templateDocument(template, name, () => blockIdSchema.parse(scope.environment.makeId()));
        saveDraft(scope.connection, { id, head, blockIds: blocks.map((block) => block.id), blocks: [...blocks] });
      }
      return { id, change };
    }),
  'briefings:load': (session, { id }) => presentDocument(session.database.connection, id),
  'briefings:save-draft': (session, draft) =>
    session.write((scope) => {
      presentBriefing(scope.connection, draft.id);
      saveDraft(scope.connection, draft);
      return { savedAtMs: scope.environment.now() };
    }),
  'briefings:commit': (session, { id }) =>
    session.write((scope) => {
      const changes = commitChanges(scope.connection, presentBriefing(scope.connection, id));
      deleteDraft(scope.connection, id);
      return changes.length === 0 ? null : writeGroup(scope, { action: 'briefings.write', changes, undo: 'skipped' });
    }),
  'briefings:rename': (session, { id, name }) =>
    session.write((scope) => {
      const before = presentBriefing(scope.connection, id);
      return writeGroup(scope, { action: 'briefings.rename', changes: [{ entity: 'briefing', id, before, after: { ...before, name } }] });
    }),
  'briefings:remove': (session, { id }) =>
    session.write((scope) => {
      const before = presentBriefing(scope.connection, id);
      const blocks = [...blocksOf(scope.connection, id).values()];
      const removals = blocks.map((block) => blockChange(id, block, null));
      return writeGroup(scope, { action: 'briefings.remove', changes: [...removals, { entity: 'briefing', id, before, after: null }] });
    }),
  'briefings:find': (session, { briefing }) => {
    const all = allBriefings(session.database.connection);
    return (all.find(({ id }) => id === briefing) ?? all.find(({ name }) => name === briefing))?.id ?? null;
  },
  'briefings:load-for-print': (session, { id, nowMs }) => printInputOf(session, id, nowMs),
  'briefings:draft-source-summary': (session, { id }) => draftSourceSummary(printInputOf(session, id, 0)),
} satisfies Partial<CaseHandlers>;

function printInputOf(session: CaseSession, id: BriefingId, nowMs: number): PrintInput {
  const { connection } = session.database;
  const document = presentDocument(connection, id);
  const texts = citedArticles(connection, document).map((articleId) => articleText(connection, articleId));
  return { caseName: session.info().name, document, records: caseRecords(connection), texts, images: shownImages(connection, document.blocks), nowMs };
}

function presentBriefing(connection: Connection, id: BriefingId): Briefing {
  const briefing = getBriefing(connection, id);
  if (briefing === null) throw new AppError('not-found', { record: id });
  return briefing;
}

function presentDocument(connection: Connection, id: BriefingId): BriefingDocument {
  const document = loadDocument(connection, id);
  if (document === null) throw new AppError('not-found', { record: id });
  return document;
}

/** What the draft changes in the committed briefing: blocks by themselves, then its head and order. */
function commitChanges(connection: Connection, before: Briefing): RecordChange[] {
  const { head, blocks } = presentDocument(connection, before.id);
  const committed = blocksOf(connection, before.id);
  const kept = new Set<BlockId>(blocks.map((block) => block.id));
  const written = blocks.filter((block) => !sameRecord(block, committed.get(block.id)));
  const dropped = [...committed.values()].filter((block) => !kept.has(block.id));
  const after: Briefing = { ...before, head, blockIds: blocks.map((block) => block.id) };
  return [
    ...written.map((block) => blockChange(before.id, committed.get(block.id) ?? null, block)),
    ...dropped.map((block) => blockChange(before.id, block, null)),
    ...(sameRecord(before, after) ? [] : [{ entity: 'briefing' as const, id: before.id, before, after }]),
  ];
}

/** The change of one block; `null` where it is not there. One of the two is. */
function blockChange(briefingId: BriefingId, before: Block | null, after: Block | null): RecordChange {
  const stored = (block: Block | null): { briefingId: BriefingId; block: Block } | null => (block === null ? null : { briefingId, block });
  return { entity: 'block', id: (after ?? before)?.id ?? '', before: stored(before), after: stored(after) };
}

/** The articles a briefing cites, each once; citations whose appearance or article is gone are left to the layout's findings. */
function citedArticles(connection: Connection, document: BriefingDocument): ArticleId[] {
  const targets = document.blocks.flatMap(runsOf).filter((run) => run.type !== 'text').map((run) => run.target);
  const ids = targets.map((target) => articleOf(connection, target)).filter((id) => id !== null);
  return [...new Set(ids)].filter((id) => getArticle(connection, id) !== null);
}

function articleOf(connection: Connection, target: CitationTarget): ArticleId | null {
  if (target.kind !== 'appearance') return target.articleId;
  return getTag(connection, target.appearanceId)?.articleId ?? null;
}
