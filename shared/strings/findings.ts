import type { Finding } from '../ipc/briefing-channels.js';

type Details = Finding['details'];

interface FindingWords {
  readonly title: string;
  readonly text: (details: Details) => string;
}

const number = new Intl.NumberFormat('en-GB');

/** A detail as a number to read; nothing where layout gave none. */
function amount(details: Details, key: string): string {
  const value = details[key];
  return typeof value === 'number' ? number.format(value) : '';
}

/** What each finding of an export says: what is wrong, and what mends it. */
export const findingWords: Record<Finding['code'], FindingWords> = {
  'citation-gone': {
    title: 'A citation points to nothing',
    text: () => 'Its passage, tag or article is no longer in the case. Remove the citation, or cite the passage anew.',
  },
  'licence-limit': {
    title: 'More is quoted than the source allows',
    text: (details) => {
      const used = amount(details, 'usedChars');
      const limit = amount(details, 'limitChars');
      const counted = used === '' || limit === '' ? 'Its terms limit how much may be quoted.' : `${used} of ${limit} characters used, counted over text and notes.`;
      return `${counted} Cite less of it, or shorter passages, or waive its terms for a reason.`;
    },
  },
  'licence-link': {
    title: 'The source asks for a link and has no address',
    text: () => 'Its terms allow quoting only with a link. Give the article its URL in the reader, or waive its terms for a reason.',
  },
  'quotation-differs': {
    title: 'A quotation differs from the article',
    text: () => 'Its words are not those of the passage it cites. Insert it anew from the ledger.',
  },
};

/** Words around the findings and the outcome of an export. */
export const findingStrings = {
  title: 'Findings',
  region: 'Findings of the export',
  stopped: 'Nothing was written. Mend these, then export again.',
  noted: 'The PDF was written. Worth a look:',
  exported: (fileName: string, pages: number) => `${fileName} exported, ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  open: 'Open',
  showInFolder: 'Show in folder',
  exportAgain: 'Export again',
  goToBlock: 'Go to the place',
  openArticle: 'Open the article',
  close: 'Close',
  collapse: 'Fold the findings',
  expand: 'Unfold the findings',
  used: (used: string, limit: string) => `${used} of ${limit} characters used`,
} as const;
