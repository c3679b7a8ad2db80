import path from 'node:path';
import { memoryOfTreeMb } from '../../bench/process-memory.js';
import { writeSmallFiles } from '../../bench/small-files.js';
import { expect, test } from '../../e2e/fixtures.js';
import { importStrings } from '../../../shared/strings/library.js';

const fileCount = 10_000;
/** All processes together. */
const mostMb = 1_000;
/** The window answers within this time; a machine that is busy with other work may take longer once in a thousand times. */
const answerWithinMs = 100;

test('fault-11 10,000 dropped files, stopped half way: the window answers throughout, memory is bounded, the report has each file', async ({ appWindow, folder }) => {
  const { page, app } = appWindow;
  const articles = path.join(folder, 'articles');
  writeSmallFiles(articles, fileCount);
  let peakMb = 0;
  const sampling = setInterval(() => (peakMb = Math.max(peakMb, memoryOfTreeMb(app.process().pid ?? 0) ?? 0)), 1_000);
  await page.evaluate(() => {
    const pauses: number[] = [];
    Object.assign(window, { pauses });
    let last = performance.now();
    const beat = (): void => {
      pauses.push(performance.now() - last);
      last = performance.now();
      setTimeout(beat, 5);
    };
    beat();
  });

  await appWindow.dropFiles([articles]);
  // Read from the status bar: asking for thousands of articles would itself hold the page up.
  await expect.poll(async () => countIn(await page.getByRole('contentinfo').getByText(/^\d+ articles$/u).textContent()), { timeout: 300_000, intervals: [2_000] }).toBeGreaterThan(fileCount / 2);
  await page.getByRole('button', { name: importStrings.stop }).click();
  await expect(page.getByRole('heading', { name: /^Import stopped after/u })).toBeVisible();
  clearInterval(sampling);

  const pauses = await page.evaluate(() => (window as unknown as { pauses: number[] }).pauses);
  const [report] = await appWindow.value('import:reports', {});
  const stored = (await appWindow.caseView())?.articles.length ?? 0;
  const late = pauses.filter((ms) => ms > answerWithinMs);
  process.stderr.write(`fault-11: ${String(stored)} of ${String(fileCount)} stored, longest pause ${Math.max(...pauses).toFixed(0)} ms, ${String(late.length)} of ${String(pauses.length)} above ${String(answerWithinMs)} ms; peak ${peakMb.toFixed(0)} MB\n`);
  expect(report).toMatchObject({ cancelled: true, total: fileCount });
  expect(report?.rows.filter(({ outcome }) => outcome === 'added' || outcome === 'syndicated')).toHaveLength(stored);
  expect(late.length).toBeLessThanOrEqual(pauses.length / 1_000);
  expect(peakMb).toBeLessThan(mostMb);
});

/** The number of articles the status bar tells. */
function countIn(words: string | null): number {
  return Number(/^\d+/u.exec(words ?? '')?.[0] ?? 0);
}
