import { spawnSync } from 'node:child_process';
import { sha256Hex } from '../../main/extract/hash.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { execArguments } from '../../main/workers/port.js';
import { pageCount } from '../../main/workers/print-page-count.js';
import { tableLimits, type Block, type Run } from '../../shared/domain/briefing.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { inputWith, paragraphWith } from '../fixtures/print-input.js';
import { largeBriefing } from './large-briefing.js';
import { median, record } from './report.js';
import { stockParagraph, stockPdf } from './stock-pdf.js';

// A briefing as it is exported (tagged, with its ledger) beside stock pdfmake with the same words, untagged; each PDF
// is made in a process of its own, so that start-up, fonts and memory count.
const paragraphWords = 40_000;
const rounds = 3;

interface Made {
  readonly cpuMs: number;
  readonly peakMb: number;
  readonly pages: number;
}

const [, program = '', task, amount] = process.argv;
if (task === undefined) compare();
else await make(task, Number(amount));

async function make(kind: string, count: number): Promise<void> {
  const bytes = await pdfOf(kind, count);
  const { user, system } = process.cpuUsage();
  const bytesInMegabyte = 1_000_000;
  // In kilobytes of 1,024.
  const peakMb = (process.resourceUsage().maxRSS * 1024) / bytesInMegabyte;
  process.stdout.write(JSON.stringify({ cpuMs: (user + system) / 1000, peakMb, pages: pageCount(bytes) } satisfies Made));
}

function pdfOf(kind: string, count: number): Promise<Uint8Array> {
  switch (kind) {
    case 'ours':
      return ourPdf(largeBriefing(count));
    case 'stock':
      return stockPdf(layoutBriefing(largeBriefing(count)));
    case 'our-paragraph':
      return ourPdf(inputWith({ blocks: [paragraphWith('long', [{ type: 'text', text: longParagraph(count) }])] }));
    case 'our-table':
      return ourPdf(inputWith({ blocks: [longTable(count)] }));
    default:
      return stockParagraph(longParagraph(count));
  }
}

function ourPdf(input: ReturnType<typeof largeBriefing>): Promise<Uint8Array> {
  const document = layoutBriefing(input);
  return renderPdf(document, { fontsFolder: installedFontsFolder(), ledger: buildLedger(input, document, sha256Hex) });
}

function longParagraph(count: number): string {
  return Array.from({ length: count }, (_, at) => ['reservoir', 'at', 'the', 'upper', 'valley', 'stands'][(at * at) % 6]).join(' ');
}

/** Twelve columns, as wide as a table may be. */
function longTable(rows: number): Block {
  const cell = (row: number, column: number): Run[] => [{ type: 'text', text: column === 0 ? `Gate ${String(row)}` : String(row * column) }];
  return { ...paragraphWith('table', [{ type: 'text', text: 'Gates by day' }]), type: 'table', table: { rows: Array.from({ length: rows }, (_, row) => Array.from({ length: tableLimits.columns }, (__, column) => cell(row, column))) } };
}

function compare(): void {
  const [ten, ours100, ours1000] = [made('ours', 50, rounds), made('ours', 500, rounds), made('ours', 5000, 1)];
  const [stock100, stock1000] = [made('stock', 500, rounds), made('stock', 5000, 1)];
  const [paragraph, stock] = [made('our-paragraph', paragraphWords, rounds), made('stock-paragraph', paragraphWords, rounds)];
  const perPage = (more: Made, less: Made): number => (more.cpuMs - less.cpuMs) / (more.pages - less.pages);
  const [late, early] = [perPage(ours1000, ours100), perPage(ours100, ten)];
  recordCpu('pdf-100', ours100, stock100);
  recordCpu('pdf-1000', ours1000, stock1000);
  record({ name: 'pdf-1000-memory', value: ours1000.peakMb, unit: 'MB', reference: stock1000.peakMb, ratio: null, cpuMs: null });
  record({ name: 'pdf-growth', value: late, unit: 'ms', reference: early, ratio: late / early, cpuMs: null });
  recordCpu('pdf-paragraph', paragraph, stock);
  const table = made('our-table', tableLimits.rows, 1);
  process.stderr.write(`pdf-table: ${table.pages} pages, ${table.peakMb.toFixed(0)} MB\n`);
  record({ name: 'pdf-table', value: table.cpuMs, unit: 'ms', reference: null, ratio: null, cpuMs: table.cpuMs });
}

function recordCpu(name: string, ours: Made, stock: Made): void {
  process.stderr.write(`${name}: ${ours.pages} pages, stock ${stock.pages}\n`);
  record({ name, value: ours.cpuMs, unit: 'ms', reference: stock.cpuMs, ratio: ours.cpuMs / stock.cpuMs, cpuMs: ours.cpuMs });
}

function made(kind: string, count: number, times: number): Made {
  const all = Array.from({ length: times }, () => {
    // Both as the command line starts its print worker: the ratio is of the work, not of V8's settings.
    const args = execArguments({ burst: true });
    const { stdout, stderr, status } = spawnSync(process.execPath, [...args, program, kind, String(count)], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as Made; // written by `make`
  });
  return { cpuMs: median(all.map(({ cpuMs }) => cpuMs)), peakMb: median(all.map(({ peakMb }) => peakMb)), pages: all[0]?.pages ?? 0 };
}
