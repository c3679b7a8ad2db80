import type { Page } from 'playwright';
import { median } from './report.js';

const passes = 5;
/** Frames of a pass, and how far each goes: a quick wheel, some three rows. */
const framesOfPass = 240;
const stepPx = 200;
/** Frames after a start before the first one counts. */
const warmUpFrames = 10;

/** What scrolling a list showed, in ms; each the middle of several passes. */
export interface ScrolledList {
  /** Longest time between two frames of a pass. */
  readonly longestMs: number;
  /** The same while nothing moves. */
  readonly atRestMs: number;
  /** What the page's thread worked in a whole pass. */
  readonly workMs: number;
}

/** Scrolls a list from its top, a step each frame, and says on standard error what each pass showed. */
export async function scrollList(page: Page, selector: string): Promise<ScrolledList> {
  const pass = (step: number): Promise<number> => page.evaluate(scrollPass, { selector, framesOfPass, stepPx: step, warmUpFrames });
  await pass(stepPx);
  const busyMs = await busyClock(page);
  const measured: { readonly longest: number; readonly rest: number; readonly work: number }[] = [];
  for (let at = 0; at < passes; at += 1) {
    const before = await busyMs();
    const longest = await pass(stepPx);
    measured.push({ longest, work: (await busyMs()) - before, rest: await pass(0) });
  }
  const all = { longestMs: measured.map(({ longest }) => longest), atRestMs: measured.map(({ rest }) => rest), workMs: measured.map(({ work }) => work) };
  process.stderr.write(`longest frames in ms: scrolling ${shown(all.longestMs)}; at rest ${shown(all.atRestMs)}; the page's own work per frame ${(median(all.workMs) / framesOfPass).toFixed(1)}\n`);
  return { longestMs: median(all.longestMs), atRestMs: median(all.atRestMs), workMs: median(all.workMs) };
}

/** Tells for how long the page's thread has worked so far: scripts, styles, layout and drawing. */
async function busyClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
  };
}

interface Pass {
  readonly selector: string;
  readonly framesOfPass: number;
  readonly stepPx: number;
  readonly warmUpFrames: number;
}

/** Runs in the page: scrolls a step each frame and gives the longest time between two frames. */
async function scrollPass({ selector, framesOfPass: frames, stepPx: step, warmUpFrames: warmUp }: Pass): Promise<number> {
  const list = document.querySelector(selector);
  if (list === null) throw new Error('no list is drawn');
  list.scrollTop = 0;
  return new Promise((resolve) => {
    let [frame, last, longest] = [0, performance.now(), 0];
    const next = (): void => {
      const now = performance.now();
      if (frame > warmUp) longest = Math.max(longest, now - last);
      last = now;
      frame += 1;
      list.scrollTop += step;
      if (frame < frames) requestAnimationFrame(next);
      else resolve(longest);
    };
    requestAnimationFrame(next);
  });
}

function shown(values: readonly number[]): string {
  return values.map((value) => value.toFixed(1)).join(' ');
}
