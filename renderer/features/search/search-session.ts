import { create } from 'zustand';
import type { ArticleId } from '../../../shared/domain/ids.js';
import type { FoundPassages, SearchAnswer } from '../../../shared/ipc/search-channels.js';
import { call } from '../../app/api.js';
import { useCase } from '../../state/case-store.js';
import { notifyError } from '../../state/notices.js';

interface SearchSession {
  /** The words the answer is for. */
  readonly words: string;
  /** The state of the case it was given in; `caseId` and revision. */
  readonly asOf: string;
  readonly answer: SearchAnswer | null;
  readonly passages: ReadonlyMap<ArticleId, FoundPassages>;
}

const start: SearchSession = { words: '', asOf: '', answer: null, passages: new Map() };

export const useSearchSession = create<SearchSession>(() => start);

let isAsking = false;
let wanted: string | null = null;

/** Asks for an answer to these words as the case is now. While one is on its way only the newest words are kept, and asked next. */
export function look(words: string): void {
  const session = useSearchSession.getState();
  if (session.words === words && session.asOf === stateOfCase()) return;
  wanted = words;
  if (!isAsking) void askInTurn();
}

/** Asks for what was found in some articles, all that are wanted in one go. */
export function wantPassages(id: ArticleId): void {
  if (missing.size === 0) queueMicrotask(() => void askPassages());
  missing.add(id);
}

const missing = new Set<ArticleId>();
/** Most articles one call takes. */
const mostAtOnce = 50;

/** Said by all whom an answer must not outlive: the case that was open, and its records. */
function stateOfCase(): string {
  const { info, revision } = useCase.getState();
  return `${info?.caseId ?? ''} ${String(revision)}`;
}

async function askInTurn(): Promise<void> {
  isAsking = true;
  try {
    while (wanted !== null) {
      const words: string = wanted;
      wanted = null;
      const asOf = stateOfCase();
      const answer = words.trim() === '' ? null : await call('search:query', { words });
      if (wanted === null) useSearchSession.setState({ words, asOf, answer, passages: new Map(answer?.passages.map((one) => [one.id, one])) });
    }
  } catch (thrown) {
    notifyError(thrown);
  } finally {
    isAsking = false;
  }
}

async function askPassages(): Promise<void> {
  const { words, asOf } = useSearchSession.getState();
  const ids = [...missing].slice(0, mostAtOnce);
  missing.clear();
  try {
    const found = await call('search:passages', { words, ids });
    useSearchSession.setState((now) => (now.words === words && now.asOf === asOf ? { passages: new Map([...now.passages, ...found.map((one) => [one.id, one] as const)]) } : {}));
  } catch (thrown) {
    notifyError(thrown);
  }
}
