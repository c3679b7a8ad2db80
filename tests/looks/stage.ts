import type { AppWindow } from '../e2e/app-window.js';
import { expect } from '../e2e/fixtures.js';

/** What a screen is opened with. */
export interface Stage {
  readonly appWindow: AppWindow;
  /** For files a screen needs. */
  readonly folder: string;
}

/** A screen and the way to it from the one before it in its list; `leave` clears what lies over the view. */
export interface Screen {
  readonly name: string;
  /** Opened where a narrow window puts it away: the screen is about it. */
  readonly drawer?: 'library';
  readonly open: (stage: Stage) => Promise<void>;
  readonly leave?: 'escape' | 'nothing';
}

/** Presses keys one after another. */
export const press = async ({ appWindow }: Stage, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await appWindow.page.keyboard.press(key);
};

/** Back in the library with its first article chosen. */
export async function toReader(stage: Stage): Promise<void> {
  const { page } = stage.appWindow;
  await press(stage, 'Control+1');
  await page.getByRole('listbox', { name: 'Articles' }).focus();
  await press(stage, 'Home', 'ArrowDown');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Opens what a command of the menu lays over the view. */
export const menu = (command: Parameters<AppWindow['chooseInMenu']>[0], role: 'dialog' | 'alertdialog' = 'dialog') => async ({ appWindow }: Stage): Promise<void> => {
  await appWindow.chooseInMenu(command);
  await expect(appWindow.page.getByRole(role).first()).toBeVisible();
};
