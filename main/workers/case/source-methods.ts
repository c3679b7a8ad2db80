import { mergeSources, removeSource } from '../../../shared/domain/cascade.js';
import type { SourceId, TagId } from '../../../shared/domain/ids.js';
import { sourceIdSchema } from '../../../shared/domain/ids.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import { withBody, type Source } from '../../../shared/domain/source.js';
import { withSource } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import type { Connection } from '../../db/connection.js';
import { allSources, getSource } from '../../db/sources.js';
import { tagsOfSource } from '../../db/tags.js';
import { writeGroup } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentTag } from './present-records.js';
import { withPatch } from './with-patch.js';

/** Source records: who said it. */
export const sourceMethods = {
  'sources:add': (session, { source, assignTo, linkReason }) =>
    session.write((scope) => {
      const id = sourceIdSchema.parse(scope.environment.makeId());
      const record: Source = { ...source, id };
      assertBody(scope.connection, record);
      const added: RecordChange = { entity: 'source', id, before: null, after: record };
      const assigned = assignTo.map((tagId) => assignment(scope.connection, tagId, { sourceId: id, linkReason: linkReason ?? null }));
      return { id, change: writeGroup(scope, { action: 'sources.add', changes: [added, ...assigned] }) };
    }),
  'sources:change': (session, { id, patch }) =>
    session.write((scope) => {
      const before = presentSource(scope.connection, id);
      const after = withPatch(patch.partOf === undefined || patch.partOf === before.partOf ? before : withBody(before, patch.partOf), patch);
      assertBody(scope.connection, after);
      return writeGroup(scope, { action: 'sources.change', changes: [{ entity: 'source', id, before, after }] });
    }),
  'sources:merge': (session, { into, from }) =>
    session.write((scope) => {
      if (into === from) throw new AppError('input-invalid', { why: 'merge-with-itself' });
      const { connection } = scope;
      const related = { tags: tagsOfSource(connection, from), sources: allSources(connection) };
      const changes = mergeSources(presentSource(connection, into), presentSource(connection, from), related);
      return writeGroup(scope, { action: 'sources.merge', changes });
    }),
  'sources:split': (session, { id, name, tagIds }) =>
    session.write((scope) => {
      const whole = presentSource(scope.connection, id);
      const partId = sourceIdSchema.parse(scope.environment.makeId());
      // Who the other one is remains to be said: names and grade stay with the one that had them.
      const part: Source = { ...withBody(whole, whole.partOf), id: partId, name, aliases: [], reliability: null, reliabilityReason: null, reliabilityDate: null };
      const moved = tagIds.map((tagId) => movedTag(scope.connection, tagId, { from: id, to: partId }));
      return { id: partId, change: writeGroup(scope, { action: 'sources.split', changes: [{ entity: 'source', id: partId, before: null, after: part }, ...moved] }) };
    }),
  'sources:remove': (session, { id }) =>
    session.write((scope) => {
      presentSource(scope.connection, id);
      const related = { tags: tagsOfSource(scope.connection, id), sources: allSources(scope.connection) };
      return writeGroup(scope, { action: 'sources.remove', changes: removeSource(id, related) });
    }),
} satisfies Partial<CaseHandlers>;

function presentSource(connection: Connection, id: SourceId): Source {
  const source = getSource(connection, id);
  if (source === null) throw new AppError('not-found', { record: id });
  return source;
}

/** Points an attribution to a source; one that names nobody keeps why. */
function assignment(connection: Connection, tagId: TagId, { sourceId, linkReason }: { readonly sourceId: SourceId; readonly linkReason: string | null }): RecordChange {
  const tag = presentTag(connection, tagId);
  if (tag.kind !== 'attribution') throw new AppError('input-invalid', { why: 'not-an-attribution', record: tagId });
  return { entity: 'tag', id: tagId, before: tag, after: withSource(tag, sourceId, linkReason) };
}

/** @throws {AppError} `input-invalid` when the attribution does not name the source that is split */
function movedTag(connection: Connection, tagId: TagId, { from, to }: { readonly from: SourceId; readonly to: SourceId }): RecordChange {
  const tag = presentTag(connection, tagId);
  if (tag.kind !== 'attribution' || tag.sourceId !== from) throw new AppError('input-invalid', { why: 'not-of-this-source', record: tagId });
  return { entity: 'tag', id: tagId, before: tag, after: withSource(tag, to, tag.linkReason ?? null) };
}

/** A source may be part of another one on file, never of itself by any way round. */
function assertBody(connection: Connection, source: Source): void {
  const seen = new Set<SourceId>([source.id]);
  let next = source.partOf;
  while (next !== null) {
    if (seen.has(next)) throw new AppError('input-invalid', { why: 'source-part-of-itself' });
    seen.add(next);
    next = presentSource(connection, next).partOf;
  }
}
