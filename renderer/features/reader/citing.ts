import type { DragEvent } from 'react';
import type { CitationTarget } from '../../../shared/domain/briefing.js';
import { targetOfPassage, targetsOfTag } from '../../../shared/domain/citing.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { citationDragType, encodeCitations } from '../../editor/citation-drag.js';
import { useCase } from '../../state/case-store.js';
import { requestCitation } from '../../state/citation-request.js';
import { goTo } from '../../state/place-store.js';
import { currentTags, selectedTag } from './article-tags.js';
import { selectedSpan, type StepGround } from './reading-steps.js';
import { announce, useReader } from './reader-store.js';
import { passageOf, passageToTag, type TagGround } from './tagging.js';

/** Cites the selection, else the selected tag, else the sentence at the cursor, and goes to where it stands in the briefing. */
export function citeInBriefing(ground: TagGround): void {
  if (useCase.getState().info?.readOnly === true) return announce(readerStrings.said.readOnly);
  const targets = targetsAt(ground);
  if (targets.length === 0) return;
  requestCitation(targets);
  goTo({ view: 'briefing' });
}

/** Gives a drag of selected words what they are cited as; the words themselves stay in it for other programs. */
export function dragSelection(event: DragEvent, { reading }: StepGround): void {
  const span = selectedSpan(useReader.getState().cursor);
  const passage = span === null ? null : passageOf(reading, span);
  if (passage !== null) carry(event, [targetOfPassage(reading.article.id, passage, currentTags())]);
}

/** Makes a drag carry what a tag is cited as. */
export function dragTag(event: DragEvent, tag: Tag): void {
  carry(event, targetsOfTag(tag, currentTags()));
}

function targetsAt(ground: TagGround): CitationTarget[] {
  const tag = selectedTag();
  if (tag !== null && selectedSpan(ground.cursor) === null) return targetsOfTag(tag, currentTags());
  const passage = passageToTag(ground);
  return passage === null ? [] : [targetOfPassage(ground.reading.article.id, passage, currentTags())];
}

function carry(event: DragEvent, targets: readonly CitationTarget[]): void {
  event.dataTransfer.setData(citationDragType, encodeCitations(targets));
  // Alt turns the drop into a quotation, which the browser takes for a link.
  event.dataTransfer.effectAllowed = 'copyLink';
}
