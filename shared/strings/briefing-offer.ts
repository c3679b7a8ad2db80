/** Words about a briefing of this program that is dropped on a case, and about the ledgers brought in. */
export const offerStrings = {
  title: 'This PDF is a briefing with its ledger inside',
  damagedTitle: 'This PDF has a ledger that cannot be read',
  counts: (sources: number, passages: number, claims: number) =>
    `${counted(sources, 'source')}, ${counted(passages, 'cited passage')}, ${counted(claims, 'claim')}`,
  readAsArticle: 'Read as an article',
  readAsArticleText: 'Its text goes into the library like any other file.',
  bringIn: 'Bring in its ledger',
  bringInText: 'Kept apart from your own, as “from” this briefing.',
  verify: 'Verify',
  verifyText: 'Compares its pages, its ledger and its quotations with the articles of this case.',
  leave: 'Cancel',
  close: 'Close',
  broughtIn: (title: string) => `Ledger kept, from “${title}”`,
  show: 'Show its claims',
  verifying: 'Verifying…',
  verified: {
    pages: { intact: 'The pages are as they were written.', altered: 'The pages were altered after they were written.' },
    ledger: { ok: 'The ledger is the one the last page names.', differs: 'The ledger is not the one the last page names.' },
    matches: 'every quotation matches',
    differs: (count: number, all: number) => `${count} of ${all} quotations differ`,
    bytesDiffer: 'bytes differ',
    notHere: 'not in this case',
  },
  ledgers: 'Ledgers from other briefings',
  noLedgers: 'None yet. Drop a briefing’s PDF on the window to bring its ledger in.',
  from: (title: string) => `from “${title}”`,
  noWords: 'words not exported: the article’s terms limit extracts',
  wholeArticle: 'the article as a whole',
  withoutClaim: 'Passages without a claim',
  remove: 'Remove',
  keep: 'Keep',
} as const;

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
