import { expect, test } from 'vitest';
import { BriefingFile } from '../../main/pdf/adapter/briefing-file.js';
import { cutBehindSpaces } from '../../main/pdf/adapter/word-shapes.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { fontDescriptors } from '../../main/pdf/fonts.js';

interface Shaped {
  readonly glyphs: readonly { readonly id: number }[];
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
}

const simple = [...Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at)), '\u00a0', '–', '—', '‘', '’', '“', '”', '…'];
const faces = [['Serif', false, true], ['Sans', false, false], ['Mono', false, false]] as const;

const features = ['pnum'];

function shape({ glyphs, positions }: Shaped): unknown {
  return [glyphs.map(({ id }) => id), positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset])];
}

test.each(faces)('words in %s (bold %s, italics %s) take the shapes that all features give', (family, bold, italics) => {
  const file = new BriefingFile({ fonts: fontDescriptors(installedFontsFolder()), page: { width: 100, height: 100 }, title: '', author: '', language: 'en', createdAtMs: 0, producer: '' });
  const font = file.provideFont(family, bold, italics);
  const whole = font.font as unknown as { layout(text: string, features: readonly string[]): Shaped }; // fontkit's own font
  // Each pair of characters once, in words of a line's length.
  const words = simple.map((first) => simple.map((second) => (second === ' ' ? first : first + second)).join('').replaceAll(' ', ''));
  for (const word of [...words, 'office ', 'waffle', '1/2', 'é', 'Ё']) expect(shape(font.layout(word, features) as Shaped)).toEqual(shape(whole.layout(word, features)));
});

test('a text is cut behind each space', () => {
  expect(cutBehindSpaces(' two  words ')).toEqual([' ', 'two ', ' ', 'words ']);
  expect(cutBehindSpaces('')).toEqual([]);
});
