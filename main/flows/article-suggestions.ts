import type { Suggestions } from '../../shared/attribution/suggestion.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { suggestTimeLimitMs, type CaseCaller, type SuggestCaller } from './worker-caller.js';

/** Articles whose suggestions are kept in memory; those of a long article are about 200 KB. */
const mostKept = 100;

/** What it works with. */
export interface ArticleSuggestionsParts {
  readonly caseWorker: CaseCaller;
  readonly suggestWorker: SuggestCaller;
}

/**
 * Suggestions of articles, found once for each reading: text, kinds of regions, language and date.
 *
 * Articles wait for one another: a worker that is killed over one must not take others with it.
 */
export class ArticleSuggestions {
  readonly #parts: ArticleSuggestionsParts;
  readonly #kept = new Map<string, Promise<Suggestions>>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(parts: ArticleSuggestionsParts) {
    this.#parts = parts;
  }

  /**
   * What is suggested for the present text of an article.
   *
   * @throws {AppError} `not-found`, `no-case`; `timed-out`, `out-of-memory`, `worker-died` when the rules came to no end
   */
  async of(id: ArticleId): Promise<Suggestions> {
    const { key, article } = await this.#parts.caseWorker.call('articles:to-suggest', { id });
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const found = this.#inTurn(() => this.#parts.suggestWorker.call('suggestions:find', article, { timeLimitMs: suggestTimeLimitMs }));
    this.#keep(key, found);
    return found;
  }

  #inTurn(find: () => Promise<Suggestions>): Promise<Suggestions> {
    const turn = this.#last.then(find);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  /** What failed is not kept: it is tried again when it is asked for again. */
  #keep(key: string, found: Promise<Suggestions>): void {
    this.#kept.set(key, found);
    found.catch(() => this.#kept.delete(key));
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
    }
  }
}
