import { headWithout, blockWithout, type AroundArticle } from '../../shared/domain/remove-article.js';
import { holdsWords, type ArticleWords } from '../../shared/domain/held-words.js';
import { briefingHeadSchema } from '../../shared/domain/briefing.js';
import { ledgerFileSchema, type LedgerFile, type LedgerSpan } from '../../shared/exchange/ledger-file.js';
import { removalStrings } from '../../shared/strings/removal.js';
import { blockFromRow } from './briefings.js';
import { allBroughtLedgers, keepBroughtLedger, removeBroughtLedger } from './brought-ledgers.js';
import { jsonColumn } from './columns.js';
import type { Connection } from './connection.js';
import { allImportReports, keepImportReport } from './import-reports.js';
import { seal } from './seals.js';

/** Takes an article out of all that no journal entry covers: drafts, reports of imports, ledgers that were brought in. */
export function purgeOutsideJournal(connection: Connection, around: AroundArticle, files: ReadonlySet<string>): void {
  purgeDrafts(connection, around);
  purgeReports(connection, around);
  purgeLedgers(connection, around.words, files);
}

function purgeDrafts(connection: Connection, around: AroundArticle): void {
  for (const row of connection.carefulRows('SELECT briefing_id, id, block FROM draft_blocks')) {
    const [briefingId, before] = [String(row['briefing_id']), blockFromRow(row)];
    const after = blockWithout(before, around);
    if (after === before) continue;
    connection.run('UPDATE draft_blocks SET block = ? WHERE briefing_id = ? AND id = ?', JSON.stringify(after), briefingId, before.id);
    seal(connection, 'draft_blocks', briefingId, before.id);
  }
  for (const row of connection.carefulRows('SELECT briefing_id, head FROM draft_heads WHERE head IS NOT NULL')) {
    const head = headWithout(briefingHeadSchema.parse(jsonColumn(row, 'head')), around.article.id);
    connection.run('UPDATE draft_heads SET head = ? WHERE briefing_id = ?', JSON.stringify(head), String(row['briefing_id']));
    seal(connection, 'draft_heads', String(row['briefing_id']));
  }
}

function purgeReports(connection: Connection, { article }: AroundArticle): void {
  for (const report of allImportReports(connection)) {
    const rows = report.rows.filter(({ articleId }) => articleId !== article.id).map((row) => (row.sameAs === article.fileName ? { ...row, sameAs: null } : row));
    keepImportReport(connection, { ...report, total: report.total - (report.rows.length - rows.length), rows });
  }
}

function purgeLedgers(connection: Connection, words: ArticleWords, files: ReadonlySet<string>): void {
  for (const kept of allBroughtLedgers(connection)) {
    const ids = new Set(kept.ledger.sources.filter(({ sha256 }) => files.has(sha256)).map(({ id }) => id));
    if (ids.size === 0) continue;
    removeBroughtLedger(connection, kept.id);
    const ledger = ledgerFileSchema.safeParse(ledgerWithout(kept.ledger, ids, words));
    if (ledger.success) keepBroughtLedger(connection, { ...kept, ledger: ledger.data });
  }
}

/** A ledger that says of some articles where in them it quotes, and none of their words. */
function ledgerWithout(ledger: LedgerFile, ids: ReadonlySet<string>, words: ArticleWords): LedgerFile {
  const bare = (spans: readonly LedgerSpan[]): LedgerSpan[] => spans.map((span) => (ids.has(span.source) ? { ...span, selector: span.selector.filter(({ type }) => type === 'TextPositionSelector') } : span));
  const said = <Text extends string | null>(text: Text): Text | string => (holdsWords(text, words) ? removalStrings.removedWords : text);
  return {
    ...ledger,
    sources: ledger.sources.map((source) => (ids.has(source.id) ? { ...source, fileName: removalStrings.removedWords, title: null, authors: [], url: null } : source)),
    attributions: ledger.attributions.map((one) => ({ ...one, sourceSpans: bare(one.sourceSpans), cueSpans: bare(one.cueSpans), contentSpans: bare(one.contentSpans) })),
    claims: ledger.claims.map((claim) => ({ ...claim, text: said(claim.text) })),
    annotations: ledger.annotations.map((one) => {
      const isOfIt = Array.isArray(one.target) ? one.target.some(({ source }) => ids.has(source)) : ids.has(one.target.source);
      const target = Array.isArray(one.target) ? bare(one.target) : one.target;
      return isOfIt ? { ...one, target, translation: null, chain: one.chain.map((link) => ({ ...link, label: said(link.label) })) } : one;
    }),
  };
}
