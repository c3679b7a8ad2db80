import type { PageViewport } from 'pdfjs-dist';
import type { TextItem, TextStyle } from 'pdfjs-dist/types/src/display/api.js';
import type { BoldFonts } from './bold-fonts.js';
import type { LinkArea } from './link-areas.js';
import type { PdfLayer, PdfRun, RunLink } from './pdf-page.js';

/** What the layers of a page are made from. */
interface PageTexts {
  readonly texts: readonly TextItem[];
  readonly styles: Readonly<Record<string, TextStyle>>;
  readonly areas: readonly LinkArea[];
  readonly boldFonts: BoldFonts;
  readonly viewport: PageViewport;
}

/** A direction of writing: its angle in degrees, clockwise, and whether characters stand one below the other. */
interface Direction {
  readonly degrees: number;
  readonly isVertical: boolean;
}

/** The runs of a page by the direction they are written in, most characters first; what is drawn twice is there once. */
export function layersOf(page: PageTexts): PdfLayer[] {
  const layers = new Map<string, { readonly direction: Direction; readonly runs: PdfRun[] }>();
  for (const text of page.texts) {
    const direction = directionOf(text, page);
    const key = `${String(direction.degrees)} ${String(direction.isVertical)}`;
    const layer = layers.get(key) ?? { direction, runs: [] };
    layers.set(key, layer);
    layer.runs.push(runOf(text, direction, page));
  }
  return [...layers.values()]
    .map(({ direction, runs }) => ({ runs: withoutSecondDrawings(runs), ...extentOf(direction, page.viewport) }))
    .sort((a, b) => lengthOf(b) - lengthOf(a));
}

function lengthOf(layer: PdfLayer): number {
  return layer.runs.reduce((sum, run) => sum + run.text.length, 0);
}

/** A run's own axes on the page as it is shown, `y` downwards: [a b c d e f] as in the file format. */
function shownTransform({ transform }: TextItem, viewport: PageViewport): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform as readonly number[]; // pdf.js types it as any
  const [va = 1, vb = 0, vc = 0, vd = -1, ve = 0, vf = 0] = viewport.transform as readonly number[]; // the same
  return [va * a + vc * b, vb * a + vd * b, va * c + vc * d, vb * c + vd * d, va * e + vc * f + ve, vb * e + vd * f + vf];
}

function directionOf(text: TextItem, { styles, viewport }: PageTexts): Direction {
  const [a = 1, b = 0] = shownTransform(text, viewport);
  const degrees = Math.round((Math.atan2(b, a) * 180) / Math.PI);
  return { degrees: degrees === -180 ? 180 : degrees, isVertical: styles[text.fontName]?.vertical === true };
}

/** A point of the shown page in the frame of a direction: along the line, and from line to line. */
function inFrame({ degrees, isVertical }: Direction, x: number, y: number): readonly [number, number] {
  const angle = ((degrees + (isVertical ? 90 : 0)) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [x * cos + y * sin, -x * sin + y * cos];
}

function runOf(text: TextItem, direction: Direction, page: PageTexts): PdfRun {
  const [, , c = 0, d = 1, e = 0, f = 0] = shownTransform(text, page.viewport);
  const [x, baseline] = inFrame(direction, e, f);
  const length = direction.isVertical ? text.height : text.width;
  return {
    text: text.str.trim(),
    x,
    right: x + Math.max(0, length),
    baseline,
    size: Math.max(0.1, Math.hypot(c, d)),
    isBold: page.boldFonts.has(text.fontName),
    isRightToLeft: text.dir === 'rtl',
    links: linksOver(text, page.areas),
  };
}

/** The characters of a run that links lie over; each is taken to be as wide as the others. */
function linksOver({ str, transform, width, height }: TextItem, areas: readonly LinkArea[]): RunLink[] {
  const text = str.trim();
  const [a = 1, b = 0, , , e = 0, f = 0] = transform as readonly number[]; // pdf.js types it as any
  const scale = Math.hypot(a, b) || 1;
  const step = width / text.length;
  return areas.flatMap(({ left, right, bottom, top, href }) => {
    const isUnder = (at: number): boolean => {
      const along = (at + 0.5) * step;
      const [x, y] = [e + (a / scale) * along - (b / scale) * height * 0.3, f + (b / scale) * along + (a / scale) * height * 0.3];
      return x >= left && x <= right && y >= bottom && y <= top;
    };
    const under = Array.from({ length: text.length }, (_, at) => at).filter((at) => text[at] !== ' ' && isUnder(at));
    const [start] = under;
    const last = under.at(-1);
    return start === undefined || last === undefined ? [] : [{ start, end: last + 1, href }];
  });
}

function extentOf(direction: Direction, { width, height }: PageViewport): { readonly top: number; readonly bottom: number } {
  const sides = [[0, 0], [width, 0], [0, height], [width, height]].map(([x = 0, y = 0]) => inFrame(direction, x, y)[1]);
  return { top: Math.min(...sides), bottom: Math.max(...sides) };
}

/** Furthest that the second drawing of bold or shadowed words lies from the first, in type sizes. */
const secondDrawing = 0.15;

/** Side of the squares, in points, in which a second drawing is looked for: larger than any that counts as one. */
const square = 12;

/** Programs without a bold font draw words twice, a hair apart. */
function withoutSecondDrawings(runs: readonly PdfRun[]): PdfRun[] {
  const drawn = new Map<string, PdfRun>();
  const key = (text: string, column: number, row: number): string => `${String(column)} ${String(row)} ${text}`;
  const around = [-1, 0, 1];
  return runs.filter((run) => {
    const [column, row] = [Math.round(run.x / square), Math.round(run.baseline / square)];
    const near = around.flatMap((dx) => around.map((dy) => drawn.get(key(run.text, column + dx, row + dy))));
    if (near.some((other) => other !== undefined && isSameDrawing(other, run))) return false;
    drawn.set(key(run.text, column, row), run);
    return true;
  });
}

function isSameDrawing(first: PdfRun, second: PdfRun): boolean {
  const reach = Math.min(square, secondDrawing * second.size);
  return Math.abs(first.x - second.x) < reach && Math.abs(first.baseline - second.baseline) < reach;
}
