import type { ErrorDetails } from '../errors.js';

const whys: Readonly<Record<string, string>> = {
  svg: 'SVG can hold script and addresses of other machines. Open it in a drawing program, save it as PNG and put that in.',
  kind: 'Only PNG and JPEG can be put in. Save it as one of these and put that in.',
  pixels: 'It has more than 40 million pixels. Make it smaller and put that in.',
  size: 'It is larger than 40 MB. Make it smaller and put that in.',
  damaged: 'It is cut short or damaged. Fetch it again from where it came.',
};

/** What is said of an image that cannot be put in (`why`), or printed (`figure`, its number). */
export function imageErrorWords(details: ErrorDetails): { readonly title: string; readonly text: string } {
  const { figure, fileName, why } = details;
  if (figure !== undefined) {
    return { title: `The image of figure ${String(figure)} is damaged`, text: 'What the case holds is not the image that was put in. No PDF was written; an earlier one is whole. Remove the figure and put the image in again.' };
  }
  const name = fileName === undefined || fileName === '' ? 'This image' : `“${String(fileName)}”`;
  return { title: `${name} cannot be put in`, text: `${whys[String(why)] ?? whys['damaged'] ?? ''} Nothing was changed.` };
}

/** Words around images in the editor. */
export const imageStrings = {
  looks: 'Image',
  alt: 'What it shows',
  altEmpty: 'In words, for readers who do not see it',
  credit: 'Credit and licence',
  creditEmpty: 'Who made it, and under which licence',
  fieldsOf: (number: number) => `Figure ${number}: alternative text and credit`,
  gone: 'The image is not in the case any more',
  loading: 'Loading the image…',
  needsBriefing: 'Open a briefing to put an image in',
  /** Before the number in the editor. */
  figureWord: 'Figure',
  /** Printed before a caption. */
  figure: (number: number) => `Figure ${number}`,
} as const;
