import { extentOf, inReadingOrder, tagsAt } from '../../../shared/domain/tag-nesting.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { useCase } from '../../state/case-store.js';
import { movePlace, usePlace } from '../../state/place-store.js';
import { currentTags, currentTagsHere, selectedTag } from './article-tags.js';
import { sourceName } from './margin-items.js';
import { caretAt, type Direction } from './reading-steps.js';
import { announce, useReader } from './reader-store.js';

const { said, tagLabel } = readerStrings;

/** A tag as it is said: what it is, and by which words people know it. */
export function labelOf(tag: Tag): string {
  const { claims, sources } = useCase.getState();
  if (tag.kind === 'attribution') return tagLabel.attribution(sourceName(tag, { sources }) || readerStrings.noSpeaker);
  const claim = tag.claimId === null ? undefined : claims.get(tag.claimId);
  return claim === undefined ? tagLabel.claimWithout : tagLabel.claim(claim.ordinal, claim.text);
}

/** Selects a tag; what it is and how many share the place is said. */
export function selectTag(tag: Tag): void {
  movePlace({ tagId: tag.id });
  useReader.setState({ touched: null });
  const here = currentTagsHere();
  announce(said.selectedTag(labelOf(tag), here.findIndex((other) => other.id === tag.id) + 1, here.length));
}

/** Takes the selection of a tag back; `false` where none was selected. */
export function deselectTag(): boolean {
  if (usePlace.getState().tagId === null) return false;
  movePlace({ tagId: null });
  useReader.setState({ guidedId: null, touched: null });
  announce(said.deselected);
  return true;
}

/** Selects the next tag at the point; `false` after the last one, so that Tab can go on. */
export function cycleTagsHere(direction: Direction): boolean {
  const here = tagsAt(useReader.getState().point, currentTags());
  const at = here.findIndex((tag) => tag.id === usePlace.getState().tagId);
  const next = here[at === -1 && direction === -1 ? here.length - 1 : at + direction];
  if (next === undefined) return false;
  selectTag(next);
  return true;
}

/** Selects the innermost tag under a click; the same place clicked again, the next one out, then none. */
export function selectAt(offset: number): void {
  const before = usePlace.getState().tagId;
  useReader.setState({ point: offset });
  const here = tagsAt(offset, currentTags());
  const next = here[here.findIndex((tag) => tag.id === before) + 1];
  if (next !== undefined) selectTag(next);
  else deselectTag();
}

/** The next or previous tag of the article, as one reads; `null` where there is none. */
export function neighbourTag(direction: Direction): Tag | null {
  const tags = inReadingOrder(currentTags());
  const selected = selectedTag();
  const at = selected === null ? -1 : tags.findIndex((tag) => tag.id === selected.id);
  if (at !== -1) return tags[at + direction] ?? null;
  const { head } = useReader.getState().cursor;
  if (direction === 1) return tags.find((tag) => extentOf(tag).start >= head) ?? null;
  return tags.findLast((tag) => extentOf(tag).start < head) ?? null;
}

/** Where the cursor goes to look at a tag: the first word of the piece that names it. */
export function pointOfTag(tag: Tag): number {
  const first = tag.kind === 'attribution' ? (tag.source[0] ?? tag.cue[0] ?? tag.content[0]) : tag.content[0];
  return first?.start ?? 0;
}

/** Selects a tag and puts cursor and point to it. */
export function goToTag(tag: Tag): void {
  const offset = pointOfTag(tag);
  useReader.setState({ cursor: caretAt(offset), point: offset });
  movePlace({ articleOffset: offset });
  selectTag(tag);
}

/** Tags named when the cursor comes to them; nobody listens to a thousand. */
const mostNamed = 5;

/** Says which tags are at the point, the innermost first. */
export function announceTagsHere(): void {
  const here = tagsAt(useReader.getState().point, currentTags());
  announce(said.tagsHere(here.slice(0, mostNamed).map(labelOf), here.length));
}
