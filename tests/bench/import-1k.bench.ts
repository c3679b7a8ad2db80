import { Readability } from '@mozilla/readability';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { statFields } from './process-tree.js';
import { record } from './report.js';
import { sequence } from './small-files.js';
import { storyParagraphs, webPage } from './web-page.js';

// 1,000 web pages brought into a case by the command line, all its processes counted from start to end, against
// Readability with linkedom, which keeps nothing, over the same pages.
const pageCount = 1_000;
/** Linux counts a process's CPU in ticks of 1/100 s. Source: proc_pid_stat(5) */
const tickMs = 10;

const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-import-1k-'));
try {
  const pages = Array.from({ length: pageCount }, (_, at) => webPage(shuffled(storyParagraphs(at + 1), at)));
  const files = pages.map((page, at) => written(page, at));
  // Before anything of this process is compiled for it: each side warms up for itself.
  const reference = cpuOfMs(() => pages.forEach((page) => new Readability(parseHTML(page).document).parse()));
  const before = cpuOfEndedChildrenMs();
  execFileSync(process.execPath, ['out/main/cli.js', 'import', path.join(folder, 'pages.slcase'), ...files], { stdio: ['ignore', 'ignore', 'inherit'] });
  const value = cpuOfEndedChildrenMs() - before;
  if (value > 0) record({ name: 'import-1k', value, unit: 'ms', reference, ratio: value / reference, cpuMs: value });
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function written(page: string, at: number): string {
  mkdirSync(path.join(folder, 'pages'), { recursive: true });
  const file = path.join(folder, 'pages', `page-${String(at)}.html`);
  writeFileSync(file, page);
  return file;
}

/** No story reads as a copy of another. */
function shuffled(paragraphs: readonly string[], seed: number): string[] {
  const next = sequence(seed + 1);
  const places = ['Lissund', 'Kessel', 'Harrow', 'Tarnmouth', 'Orrin', 'Belmark', 'Sennick', 'Marovia'];
  return paragraphs.map((words) => words.split(' ').map((word) => (next() < 0.15 ? (places[Math.floor(next() * places.length)] ?? word) : word)).join(' '));
}

function cpuOfMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** CPU of all processes that this one started and that have ended, theirs included; 0 where there is no /proc. */
function cpuOfEndedChildrenMs(): number {
  const fields = statFields(process.pid);
  return (Number(fields[13] ?? 0) + Number(fields[14] ?? 0)) * tickMs;
}
