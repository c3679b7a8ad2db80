import { useCallback, useEffect, type KeyboardEvent } from 'react';
import { suggestionCommandIds, type ReaderCommandId, type SuggestionCommandId, type TagCommandId } from '../../../shared/ipc/events.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { ask } from '../../app/actions.js';
import { prefer, usePreferences } from '../../state/preferences-store.js';
import { hideHits, useSearchHits } from '../../state/search-hits.js';
import { toggleInspector, useShell } from '../../state/shell-store.js';
import { takeTagRequest, useTagRequest } from '../../state/tag-request.js';
import { currentTags } from './article-tags.js';
import { citeInBriefing } from './citing.js';
import { keepCursor, moveCursor } from './reading-cursor.js';
import { announce, useReader } from './reader-store.js';
import type { ReaderSurface } from './reader-surface.js';
import {
  articleEdge, caretAt, extendBySentence, extendByWord, paragraphEdge, selectedSpan, stepParagraph, stepSentence, stepWord, type Cursor, type Direction, type StepGround,
} from './reading-steps.js';
import { toggleKinds } from './set-kinds.js';
import { announceTagsHere, cycleTagsHere, deselectTag, goToTag, neighbourTag } from './selecting.js';
import { tagThroughout } from './tag-throughout.js';
import { leaveSuggestion } from './suggestions/suggestion-store.js';
import { suggestionDeeds, suggestionKeys } from './suggestions/suggestion-keys.js';
import { moveEdge, removeSelectedTag, tagAttribution, tagClaim, tagPiece, type TagGround } from './tagging.js';

/** What the keys act on: the article on the screen. */
export interface KeyGround {
  readonly steps: StepGround;
  readonly surface: ReaderSurface;
  readonly scroller: HTMLElement;
  /** Changes of tags wait for one another. */
  readonly inTurn: (deed: () => Promise<void>) => void;
}

/** A key's deed; `false` lets the page do what it would have done. */
type Deed = (ground: KeyGround) => boolean | void;

/** Letters and signs alone: they can be switched off (WCAG 2.1.4). */
const singleKeys: Readonly<Record<string, Deed>> = {
  j: (ground) => step(ground, stepSentence, 1),
  k: (ground) => step(ground, stepSentence, -1),
  J: (ground) => step(ground, extendBySentence, 1),
  K: (ground) => step(ground, extendBySentence, -1),
  n: (ground) => toTag(ground, 1),
  p: (ground) => toTag(ground, -1),
  c: (ground) => commandDeeds['tag.claim'](ground),
  a: (ground) => commandDeeds['tag.attribution'](ground),
  s: (ground) => commandDeeds['tag.source'](ground),
  q: (ground) => commandDeeds['tag.cue'](ground),
  t: (ground) => commandDeeds['tag.content'](ground),
  C: (ground) => commandDeeds['tag.existing-claim'](ground),
  T: (ground) => commandDeeds['tag.throughout'](ground),
  '[': (ground) => commandDeeds['tag.cite'](ground),
  ',': (ground) => edgeInTurn(ground, 'start', -1),
  '.': (ground) => edgeInTurn(ground, 'start', 1),
  '<': (ground) => edgeInTurn(ground, 'end', -1),
  '>': (ground) => edgeInTurn(ground, 'end', 1),
  b: () => void prefer({ boilerplateShown: !usePreferences.getState().boilerplateShown }),
  x: (ground) => kindsInTurn(ground),
  e: () => toInspector(),
  o: (ground) => openLink(ground),
  ...suggestionKeys,
};

const namedKeys: Readonly<Record<string, Deed>> = {
  ArrowRight: (ground) => step(ground, stepWord, 1),
  ArrowLeft: (ground) => step(ground, stepWord, -1),
  ArrowDown: (ground) => step(ground, stepParagraph, 1),
  ArrowUp: (ground) => step(ground, stepParagraph, -1),
  Home: (ground) => toEdge(ground, paragraphEdge(ground.steps, cursorNow(), -1)),
  End: (ground) => toEdge(ground, paragraphEdge(ground.steps, cursorNow(), 1)),
  Tab: () => cycleTagsHere(1),
  Enter: () => toInspector(),
  Escape: (ground) => leave(ground),
  Delete: (ground) => ground.inTurn(removeSelectedTag),
  Backspace: (ground) => ground.inTurn(removeSelectedTag),
};

const shiftedKeys: Readonly<Record<string, Deed>> = {
  ArrowRight: (ground) => step(ground, extendByWord, 1),
  ArrowLeft: (ground) => step(ground, extendByWord, -1),
  ArrowDown: (ground) => extendTo(ground, stepParagraph(ground.steps, cursorNow(), 1).head),
  ArrowUp: (ground) => extendTo(ground, stepParagraph(ground.steps, cursorNow(), -1).head),
  Home: (ground) => extendTo(ground, paragraphEdge(ground.steps, cursorNow(), -1)),
  End: (ground) => extendTo(ground, paragraphEdge(ground.steps, cursorNow(), 1)),
  Tab: () => cycleTagsHere(-1),
};

const controlKeys: Readonly<Record<string, Deed>> = {
  a: (ground) => selectAll(ground),
  Home: (ground) => toEdge(ground, articleEdge(ground.steps, -1)),
  End: (ground) => toEdge(ground, articleEdge(ground.steps, 1)),
};

