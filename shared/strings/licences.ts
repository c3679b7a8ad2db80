const number = new Intl.NumberFormat('en-GB');

/** Words of the screen that tells of the program and of the works of others in it. */
export const licencesStrings = {
  title: 'About Sourceline and its licences',
  program: (version: string, electron: string): string => `Sourceline ${version}, MIT licence, on Electron ${electron}`,
  intro: 'It is built on the works of others. Each is listed with the text of its licence.',
  search: 'Find a work or a licence',
  list: 'Works of others',
  count: (shown: number, all: number): string => (shown === all ? `${number.format(all)} works` : `${number.format(shown)} of ${number.format(all)} works`),
  none: 'No work or licence has these letters.',
  loading: 'Reading the licences…',
  textOf: (name: string): string => `Licence of ${name}`,
} as const;
