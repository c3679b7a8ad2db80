/** Words of the first screen. */
export const startStrings = {
  region: 'Start',
  title: 'Start a case',
  lead: 'Bring in the articles. Sourceline keeps the originals, finds who said what, and counts how many truly know.',
  dropHere: 'Drop files or a folder here',
  formats: 'Web pages, PDF, Word, mail, text, or a zip of them',
  choose: 'Choose files',
  chooseKeys: 'Ctrl O',
  sampleTitle: 'Look around first',
  sampleText: 'A finished sample case: articles, claims, who said them, and a briefing',
  openSample: 'Open the sample case',
  openSampleBusy: 'Opening…',
  recent: 'Recent',
  openOther: 'Open another case…',
  newCase: 'New case…',
  newEncryptedCase: 'New case with a passphrase…',
  missing: 'file not found',
} as const;
