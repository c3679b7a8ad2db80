import { expect } from '../e2e/fixtures.js';
import { filterStrings, libraryStrings } from '../../shared/strings/library.js';
import { press, toReader, type Screen, type Stage } from './stage.js';

async function filterByGenre(stage: Stage): Promise<void> {
  await press(stage, '/');
  const { page } = stage.appWindow;
  await page.getByRole('combobox', { name: filterStrings.by }).selectOption({ label: filterStrings.facets.genre });
  await page.getByRole('group', { name: filterStrings.facets.genre }).getByRole('checkbox').first().press('Space');
  await page.getByRole('searchbox', { name: filterStrings.words }).fill('the');
}

async function groupBy({ appWindow: { page } }: Stage, label: string): Promise<void> {
  await page.getByRole('button', { name: /^Sort and group/u }).press('Enter');
  await page.getByRole('menuitemradio', { name: label }).press('Enter');
}

const list = (stage: Stage) => stage.appWindow.page.locator('.library-list');

/** Chooses the articles from the first to the third. */
async function chooseThree(stage: Stage): Promise<void> {
  await list(stage).focus();
  await press(stage, 'Home', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+ArrowDown');
}

const dialog = (key: string) => async (stage: Stage): Promise<void> => {
  await list(stage).focus();
  await press(stage, key);
  await expect(stage.appWindow.page.getByRole('dialog')).toBeVisible();
};

/** The library in all it can show, begun with the reader and left with nothing chosen, filtered or grouped. */
export const libraryScreens: readonly Screen[] = [
  { name: 'library-filter', open: async (stage) => { await toReader(stage); await filterByGenre(stage); }, drawer: 'library' },
  { name: 'library-nothing', open: async (stage) => stage.appWindow.page.getByRole('searchbox', { name: filterStrings.words }).fill('zeppelin'), drawer: 'library' },
  { name: 'library-grouped', open: async (stage) => { await stage.appWindow.page.getByRole('button', { name: filterStrings.clear, exact: true }).first().click(); await press(stage, 'Escape'); await groupBy(stage, libraryStrings.groupBy.outlet); await list(stage).focus(); }, drawer: 'library' },
  { name: 'library-arrange', open: async ({ appWindow: { page } }) => page.getByRole('button', { name: /^Sort and group/u }).press('Enter'), leave: 'escape' },
  { name: 'library-chosen', open: async (stage) => { await groupBy(stage, libraryStrings.groupBy.none); await chooseThree(stage); }, drawer: 'library' },
  { name: 'library-menu', open: async (stage) => { await list(stage).focus(); await press(stage, 'Shift+F10'); }, leave: 'escape' },
  { name: 'library-details-several', open: dialog('F2'), leave: 'escape' },
  { name: 'library-labels', open: async (stage) => { await dialog('l')(stage); for (const name of ['Gates', 'To be checked with the desk of the upper valley', 'Week 12']) { await stage.appWindow.page.keyboard.type(name); await press(stage, 'Enter'); } }, leave: 'escape' },
  { name: 'library-labelled', open: async (stage) => list(stage).focus(), drawer: 'library' },
  { name: 'library-collections', open: async (stage) => { await dialog('o')(stage); await stage.appWindow.page.keyboard.type('Upper valley'); await press(stage, 'Enter'); await stage.appWindow.page.keyboard.type('Lower'); }, leave: 'escape' },
  { name: 'library-details', open: async (stage) => { await list(stage).focus(); await press(stage, 'Escape', 'F2'); }, leave: 'escape' },
];
