import { dismissalKey, type Dismissal } from '../../../shared/domain/dismissal.js';
import { dismissalIdSchema, tagIdSchema, type ArticleId, type TagId } from '../../../shared/domain/ids.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import { assertNesting, checkedTag } from '../../../shared/domain/tag-rules.js';
import type { AttributionTag } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import type { ChannelParsed } from '../../../shared/ipc/channels.js';
import { writeLeastGrade } from '../../db/case-state.js';
import type { Connection } from '../../db/connection.js';
import { allDismissals } from '../../db/dismissals.js';
import { getTag } from '../../db/tags.js';
import { writeGroup, type WriteScope } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle, presentTag } from './present-records.js';
import { assertRoomForTags, taggedText } from './tagged-article.js';

/** Suggestions: the program makes them anew each time, the case remembers which were accepted and which declined. */
export const suggestionMethods = {
  'suggestions:accept': (session, { articleId, attributions }) =>
    session.write((scope) => {
      const { added, moved } = acceptedTags(scope, articleId, attributions);
      const change = writeGroup(scope, { action: 'suggestions.accept', changes: [...added.map(addition), ...moved], count: added.length });
      return { change, ids: added.map((tag) => tag.id) };
    }),
  'suggestions:dismiss': (session, { kind, about, words }) =>
    session.write((scope) => {
      if ((words !== undefined) !== isOfWords(kind)) throw new AppError('input-invalid', { why: 'declined-words' });
      const isKnown = allDismissals(scope.connection).some((known) => dismissalKey(known.kind, known.about, known.words) === dismissalKey(kind, about, words));
      const after: Dismissal = { id: dismissalIdSchema.parse(scope.environment.makeId()), kind, about: about.toSorted(), ...(words === undefined ? {} : { words }) };
      return writeGroup(scope, { action: 'suggestions.dismiss', changes: isKnown ? [] : [{ entity: 'dismissal', id: after.id, before: null, after }] });
    }),
  'suggestions:keep-grade': (session, { grade }) =>
    session.write((scope) => {
      writeLeastGrade(scope.connection, grade);
      return null;
    }),
} satisfies Partial<CaseHandlers>;

/** Declined words of an article need them; the other kinds are about records alone. */
function isOfWords(kind: Dismissal['kind']): boolean {
  return kind === 'attribution' || kind === 'claim-candidate';
}

type Accepted = ChannelParsed<'suggestions:accept'>['attributions'];

interface AcceptedTags {
  readonly added: readonly AttributionTag[];
  /** Tags accepted earlier that are nested in a new one now. */
  readonly moved: readonly RecordChange[];
}

/** The new tags with their parents, checked as if each had been made by hand, and the earlier ones that move under them. */
function acceptedTags({ connection, environment }: WriteScope, articleId: ArticleId, accepted: Accepted): AcceptedTags {
  const article = presentArticle(connection, articleId);
  const text = taggedText(connection, article);
  const ids = accepted.map(() => tagIdSchema.parse(environment.makeId()));
  const added = accepted.map(({ parent, children: _children, ...fields }, at): AttributionTag => {
    const id = idAt(ids, at);
    return checkedTag({ ...fields, kind: 'attribution', id, articleId, parentId: parent === null ? fields.parentId : idAt(ids, parent) }, text);
  });
  const moved = accepted.flatMap(({ children }, at) => children.map((child) => movedUnder(connection, child, idAt(ids, at))));
  assertNested({ connection, articleId, tags: [...added, ...moved.map((change) => change.after)] });
  assertRoomForTags(connection, article, added);
  return { added, moved };
}

/** @throws {AppError} `input-invalid` when no suggestion accepted with it has that index */
function idAt(ids: readonly TagId[], at: number): TagId {
  const id = ids[at];
  if (id === undefined) throw new AppError('input-invalid', { why: 'parent-not-in-article' });
  return id;
}

interface Move {
  readonly entity: 'tag';
  readonly id: TagId;
  readonly before: AttributionTag;
  readonly after: AttributionTag;
}

function movedUnder(connection: Connection, id: TagId, parentId: TagId): Move {
  const before = presentTag(connection, id);
  if (before.kind !== 'attribution') throw new AppError('input-invalid', { why: 'not-an-attribution', record: id });
  return { entity: 'tag', id, before, after: { ...before, parentId } };
}

/** Proof that the tags stand where they want to, as they will be when all of them are written. */
function assertNested({ connection, articleId, tags }: { readonly connection: Connection; readonly articleId: ArticleId; readonly tags: readonly AttributionTag[] }): void {
  const written = new Map(tags.map((tag) => [tag.id, tag]));
  const attributionOf = (id: TagId): AttributionTag | null => {
    const tag = written.get(id) ?? getTag(connection, id);
    return tag?.kind === 'attribution' && tag.articleId === articleId ? tag : null;
  };
  for (const tag of tags) {
    if (tag.articleId !== articleId) throw new AppError('input-invalid', { why: 'parent-not-in-article' });
    assertNesting(tag.id, tag.parentId, attributionOf);
  }
}

function addition(tag: AttributionTag): RecordChange {
  return { entity: 'tag', id: tag.id, before: null, after: tag };
}
