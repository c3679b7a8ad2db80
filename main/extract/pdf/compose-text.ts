import type { TextLink } from '../../../shared/domain/article.js';
import type { Block } from '../../../shared/import/block.js';
import { jointOf, vocabularyOf, type Vocabulary } from './join-lines.js';
import type { PdfParagraph } from './pdf-page.js';
import { shapesOf } from './shape-paragraphs.js';

/** The text of a file with its blocks and links, and how many hyphens were taken out. */
export interface ComposedText {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly links: readonly TextLink[];
  readonly hyphensRemoved: number;
}

interface WrittenParagraph {
  readonly text: string;
  readonly links: readonly TextLink[];
  readonly boldLength: number;
  readonly hyphensRemoved: number;
}

/** Writes paragraphs one a line, an empty line between them where the pages leave a gap. */
export function composeText(paragraphs: readonly PdfParagraph[]): ComposedText {
  const vocabulary = vocabularyOf(wordLines(paragraphs));
  const shapes = shapesOf(paragraphs);
  const blocks: Block[] = [];
  const links: TextLink[] = [];
  const parts: string[] = [];
  let at = 0;
  let hyphensRemoved = 0;
  for (const [index, paragraph] of paragraphs.entries()) {
    const written = writeParagraph(paragraph, vocabulary);
    const lead = leadOf(paragraph, paragraphs[index - 1]);
    const start = at + lead.length;
    const { shape, level } = shapes[index] ?? { shape: 'line', level: null };
    const linked = written.links.reduce((sum, link) => sum + link.end - link.start, 0);
    parts.push(lead, written.text);
    at = start + written.text.length;
    hyphensRemoved += written.hyphensRemoved;
    links.push(...written.links.map((link) => ({ ...link, start: link.start + start, end: link.end + start })));
    blocks.push({
      start,
      end: at,
      shape: shape === 'line' && bareAddress.test(written.text) ? 'link' : shape,
      level,
      hasGapBefore: paragraph.hasGapBefore,
      linkShare: Math.min(1, linked / written.text.length),
      boldShare: Math.min(1, written.boldLength / written.text.length),
      place: null,
    });
  }
  return { text: parts.join(''), blocks, links, hyphensRemoved };
}

function leadOf(paragraph: PdfParagraph, previous: PdfParagraph | undefined): string {
  if (previous === undefined) return '';
  return paragraph.kind === 'row' && previous.kind === 'row' ? '\n' : '\n\n';
}

const bareAddress = /^<?(?:https?:\/\/|www\.)\S+>?$/iu;

function* wordLines(paragraphs: readonly PdfParagraph[]): Generator<string> {
  for (const { lines } of paragraphs) for (const line of lines) yield line.text;
}

function writeParagraph({ lines }: PdfParagraph, vocabulary: Vocabulary): WrittenParagraph {
  let text = '';
  let boldLength = 0;
  let hyphensRemoved = 0;
  const links: TextLink[] = [];
  for (const [index, line] of lines.entries()) {
    const joint = index === 0 ? { cut: 0, between: '' } : jointOf(text, line.text, vocabulary);
    text = text.slice(0, text.length - joint.cut) + joint.between;
    if (joint.cut > 0) hyphensRemoved += 1;
    for (const link of line.links) pushLink(links, { ...link, start: link.start + text.length, end: link.end + text.length });
    text += line.text;
    boldLength += line.boldLength;
  }
  return { text, links, boldLength, hyphensRemoved };
}

/** A link that goes on after a gap between runs or a line's end is one link. */
function pushLink(links: TextLink[], link: TextLink): void {
  const last = links.at(-1);
  const isNext = last !== undefined && last.href === link.href && link.start - last.end <= 1;
  if (isNext) links[links.length - 1] = { ...last, end: link.end };
  else links.push(link);
}
