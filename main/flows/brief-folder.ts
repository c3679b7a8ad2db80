import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Suggestions } from '../../shared/attribution/suggestion.js';
import type { Block, BriefingDocument } from '../../shared/domain/briefing.js';
import type { ArticleId, BriefingId } from '../../shared/domain/ids.js';
import { AppError } from '../../shared/errors.js';
import type { CaseFile } from '../../shared/exchange/case-file.js';
import type { ArticleWithText } from '../../shared/exchange/case-file-articles.js';
import { draftDigest, withSourceSummary } from '../../shared/exchange/draft-digest.js';
import type { ImportReport } from '../../shared/ipc/article-channels.js';
import { digestStrings } from '../../shared/strings/digest.js';
import type { AppliedCounts } from '../workers/contract.js';
import { readCaseFile } from './apply-case-file.js';
import { ArticleSuggestions } from './article-suggestions.js';
import { exportBriefing, type Exported, type ExportParts } from './export-briefing.js';
import { importFiles, type ImportFilesParts } from './import-files.js';
import type { CaseCaller, PrintCaller, SuggestCaller } from './worker-caller.js';

/** What briefing a folder works with; the case is open. */
export interface BriefParts extends Omit<ImportFilesParts, 'id' | 'nowMs'>, ExportParts {
  readonly suggestWorker: SuggestCaller;
  readonly makeId: () => string;
  /** Hears of an article whose suggestions could not be made; the digest goes on without them. */
  readonly onUnsuggested: (fileName: string, thrown: unknown) => void;
}

/** What came of a folder. */
export interface FolderBriefed {
  readonly report: ImportReport;
  /** `null` where the folder brings no case.json. */
  readonly applied: AppliedCounts | null;
  readonly exported: Exported;
}

/**
 * Imports a folder and writes a briefing of it as a PDF: the one its case.json describes, else a digest of every article.
 *
 * @throws {AppError} `name-taken` before anything is imported; `empty` when no article could be; what `applyCaseFile` and `exportBriefing` throw
 */
export async function briefFolder(folder: string, target: string, parts: BriefParts): Promise<FolderBriefed> {
  const caseFile = await caseFileIn(folder);
  await refuseTakenName(caseFile?.briefing?.name ?? digestStrings.name, parts.caseWorker);
  const report = await importFiles([folder], { ...parts, id: parts.makeId(), nowMs: () => parts.nowMs });
  const articleIds = report.rows.flatMap((row) => row.articleId ?? []);
  if (articleIds.length === 0) throw whyNothing(report, folder);
  const applied = caseFile === null ? null : await parts.caseWorker.call('case-file:apply', { caseFile });
  const written = applied?.briefingId ?? null;
  // The digest is the program's own: it names a character that no font has, where an analyst's page stops at it.
  const exported = written === null ? await exportBriefing(await keepDigest(articleIds, parts), target, { ...parts, missingGlyphs: 'name' }) : await exportBriefing(written, target, parts);
  return { report, applied: applied?.counts ?? null, exported };
}

async function caseFileIn(folder: string): Promise<CaseFile | null> {
  const file = path.join(folder, 'case.json');
  return (await isThere(file)) ? readCaseFile(file) : null;
}

/** Asked before anything is imported, so that a folder briefed twice leaves the case as it was. */
async function refuseTakenName(name: string, caseWorker: CaseCaller): Promise<void> {
  if ((await caseWorker.call('briefings:find', { briefing: name })) !== null) throw new AppError('name-taken', { name });
}

/** What kept the first file out, or that there is none. */
function whyNothing({ rows }: ImportReport, folder: string): AppError {
  const error = rows[0]?.error ?? null;
  return error === null ? new AppError('empty', { fileName: path.basename(path.resolve(folder)) }) : new AppError(error.code, error.details);
}

async function keepDigest(articleIds: readonly ArticleId[], parts: BriefParts): Promise<BriefingId> {
  const articles = await loadArticles(articleIds, parts.caseWorker);
  const suggestions = await suggestionsOf(articles, parts);
  const undrawable = await undrawableWords(draftDigest(articles, { ...parts, suggestions }), parts.printWorker);
  const digest = draftDigest(articles, { ...parts, suggestions, undrawable });
  return keepBriefing(digestStrings.name, withSourceSummary(digest, articles, parts), parts.caseWorker);
}

/** The articles whose quoted words hold a character that no font has, with that character. */
async function undrawableWords({ blocks }: BriefingDocument, printWorker: PrintCaller): Promise<Map<ArticleId, string>> {
  const quoting = blocks.flatMap(quotedWords);
  const lacking = await printWorker.call('fonts:lacking', { texts: quoting.map(({ words }) => words) });
  return new Map(quoting.flatMap(({ articleId }, at): [ArticleId, string][] => (lacking[at] == null ? [] : [[articleId, lacking[at]]])));
}

/** The words a block takes from an article; a statement's other words, who said it and how, are the article's too. */
function quotedWords({ type, runs }: Block): { readonly articleId: ArticleId; readonly words: string }[] {
  const quotations = runs.flatMap((run) => (run.type === 'quotation' && run.target.kind === 'passage' ? [{ articleId: run.target.articleId, words: run.words }] : []));
  const articleId = quotations[0]?.articleId;
  if (type !== 'list-item' || articleId === undefined) return quotations;
  return [...quotations, ...runs.flatMap((run) => (run.type === 'text' ? [{ articleId, words: run.text }] : []))];
}

/** One after another: an article the worker dies over must not take others with it. */
async function suggestionsOf(articles: readonly ArticleWithText[], parts: BriefParts): Promise<Map<ArticleId, Suggestions>> {
  const suggestions = new ArticleSuggestions(parts);
  const found = new Map<ArticleId, Suggestions>();
  for (const { article } of articles) {
    try {
      found.set(article.id, await suggestions.of(article.id));
    } catch (thrown) {
      parts.onUnsuggested(article.fileName, thrown);
    }
  }
  return found;
}

async function loadArticles(ids: readonly ArticleId[], caseWorker: CaseCaller): Promise<ArticleWithText[]> {
  const { articles } = await caseWorker.call('case:records', {});
  const byId = new Map(articles.map((article) => [article.id, article]));
  const loaded: ArticleWithText[] = [];
  for (const id of new Set(ids)) {
    const article = byId.get(id);
    if (article !== undefined) loaded.push({ article, text: await caseWorker.call('articles:open', { id }) });
  }
  return loaded;
}

async function keepBriefing(name: string, document: BriefingDocument, caseWorker: CaseCaller): Promise<BriefingId> {
  const { id } = await caseWorker.call('briefings:create', { name });
  const blockIds = document.blocks.map((block) => block.id);
  await caseWorker.call('briefings:save-draft', { id, head: document.head, blockIds, blocks: [...document.blocks] });
  await caseWorker.call('briefings:commit', { id });
  return id;
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