/** The reader's keys; they act only while the text has the focus. */
export function useReaderKeys(ground: KeyGround | null): (event: KeyboardEvent) => void {
  return useCallback(
    (event) => {
      const deed = ground === null ? undefined : deedOf(event);
      if (ground === null || deed === undefined) return;
      if (deed(ground) !== false) event.preventDefault();
    },
    [ground],
  );
}

/** Tagging commands as the palette and the menu ask for them; they work with single keys switched off too. */
const commandDeeds: Readonly<Record<TagCommandId, Deed>> = {
  'tag.claim': (ground) => tagInTurn(ground, tagClaim),
  'tag.existing-claim': () => useReader.setState({ claimsOffered: true }),
  'tag.throughout': (ground) => tagInTurn(ground, tagThroughout),
  'tag.attribution': (ground) => tagInTurn(ground, tagAttribution),
  'tag.source': (ground) => tagInTurn(ground, (here) => tagPiece(here, 'source')),
  'tag.cue': (ground) => tagInTurn(ground, (here) => tagPiece(here, 'cue')),
  'tag.content': (ground) => tagInTurn(ground, (here) => tagPiece(here, 'content')),
  'tag.cite': (ground) => citeInBriefing({ ...ground.steps, cursor: cursorNow() }),
  'tag.remove': (ground) => ground.inTurn(removeSelectedTag),
};

/** Does the tagging commands that were asked for outside the text, and goes back to it. */
export function useTagRequests(ground: KeyGround | null): void {
  const asked = useTagRequest((state) => state.command);
  useEffect(() => {
    if (asked === null || ground === null) return;
    const command = takeTagRequest();
    if (command === null) return;
    useReader.setState({ focusWanted: 'reader' });
    deedOfCommand(command)(ground);
  }, [asked, ground]);
}

function deedOfCommand(command: ReaderCommandId): Deed {
  return isSuggestionCommand(command) ? suggestionDeeds[command] : commandDeeds[command];
}

function isSuggestionCommand(command: ReaderCommandId): command is SuggestionCommandId {
  return suggestionCommandIds.some((id) => id === command);
}

function deedOf(event: KeyboardEvent): Deed | undefined {
  // `[` is AltGr and another key on many keyboards, which Windows reports as Ctrl and Alt.
  const isSign = event.getModifierState('AltGraph');
  if (event.metaKey || (event.altKey && !isSign)) return undefined;
  if (event.ctrlKey && !isSign) return controlKeys[event.key];
  const named = (event.shiftKey ? shiftedKeys : namedKeys)[event.key];
  return named ?? (usePreferences.getState().singleKeys ? singleKeys[event.key] : undefined);
}

/** The cursor counts as it is now, however long the deed has to wait. */
function tagInTurn(ground: KeyGround, deed: (here: TagGround) => Promise<void>): void {
  const here = { ...ground.steps, cursor: cursorNow() };
  ground.inTurn(() => deed(here));
}

function edgeInTurn(ground: KeyGround, edge: 'start' | 'end', direction: Direction): void {
  ground.inTurn(() => moveEdge(ground.steps, edge, direction));
}

function kindsInTurn({ steps, inTurn }: KeyGround): void {
  const cursor = cursorNow();
  inTurn(() => toggleKinds(steps, cursor));
}

function cursorNow(): Cursor {
  return useReader.getState().cursor;
}

function step(ground: KeyGround, steps: (ground: StepGround, cursor: Cursor, direction: Direction) => Cursor, direction: Direction): void {
  moveCursor(ground.surface, ground.scroller, steps(ground.steps, cursorNow(), direction));
  announceTagsHere();
}

function toEdge(ground: KeyGround, offset: number): void {
  moveCursor(ground.surface, ground.scroller, caretAt(offset));
}

/** Selects the article and nothing around it; the page's own "select all" would take the whole window. */
function selectAll({ steps, surface }: KeyGround): void {
  const cursor = { anchor: articleEdge(steps, -1), head: articleEdge(steps, 1) };
  keepCursor(cursor);
  surface.select(cursor);
}

function extendTo(ground: KeyGround, head: number): void {
  moveCursor(ground.surface, ground.scroller, { anchor: cursorNow().anchor, head });
}

function toTag(ground: KeyGround, direction: Direction): void {
  const tag = neighbourTag(direction);
  if (tag === null) {
    announce(currentTags().length === 0 ? readerStrings.said.noTags : readerStrings.said.noFurtherTag);
    return;
  }
  goToTag(tag);
  moveCursor(ground.surface, ground.scroller, cursorNow());
}

function toInspector(): void {
  if (!useShell.getState().inspectorShown) toggleInspector();
  useReader.setState({ focusWanted: 'inspector' });
}

/** Takes back one thing: the toolbar, the selected tag, the chosen suggestion, the places of a search, the selected words. */
function leave(ground: KeyGround): boolean {
  if (useReader.getState().toolbarShown) {
    useReader.setState({ toolbarShown: false });
    return true;
  }
  if (deselectTag() || leaveSuggestion()) return true;
  if (useSearchHits.getState().articleId === ground.steps.reading.article.id) {
    hideHits();
    return true;
  }
  const span = selectedSpan(cursorNow());
  if (span === null) return false;
  toEdge(ground, span.start);
  return true;
}

function openLink(ground: KeyGround): void {
  const { point } = useReader.getState();
  const link = ground.steps.reading.article.links.find(({ start, end }) => start <= point && point < end);
  if (link?.href == null) announce(readerStrings.said.noLink);
  else void ask('app:open-link', { url: link.href });
}
