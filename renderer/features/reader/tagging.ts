import { describeSpan } from '../../../shared/anchoring/describe-span.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { ClaimId, TagId } from '../../../shared/domain/ids.js';
import { maxPassageLength, passageWords, piecesWords, type Passage, type Span } from '../../../shared/domain/passage.js';
import { withMovedPiece, withPiece } from '../../../shared/domain/pieces.js';
import { attributionOfClaim, attributionsAround, piecesOf, type TagPiece } from '../../../shared/domain/tag-nesting.js';
import { reachesBoilerplate } from '../../../shared/domain/tag-rules.js';
import { proposedStance } from '../../../shared/domain/stance-proposals.js';
import { proposedQuoteType, proposedSourceType } from '../../../shared/domain/tag-proposals.js';
import type { AttributionTag, Role, Tag } from '../../../shared/domain/tag.js';
import type { ChannelInput } from '../../../shared/ipc/channels.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { notify } from '../../state/notices.js';
import { movePlace } from '../../state/place-store.js';
import { currentTags, selectedTag } from './article-tags.js';
import { movedEdge, selectedSpan, sentenceAt, type Cursor, type Direction, type StepGround } from './reading-steps.js';
import type { ReadingText } from './reading-text.js';
import { announce, readingOf, useReader } from './reader-store.js';

const { said } = readerStrings;

/** What a tag is made from: the article, and the cursor as it was when the key was pressed. */
export interface TagGround extends StepGround {
  readonly cursor: Cursor;
}

/** Longest proposal for a claim's words, in characters: what the claim's record holds. */
export const maxClaimLength = 4000;

/** The words a new claim is made with. */
export function claimTextOf(passage: Passage): string {
  return passageWords(passage).slice(0, maxClaimLength);
}

/** Tags the selection, or the sentence at the cursor, as a new claim in the passage's own words. */
export async function tagClaim(ground: TagGround): Promise<void> {
  const passage = passageToTag(ground);
  if (passage === null) return;
  await addClaimTag(passage, { kind: 'new', text: claimTextOf(passage) });
}

/** Adds the selection, or the sentence at the cursor, as an appearance of a claim in the ledger. */
export async function tagAppearance(ground: TagGround, claimId: ClaimId): Promise<void> {
  const passage = passageToTag(ground);
  if (passage === null) return;
  await addClaimTag(passage, { kind: 'existing', id: claimId });
}

/** Makes an attribution whose content is the selection, or the sentence at the cursor. */
export async function tagAttribution(ground: TagGround): Promise<void> {
  const passage = passageToTag(ground);
  if (passage === null) return;
  // Two speakers may share a content, relay and origin; an attribution without either is the same key pressed twice.
  const twin = currentTags().find((tag) => tag.kind === 'attribution' && tag.source.length + tag.cue.length === 0 && holdsOnly(tag, passage));
  if (twin !== undefined) return selectTwin(twin);
  const fields: ChannelInput<'tags:add-attribution'> = {
    articleId: ground.reading.article.id,
    source: [],
    cue: [],
    content: [passage],
    sourceType: 'implicit',
    quoteType: proposedQuoteType([passage]),
    stance: 'asserts',
    statedDate: null,
    parentId: attributionsAround(passage, currentTags())[0]?.id ?? null,
    sourceId: null,
  };
  await change('tags:add-attribution', fields, ({ id }) => {
    selectNew(id);
    useReader.setState({ guidedId: id });
    announce(said.attributionTagged);
  });
}

