import { passageWords, type Passage } from '../../../shared/domain/passage.js';
import { attributionOfClaim } from '../../../shared/domain/tag-nesting.js';
import type { ClaimTag, Tag } from '../../../shared/domain/tag.js';
import type { ChannelInput } from '../../../shared/ipc/channels.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { currentTags, selectedTag } from './article-tags.js';
import { equalWordsIn } from './find-in-text.js';
import { selectedSpan } from './reading-steps.js';
import type { ReadingText } from './reading-text.js';
import { announce } from './reader-store.js';
import { claimTextOf, passageOf, passageToTag, selectNew, type TagGround } from './tagging.js';

const { said } = readerStrings;

/** The words that are looked for, and the claim that each place becomes an appearance of. */
interface Sought {
  readonly words: string;
  readonly claim: ChannelInput<'tags:add-claims'>['claim'];
}

/**
 * Tags the same words throughout the article in one action: those of the selected claim tag under its claim, otherwise
 * the selection, and everything equal to it, as one new claim.
 */
export async function tagThroughout(ground: TagGround): Promise<void> {
  const sought = soughtWords(ground);
  if (sought === null) return;
  const { reading } = ground;
  const places = placesToTag(reading, sought, currentTags());
  if (places.length === 0) return announce(said.nothingEqual);
  const tags = currentTags();
  const fields = {
    articleId: reading.article.id,
    claim: sought.claim,
    tags: places.map((place) => {
      const attribution = attributionOfClaim(place, tags);
      return { content: [place], stance: attribution?.stance ?? ('asserts' as const), attributionId: attribution?.id ?? null };
    }),
  };
  await change('tags:add-claims', fields, ({ ids }) => {
    const ordinal = ordinalOfTag(ids[0]);
    if (ids[0] !== undefined && sought.claim.kind === 'new') selectNew(ids[places.findIndex((place) => isAtCursor(place, ground))] ?? ids[0]);
    announce(said.taggedThroughout(ids.length, ordinal));
  });
}

/** The equal places that carry no tag of that claim yet, as passages. */
export function placesToTag(reading: ReadingText, { words, claim }: Sought, tags: readonly Tag[]): Passage[] {
  const passages = equalWordsIn(reading.blocks, words).flatMap((span) => passageOf(reading, span) ?? []);
  const taken = new Set(tags.filter((tag) => tag.kind === 'claim' && claim.kind === 'existing' && tag.claimId === claim.id).flatMap((tag) => tag.content.map(placeKey)));
  return passages.filter((passage) => !taken.has(placeKey(passage)));
}

function soughtWords(ground: TagGround): Sought | null {
  const tag = selectedTag();
  const isSelecting = selectedSpan(ground.cursor) !== null;
  if (tag?.kind === 'claim' && tag.claimId !== null && (!isSelecting || isItsContent(tag, ground))) {
    const [piece] = tag.content;
    return piece === undefined ? null : { words: passageWords(piece), claim: { kind: 'existing', id: tag.claimId } };
  }
  if (!isSelecting) {
    announce(said.throughoutNeedsSelection);
    return null;
  }
  const passage = passageToTag(ground);
  return passage === null ? null : { words: passageWords(passage), claim: { kind: 'new', text: claimTextOf(passage) } };
}

function isItsContent(tag: ClaimTag, ground: TagGround): boolean {
  return tag.content.length === 1 && tag.content.every((piece) => isAtCursor(piece, ground));
}

function isAtCursor(piece: Passage, { cursor, reading }: TagGround): boolean {
  const span = selectedSpan(cursor);
  const passage = span === null ? null : passageOf(reading, span);
  return passage !== null && placeKey(passage) === placeKey(piece);
}

function placeKey({ start, end }: Passage): string {
  return `${String(start)}-${String(end)}`;
}

function ordinalOfTag(tagId: ClaimTag['id'] | undefined): number | null {
  const { tags, claims } = useCase.getState();
  const tag = tagId === undefined ? undefined : tags.get(tagId);
  return tag?.kind === 'claim' && tag.claimId !== null ? (claims.get(tag.claimId)?.ordinal ?? null) : null;
}
