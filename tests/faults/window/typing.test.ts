import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { AppWindow } from '../../e2e/app-window.js';
import { expect, test } from '../../e2e/fixtures.js';
import { sequence } from '../killed.js';
import { editorOf, killMain, newBriefing, startToKill } from './killed-program.js';

const killCount = 50;
/** What may be lost: text typed this long before the kill. */
const mostLostMs = 2000;

/** As fast as a key that is held down repeats; nobody types so fast. */
const keyEveryMs = 30;

/** A word that was typed, and when its last letter was. */
interface Typed {
  readonly word: string;
  readonly atMs: number;
}

/** All words of the one briefing, as the case holds them. */
async function wordsInCase(appWindow: AppWindow): Promise<ReadonlySet<string>> {
  const view = await appWindow.caseView();
  expect(view?.info).toMatchObject({ readOnly: false });
  const id = view?.briefings[0]?.id;
  if (id === undefined) throw new Error('the briefing is gone');
  const { blocks } = await appWindow.value('briefings:load', { id });
  return new Set(blocks.flatMap(({ runs }) => runs.flatMap((run) => (run.type === 'text' ? run.text.split(/\s+/u) : []))));
}

/** Types numbered words until the program is killed under it. */
async function typeUntilKilled(appWindow: AppWindow, round: number, afterMs: number): Promise<{ readonly typed: Typed[]; readonly killedAtMs: number }> {
  const typed: Typed[] = [];
  const kill = pause(afterMs).then(() => killMain(appWindow));
  try {
    // The program may have been killed in the middle of a word before.
    await appWindow.page.keyboard.press('Enter');
    for (let at = 0; ; at += 1) {
      const word = `r${String(round)}w${String(at)}`;
      await appWindow.page.keyboard.type(`${word} `, { delay: keyEveryMs });
      typed.push({ word, atMs: Date.now() });
    }
  } catch {
    // The page is gone with its program.
  }
  return { typed, killedAtMs: await kill };
}

test('fault-01 the main process killed 50 times while typing loses at most two seconds, and the case opens without questions', async ({ profile, folder }) => {
  const below = sequence(1);
  let last: { readonly typed: readonly Typed[]; readonly killedAtMs: number } | null = null;
  const lostMs: number[] = [];
  for (let round = 0; round <= killCount; round += 1) {
    const appWindow = await startToKill(profile);
    if (round === 0) {
      await newBriefing(appWindow, path.join(folder, 'Typing.slcase'));
    }
    // It opens where it was left: the briefing, ready to be typed on.
    const editor = editorOf(appWindow.page);
    await expect(editor).toBeVisible();
    if (last !== null) {
      const { typed, killedAtMs } = last;
      const saved = await wordsInCase(appWindow);
      const firstLost = typed.find(({ word }) => !saved.has(word));
      lostMs.push(firstLost === undefined ? 0 : killedAtMs - firstLost.atMs);
    }
    await editor.focus();
    await appWindow.page.keyboard.press('Control+End');
    if (round === killCount) await appWindow.quit();
    else last = await typeUntilKilled(appWindow, round, 300 + below(2700));
  }
  const longest = Math.max(...lostMs);
  const within = lostMs.filter((ms) => ms <= mostLostMs).length;
  process.stderr.write(`fault-01: ${String(within)} of ${String(lostMs.length)} kills lost at most ${String(mostLostMs)} ms; the longest ${String(longest)} ms\n`);
  expect(lostMs).toHaveLength(killCount);
  expect(within).toBe(killCount);
});