/** Lays the selection on the selected tag as a piece of that role: adds it, replaces what it overlaps, or takes an equal one away. */
export async function tagPiece(ground: TagGround, role: Role): Promise<void> {
  const tag = selectedTag();
  if (tag === null || (tag.kind === 'claim' && role !== 'content')) return announce(said.chooseAttribution);
  const span = selectedSpan(ground.cursor);
  const passage = span === null ? null : passageOf(ground.reading, span);
  if (passage === null) return announce(span === null ? said.needsSelection : said.tooLong);
  if (!isTaggable(passage, ground)) return;
  const before = piecesOf(tag).filter((piece) => piece.role === role).map((piece) => piece.passage);
  const after = withPiece(before, passage);
  if (role === 'content' && after.length === 0) return announce(said.keepsContent);
  if (!(await changePieces(tag, role, after))) return;
  const at = after.indexOf(passage);
  if (at !== -1) useReader.setState({ touched: { tagId: tag.id, role, at } });
  endGuideWhenWhole(tag.id);
  announce(at === -1 ? said.pieceRemoved(role) : said.pieceAdded(role));
}

/** Moves an edge of the piece touched last by a word. */
export async function moveEdge(ground: StepGround, edge: 'start' | 'end', direction: Direction): Promise<void> {
  const tag = selectedTag();
  if (tag === null) return announce(said.deselected);
  const piece = touchedPiece(tag);
  const moved = movedEdge(ground, { piece: piece.passage, edge }, direction);
  await putEdge(ground, { tag, piece, moved });
}

/** A piece of a tag with the place it should have; `null` where it cannot be moved there. */
export interface EdgeMove {
  readonly tag: Tag;
  readonly piece: TagPiece;
  readonly moved: Span | null;
}

/** Gives a piece its new place, unless it would run into its neighbour or into boilerplate. */
export async function putEdge(ground: StepGround, { tag, piece, moved }: EdgeMove): Promise<void> {
  const passage = moved === null ? null : passageOf(ground.reading, moved);
  const before = piecesOf(tag).filter((other) => other.role === piece.role).map((other) => other.passage);
  const after = passage === null ? null : withMovedPiece(before, piece.at, passage);
  if (passage === null || after === null) return announce(said.edgeBlocked);
  if (!isTaggable(passage, ground)) return;
  if (await changePieces(tag, piece.role, after)) useReader.setState({ touched: { tagId: tag.id, role: piece.role, at: piece.at } });
}

/** Removes the selected tag. */
export async function removeSelectedTag(): Promise<void> {
  const tag = selectedTag();
  if (tag === null) return;
  const done = await change('tags:remove', { ids: [tag.id] });
  if (done === null) return;
  movePlace({ tagId: null });
  announce(said.removed);
}

/** The passage of a span without the spaces at its ends; `null` where nothing is left, or more than a tag may hold. */
export function passageOf(reading: ReadingText, span: Span): Passage | null {
  const words = reading.article.text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  const end = span.start + words.trimEnd().length;
  return end > start && end - start <= maxPassageLength ? describeSpan(reading.article.text, reading.article.regions, { start, end }) : null;
}

/** The selection, or the sentence at the cursor; `null` where it cannot be tagged, which is said then. */
export function passageToTag(ground: TagGround): Passage | null {
  const span = selectedSpan(ground.cursor) ?? sentenceAt(ground, ground.cursor.head);
  const passage = span === null ? null : passageOf(ground.reading, span);
  if (passage !== null) return isTaggable(passage, ground) ? passage : null;
  announce(selectedSpan(ground.cursor) !== null ? said.tooLong : said.nothingSelected);
  return null;
}

/** Whether no word of a passage is boilerplate; otherwise the way out is shown. The text may have been read again meanwhile. */
function isTaggable(passage: Passage, { reading }: StepGround): boolean {
  if (!reachesBoilerplate(passage, (readingOf(reading.article.id) ?? reading).article)) return true;
  notify({ kind: 'failed', ...readerStrings.inBoilerplate, action: null });
  return false;
}

