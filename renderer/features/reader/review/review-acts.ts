import { describeSpan } from '../../../../shared/anchoring/describe-span.js';
import type { Passage } from '../../../../shared/domain/passage.js';
import type { Role, Tag } from '../../../../shared/domain/tag.js';
import type { PlaceProposal } from '../../../../shared/ipc/text-channels.js';
import { change } from '../../../app/actions.js';
import { showPassage } from '../../../state/place-store.js';
import { closeReview } from '../../../state/review-store.js';
import { readingOf, useReader } from '../reader-store.js';
import { selectedSpan } from '../reading-steps.js';

/** Whether a proposal has a place for the content of its tag, without which it cannot be accepted. */
export function canAccept(proposal: PlaceProposal | null): proposal is PlaceProposal {
  return proposal !== null && piecesAt(proposal, 'content').length > 0;
}

/** Gives the tag the proposed places; a piece without one is left out. */
export async function accept(tag: Tag, proposal: PlaceProposal): Promise<void> {
  const of = (role: Role): Passage[] => piecesAt(proposal, role);
  await change('tags:place', { id: tag.id, source: of('source'), cue: of('cue'), content: of('content') });
}

/** Refuses every place: the tag is an orphan from now on. */
export async function refuse(tag: Tag): Promise<void> {
  if (tag.unplaced?.state === 'review') await change('tags:orphan', { ids: [tag.id] });
}

export async function remove(tag: Tag): Promise<void> {
  await change('tags:remove', { ids: [tag.id] });
}

/** Shows the proposed place in the text, nothing decided. */
export function goToPlace(tag: Tag, proposal: PlaceProposal): void {
  const [place] = piecesAt(proposal, 'content');
  if (place === undefined) return;
  closeReview();
  showPassage(tag.articleId, { start: place.start, end: place.end });
}

/** The words that are selected in the text of the tag's article; `null` where none are. */
export function selectedPassage(tag: Tag): Passage | null {
  const reading = readingOf(tag.articleId);
  const span = selectedSpan(useReader.getState().cursor);
  return reading === null || span === null ? null : describeSpan(reading.article.text, reading.article.regions, span);
}

/** Tags the selected words in place of those that are gone: content alone, source and cue are added by their keys. */
export async function placeOnSelection(tag: Tag): Promise<void> {
  const content = selectedPassage(tag);
  if (content !== null) await change('tags:place', { id: tag.id, source: [], cue: [], content: [content] });
}

function piecesAt({ pieces }: PlaceProposal, role: Role): Passage[] {
  const places = pieces.filter((piece) => piece.role === role).map(({ place }) => place).filter((place) => place !== null);
  return places.sort((a, b) => a.start - b.start);
}
