import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { windowRuntime } from '../fixtures/window-runtime.js';
import { withCaseWindow } from './case-window.js';
import { largeLibrary } from './large-library.js';
import { record } from './report.js';
import { scrollList } from './scrolled-list.js';

// A library of 10,000 articles scrolled in the real window: the longest time between two frames of a pass.
const runtime = windowRuntime(path.resolve('.setup/runtime.json'));
const folder = mkdtempSync(path.join(tmpdir(), 'sourceline-library-scroll-'));

try {
  const place = { caseFile: largeLibrary(folder), profile: path.join(folder, 'profile') };
  const { longestMs, atRestMs, workMs } = await withCaseWindow(runtime, place, ({ page }) => scrollList(page, '.library-list'));
  record({ name: 'library-scroll', value: longestMs, unit: 'ms', reference: atRestMs, ratio: longestMs / atRestMs, cpuMs: workMs, runtime: `Electron ${runtime.version}` });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
