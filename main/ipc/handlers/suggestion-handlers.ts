import { ArticleSuggestions } from '../../flows/article-suggestions.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';
import type { Workers } from '../workers.js';

/** What the answers about suggestions need. */
export interface SuggestionHandlerParts {
  readonly windowCase: Pick<WindowCase, 'worker'>;
  readonly suggestWorker: Workers['suggestWorker'];
}

/** Answers with what the rules find in an article; the case itself keeps the decisions. */
export function suggestionHandlers({ windowCase, suggestWorker }: SuggestionHandlerParts): Pick<MainHandlers, 'suggestions:for-article'> {
  const suggestions = new ArticleSuggestions({ caseWorker: windowCase.worker, suggestWorker });
  return { 'suggestions:for-article': ({ id }) => suggestions.of(id) };
}