async function addClaimTag(passage: Passage, claim: ChannelInput<'tags:add-claim'>['claim']): Promise<void> {
  const { reading } = useReader.getState();
  if (reading === null) return;
  const twin = currentTags().find((tag) => tag.kind === 'claim' && holdsOnly(tag, passage) && (claim.kind !== 'existing' || tag.claimId === claim.id));
  if (twin !== undefined) return selectTwin(twin);
  const attribution = attributionOfClaim(passage, currentTags());
  const fields = { articleId: reading.article.id, content: [passage], stance: attribution?.stance ?? 'asserts', attributionId: attribution?.id ?? null, translation: null, claim };
  await change('tags:add-claim', fields, ({ id }) => {
    selectNew(id);
    const ordinal = ordinalOf(id);
    if (ordinal !== null) announce(claim.kind === 'existing' ? said.appearanceAdded(ordinal) : said.claimTagged(ordinal));
  });
}

/** Whether a tag's content is this very passage: pressing its key again means that tag, not another one. */
function holdsOnly(tag: Tag, passage: Passage): boolean {
  const [piece] = tag.content;
  return tag.content.length === 1 && piece?.start === passage.start && piece.end === passage.end;
}

function selectTwin(tag: Tag): void {
  movePlace({ tagId: tag.id });
  announce(said.alreadyTagged);
}

function ordinalOf(tagId: TagId): number | null {
  const { tags, claims } = useCase.getState();
  const tag = tags.get(tagId);
  if (tag === undefined || tag.kind !== 'claim' || tag.claimId === null) return null;
  return claims.get(tag.claimId)?.ordinal ?? null;
}

/** Selects a tag just made; the keys that move edges act on its content. */
export function selectNew(tagId: TagId): void {
  movePlace({ tagId });
  useReader.setState({ touched: { tagId, role: 'content', at: 0 }, guidedId: null, toolbarShown: false });
}

function touchedPiece(tag: Tag): ReturnType<typeof piecesOf>[number] {
  const { touched } = useReader.getState();
  const pieces = piecesOf(tag);
  const content = pieces.find((piece) => piece.role === 'content');
  const found = touched?.tagId === tag.id ? pieces.find((piece) => piece.role === touched.role && piece.at === touched.at) : undefined;
  // Safe: the schema gives every tag at least one piece of content.
  return (found ?? content) as ReturnType<typeof piecesOf>[number];
}

async function changePieces(tag: Tag, role: Role, pieces: readonly Passage[]): Promise<boolean> {
  if (tag.kind === 'claim') return (await change('tags:change-claim', { id: tag.id, patch: { content: [...pieces] } })) !== null;
  return (await change('tags:change-attribution', { id: tag.id, patch: attributionPatch(tag, role, pieces) })) !== null;
}

/**
 * The pieces with what they propose. A value the analyst chose stays: a proposal only replaces what the words
 * proposed before.
 */
function attributionPatch(tag: AttributionTag, role: Role, pieces: readonly Passage[]): ChannelInput<'tags:change-attribution'>['patch'] {
  const list = [...pieces];
  if (role === 'source') {
    const names = outletNames();
    const isProposed = tag.sourceType === proposedSourceType(piecesWords(tag.source), names);
    return { source: list, ...(isProposed ? { sourceType: proposedSourceType(piecesWords(list), names) } : {}) };
  }
  if (role === 'cue') {
    const isProposed = tag.stance === proposedStance(tag.cue);
    return { cue: list, ...(isProposed ? { stance: proposedStance(list) } : {}) };
  }
  const isProposed = tag.quoteType === proposedQuoteType(tag.content);
  return { content: list, ...(isProposed ? { quoteType: proposedQuoteType(list) } : {}) };
}

function outletNames(): string[] {
  const { articles, sources } = useCase.getState();
  const ofArticles = [...articles.values()].flatMap((article) => metaOf(article).outlet ?? []);
  const ofSources = [...sources.values()].filter((source) => source.type === 'outlet').flatMap((source) => [source.name, ...source.aliases]);
  return [...new Set([...ofArticles, ...ofSources])];
}

function endGuideWhenWhole(tagId: TagId): void {
  const tag = useCase.getState().tags.get(tagId);
  if (tag?.kind === 'attribution' && tag.source.length > 0 && tag.cue.length > 0) useReader.setState({ guidedId: null });
}
