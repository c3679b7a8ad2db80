import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of words on a page; `y` is its baseline from the foot of the page. */
export interface PageLine {
  readonly page: number;
  readonly y: number;
  readonly words: readonly string[];
}

/** The stretches of words a file draws, each with its place. */
export interface PlacedWords {
  readonly page: number;
  readonly y: number;
  readonly text: string;
}

/** All words of a PDF with their places. */
export async function placedWords(bytes: Uint8Array): Promise<PlacedWords[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, at) => {
      const { items } = await (await pdf.getPage(at + 1)).getTextContent();
      return items.flatMap((item): PlacedWords[] => ('str' in item && item.str.trim() !== '' ? [{ page: at + 1, y: Number(item.transform[5]), text: item.str }] : []));
    }),
  );
  await task.destroy();
  return pages.flat();
}

/** The lines on which words beginning with `mark` stand, in reading order. */
export function linesOf(mark: string, placed: readonly PlacedWords[]): PageLine[] {
  const lines = new Map<string, { page: number; y: number; words: string[] }>();
  for (const { page, y, text } of placed) {
    const words = text.split(/\s+/u).filter((word) => word.startsWith(mark));
    if (words.length === 0) continue;
    const place = `${page} ${y.toFixed(1)}`;
    const line = lines.get(place) ?? { page, y, words: [] };
    line.words.push(...words);
    lines.set(place, line);
  }
  return [...lines.values()];
}
