import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { checkBriefing } from '../../../shared/briefing-rules/check-briefing.js';
import { citedArticle } from '../../../shared/briefing-rules/cited-claims.js';
import type { RuleFinding } from '../../../shared/briefing-rules/finding.js';
import { quotableFrom, type QuotableArticle } from '../../../shared/briefing-rules/quotable-article.js';
import type { ArticleText } from '../../../shared/domain/article.js';
import type { BriefingDocument } from '../../../shared/domain/briefing.js';
import { runsOf } from '../../../shared/domain/briefing-table.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import { analysisOf } from '../../state/analysis-store.js';

/** How long after the last key the text is checked, in milliseconds: a sentence is not judged while it is typed. */
const checkAfterMs = 600;
/** The check waits this long for the window to be idle, in milliseconds. */
const latestIdleMs = 1000;

interface RuleCheckerHost {
  readonly read: () => BriefingDocument;
  readonly ledger: () => LedgerIndex;
  readonly loadText: (id: ArticleId) => Promise<ArticleText>;
  readonly show: (findings: readonly RuleFinding[]) => void;
}

/** An article's words with the reading they were made from; `null` while they are asked for. */
interface Kept {
  readonly reading: string;
  readonly article: QuotableArticle | null;
}

/** Checks a briefing against the rules when its writer pauses; keys never wait for it. */
export class RuleChecker {
  readonly #host: RuleCheckerHost;
  readonly #articles = new Map<ArticleId, Kept>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isStopped = false;

  constructor(host: RuleCheckerHost) {
    this.#host = host;
  }

  /** Something changed: checks when it becomes quiet. */
  touch(): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#whenIdle(), checkAfterMs);
  }

  /** Checks now. */
  check(): void {
    clearTimeout(this.#timer);
    if (this.#isStopped) return;
    const document = this.#host.read();
    const ledger = this.#host.ledger();
    const articles = this.#cited(document, ledger);
    this.#host.show(checkBriefing({ document, analysis: analysisOf(ledger), articles, nowMs: Date.now() }));
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #whenIdle(): void {
    if (typeof requestIdleCallback === 'undefined') this.check();
    else requestIdleCallback(() => this.check(), { timeout: latestIdleMs });
  }

  /** The words of the cited articles that are at hand; the others are asked for, and checked when they come. */
  #cited(document: BriefingDocument, ledger: LedgerIndex): Map<ArticleId, QuotableArticle> {
    const targets = document.blocks.flatMap(runsOf).flatMap((run) => (run.type === 'text' ? [] : [run.target]));
    const ids = new Set(targets.flatMap((target) => citedArticle(target, ledger) ?? []));
    const found = new Map<ArticleId, QuotableArticle>();
    for (const id of ids) {
      const article = ledger.articles.get(id);
      const reading = `${article?.textVersion}-${article?.reading}-${JSON.stringify(article?.regionKinds)}`;
      const kept = this.#articles.get(id);
      if (kept?.reading !== reading) this.#ask(id, reading);
      else if (kept.article !== null) found.set(id, kept.article);
    }
    return found;
  }

  #ask(id: ArticleId, reading: string): void {
    this.#articles.set(id, { reading, article: null });
    this.#host.loadText(id).then(
      (text) => {
        this.#articles.set(id, { reading, article: quotableFrom(text) });
        this.touch();
      },
      // Without its text the rules say less; it is asked for again when the article changes.
      () => undefined,
    );
  }
}
