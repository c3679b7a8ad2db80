import { words, type Words } from './words.js';

/** A page of the help. */
export interface HelpPage {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly HelpSection[];
}

/** A heading and what stands below it. */
export interface HelpSection {
  readonly heading: string;
  readonly paragraphs: readonly Words[];
}

/** A section of a page; keys stand between grave accents, names of commands between double asterisks. */
export function section(heading: string, paragraphs: readonly string[]): HelpSection {
  return { heading, paragraphs: paragraphs.map(words) };
}
