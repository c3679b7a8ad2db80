import { briefingPages } from './help-briefing.js';
import { deskPages } from './help-desk.js';
import { findingPages } from './help-finding.js';
import { ledgerPages } from './help-ledger.js';
import type { HelpPage } from './help-page.js';

/** Words around the pages of the help. */
export const helpStrings = {
  title: 'Help',
  pages: 'Pages',
  search: 'Find in the help',
  none: 'No page has these words',
  found: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  moreOn: (title: string) => `Help: ${title}`,
  tour: 'Take the tour',
  keys: 'All keys',
} as const;

/** The pages in the order of the work. */
export const helpPages = { ...deskPages, ...findingPages, ...ledgerPages, ...briefingPages } as const;
export type HelpPageId = keyof typeof helpPages;
export const helpPageIds = Object.keys(helpPages) as readonly HelpPageId[]; // keys of a constant of this file

/** The page of an id, in the type all pages share. */
export function helpPage(id: HelpPageId): HelpPage {
  return helpPages[id];
}
