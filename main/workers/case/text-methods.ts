import { excerptAround } from '../../../shared/anchoring/excerpt.js';
import { planTextUpdate, type PlannedTextUpdate } from '../../../shared/anchoring/plan-text-update.js';
import { proposePlaces, type ProposedPiece } from '../../../shared/anchoring/propose-places.js';
import type { Article } from '../../../shared/domain/article.js';
import type { TagId } from '../../../shared/domain/ids.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import type { Passage } from '../../../shared/domain/passage.js';
import { piecesOf } from '../../../shared/domain/tag-nesting.js';
import { checkedTag } from '../../../shared/domain/tag-rules.js';
import type { Tag, Unplaced } from '../../../shared/domain/tag.js';
import { AppError } from '../../../shared/errors.js';
import { extractorVersion } from '../../../shared/import/extractor-version.js';
import type { PlaceProposal } from '../../../shared/ipc/text-channels.js';
import { articleFile, extractorOf, foundText, insertNextText, knownVersion, textOfVersion } from '../../db/article-texts.js';
import { articleText, articleWithBytes } from '../../db/articles.js';
import type { Connection } from '../../db/connection.js';
import { forgetUndone } from '../../db/forget-undone.js';
import { hashText } from '../../db/hash-text.js';
import { tagsOfArticle } from '../../db/tags.js';
import { writeGroup, type WriteScope } from '../../db/write-group.js';
import type { ArticleToStore } from '../contract.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle, presentTag } from './present-records.js';
import { assertRoomForTags, taggedText } from './tagged-article.js';

/** Text versions of an article, and the tags whose place in the newest is not certain. */
export const textMethods = {
  'articles:file': (session, { id }) => articleFile(session.database.connection, presentArticle(session.database.connection, id).id),
  'articles:preview-text': (session, { id, source }) => {
    const { connection } = session.database;
    return planned(connection, presentArticle(connection, id), source).preview;
  },
  'articles:put-text': (session, { id, source }) => session.write((scope) => putText(scope, presentArticle(scope.connection, id), source)),
  'tags:propose': (session, { id }) => proposal(session.database.connection, presentTag(session.database.connection, id)),
  'tags:place': (session, { id, source, cue, content }) =>
    session.write((scope) => {
      const before = presentTag(scope.connection, id);
      unplacedOf(before);
      const { unplaced: _, ...placed } = before;
      const wanted: Tag = placed.kind === 'claim' ? { ...placed, content } : { ...placed, source, cue, content };
      const article = presentArticle(scope.connection, before.articleId);
      const after = checkedTag(wanted, taggedText(scope.connection, article));
      assertRoomForTags(scope.connection, article, [after]);
      return writeGroup(scope, { action: 'tags.place', changes: [{ entity: 'tag', id, before, after }] });
    }),
  'tags:orphan': (session, { ids }) =>
    session.write((scope) => {
      const changes = ids.map((id) => orphaned(scope.connection, id)).filter(({ before, after }) => before.unplaced?.state !== after.unplaced?.state);
      return writeGroup(scope, { action: 'tags.orphan', changes: changes.map((change): RecordChange => ({ entity: 'tag', id: change.after.id, ...change })), count: changes.length });
    }),
} satisfies Partial<CaseHandlers>;

function planned(connection: Connection, article: Article, source: ArticleToStore): PlannedTextUpdate {
  const owner = articleWithBytes(connection, source.sha256);
  if (owner !== null && owner.id !== article.id && !owner.hidden) throw new AppError('input-invalid', { why: 'file-of-other-article', id: owner.fileName });
  return planTextUpdate({
    article,
    found: foundText(connection, article.id),
    tags: tagsOfArticle(connection, article.id),
    extracted: source.extracted,
    knownAs: knownVersion(connection, article.id, source.extracted.text),
    extractor: { before: extractorOf(connection, article.id), after: extractorVersion },
  });
}

/** The new text, the article that points to it and the tags that moved or lost their place, in one step of undo. */
function putText(scope: WriteScope, before: Article, source: ArticleToStore): ReturnType<typeof writeGroup> {
  const { connection } = scope;
  const plan = planned(connection, before, source);
  const isNewFile = source.sha256 !== before.sha256;
  if (!plan.preview.changes && !isNewFile) throw new AppError('input-invalid', { why: 'same-text' });
  const isFree = articleWithBytes(connection, source.sha256)?.id === before.id || forgetUndone(connection, source.sha256);
  if (!isFree) throw new AppError('input-invalid', { why: 'file-of-other-article', id: source.fileName });
  const placed = insertNextText(connection, before.id, { ...source, replaces: before.reading });
  const file = isNewFile ? { fileName: source.fileName, sha256: source.sha256, sizeBytes: source.bytes.byteLength, capturedAtMs: source.capturedAtMs } : {};
  const after: Article = { ...before, ...file, ...plan.article, ...placed, textSha256: hashText(source.extracted.text) };
  const changes: RecordChange[] = [{ entity: 'article', id: before.id, before, after }, ...plan.tags];
  return writeGroup(scope, { action: plan.preview.text === 'same' ? 'articles.re-clean' : 'articles.new-text', changes });
}

function orphaned(connection: Connection, id: TagId): { readonly before: Tag; readonly after: Tag } {
  const before = presentTag(connection, id);
  return { before, after: { ...before, unplaced: { ...unplacedOf(before), state: 'orphan' } } };
}

function unplacedOf(tag: Tag): Unplaced {
  if (tag.unplaced === undefined) throw new AppError('input-invalid', { why: 'tag-placed' });
  return tag.unplaced;
}

function proposal(connection: Connection, tag: Tag): PlaceProposal {
  const { textVersion } = unplacedOf(tag);
  const old = textOfVersion(connection, tag.articleId, textVersion);
  const present = articleText(connection, tag.articleId);
  const pieces = proposePlaces(tag, present, old.text.length);
  const before = excerptAround(old, piecesOf(tag).map(({ role, passage }) => ({ role, start: passage.start, end: passage.end })));
  const hasContent = pieces.some(({ role, place }) => role === 'content' && place !== null);
  const after = hasContent ? excerptAround(present, pieces.flatMap(placeOf)) : null;
  return { id: tag.id, textVersion, before: before ?? { words: '', marks: [] }, after, pieces: apart(pieces) };
}

function placeOf({ role, place }: ProposedPiece): { role: ProposedPiece['role']; start: number; end: number }[] {
  return place === null ? [] : [{ role, start: place.start, end: place.end }];
}

/** Pieces of one role may not overlap: of two proposals for one place the likelier stays. */
function apart(pieces: readonly ProposedPiece[]): ProposedPiece[] {
  const taken: { readonly role: string; readonly place: Passage }[] = [];
  const kept = new Set<ProposedPiece>();
  for (const piece of [...pieces].sort((a, b) => b.score - a.score)) {
    const { role, place } = piece;
    if (place === null || taken.some((other) => other.role === role && other.place.start < place.end && place.start < other.place.end)) continue;
    taken.push({ role, place });
    kept.add(piece);
  }
  return pieces.map((piece) => (kept.has(piece) ? piece : { ...piece, place: null, basis: null, score: 0 }));
}

