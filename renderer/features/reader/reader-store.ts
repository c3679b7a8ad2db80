import { create } from 'zustand';
import type { Article } from '../../../shared/domain/article.js';
import type { ArticleId, TagId } from '../../../shared/domain/ids.js';
import type { Role } from '../../../shared/domain/tag.js';
import { usePreferences } from '../../state/preferences-store.js';
import type { PlaceState } from '../../state/place-store.js';
import { caretAt, type Cursor } from './reading-steps.js';
import { openFoldsAfter, type ReadingText } from './reading-text.js';

/** A piece of a tag, by its place among the pieces of its role. */
export interface TouchedPiece {
  readonly tagId: TagId;
  readonly role: Role;
  readonly at: number;
}

interface ReaderState {
  /** The article on the screen; `null` until its text is here. */
  readonly reading: ReadingText | null;
  /** The text version, reading and decisions on kinds that it was read with, as `kindsKey` writes them. */
  readonly readWith: string;
  readonly status: 'none' | 'loading' | 'ready' | 'failed';
  readonly cursor: Cursor;
  /** The place whose tags are listed and cycled. */
  readonly point: number;
  /** Folds opened one by one. */
  readonly openFolds: ReadonlySet<number>;
  /** The piece whose edges the keys move. */
  readonly touched: TouchedPiece | null;
  /** The attribution just made, while its source or cue is still missing. */
  readonly guidedId: TagId | null;
  readonly tagsShown: boolean;
  readonly textSize: 'normal' | 'large';
  readonly findShown: boolean;
  /** The list of claims to add the selection to. */
  readonly claimsOffered: boolean;
  /** True while a selection made with the mouse has its toolbar. */
  readonly toolbarShown: boolean;
  /** Said in the live region; the number makes the same words news again. */
  readonly said: { readonly words: string; readonly at: number };
  /** The goal that was brought into view last; each is followed once. */
  readonly goalSeen: PlaceState['goal'];
  /** The block at the top of the view when the reader was left. */
  readonly topBlock: number | null;
  /** Which pane should take the focus next. */
  readonly focusWanted: 'reader' | 'inspector' | null;
}

const ofArticle = {
  cursor: caretAt(0),
  point: 0,
  openFolds: new Set<number>(),
  touched: null,
  guidedId: null,
  findShown: false,
  claimsOffered: false,
  toolbarShown: false,
  topBlock: null,
} as const satisfies Partial<ReaderState>;

export const useReader = create<ReaderState>(() => ({
  ...ofArticle,
  reading: null,
  readWith: '',
  status: 'none',
  tagsShown: true,
  textSize: 'normal',
  said: { words: '', at: 0 },
  goalSeen: null,
  focusWanted: null,
}));

/** The article on the screen, if it is the one asked for. */
export function readingOf(articleId: ArticleId | null): ReadingText | null {
  const { reading } = useReader.getState();
  return reading !== null && reading.article.id === articleId ? reading : null;
}

/** Puts an article's text on the screen, the cursor at an offset; its own state begins anew. */
export function showReading(reading: ReadingText, readWith: string, offset: number): void {
  useReader.setState({ ...ofArticle, reading, readWith, status: 'ready', cursor: caretAt(offset), point: offset });
}

/** Puts the article on the screen again with other kinds of regions: the cursor stays, and what was shown stays shown. */
export function showReadingAgain(reading: ReadingText, readWith: string): void {
  const { boilerplateShown } = usePreferences.getState();
  useReader.setState((state) => ({
    reading,
    readWith,
    openFolds: state.reading === null ? new Set() : openFoldsAfter(reading, state.reading, { openFolds: state.openFolds, keepShown: !boilerplateShown }),
    toolbarShown: false,
  }));
}

/** Text version, reading and decisions on kinds in one string: equal ones are equal, whichever change brought them. */
export function kindsKey(article: Article): string {
  return `${versionKey(article)} ${String(article.reading)} ${JSON.stringify(article.regionKinds)}`;
}

/** Whether what was read is the article's present text: tags of a newer one must not be drawn on an older. */
export function isPresentText(article: Article, readWith: string): boolean {
  return readWith.startsWith(`${versionKey(article)} `);
}

function versionKey({ textVersion }: Article): string {
  return `v${String(textVersion)}`;
}

/** Takes the article off the screen while another is on its way, or because there is none. */
export function clearReading(status: 'none' | 'loading' | 'failed'): void {
  useReader.setState({ ...ofArticle, reading: null, status });
}

/** Says something to screen readers. */
export function announce(words: string): void {
  useReader.setState((state) => ({ said: { words, at: state.said.at + 1 } }));
}

/** Opens or closes one fold. */
export function toggleFold(fold: number): void {
  useReader.setState((state) => {
    const openFolds = new Set(state.openFolds);
    if (!openFolds.delete(fold)) openFolds.add(fold);
    return { openFolds };
  });
}

export function openFold(fold: number): void {
  if (!useReader.getState().openFolds.has(fold)) toggleFold(fold);
}
