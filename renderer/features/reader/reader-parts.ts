import type { ReaderPart } from '../../editor/reader-editor.js';
import type { ParagraphLook } from '../../editor/reader-nodes.js';
import type { Block } from './offset-map.js';
import { isFoldedKind, type ReadingText } from './reading-text.js';

export const headSlot = 'head';

/** Name of the slot that stands for a fold. */
export function foldSlot(fold: number): string {
  return `fold-${fold}`;
}

/** What stands in the reader from top to bottom: the paragraphs, the head before the first that is shown, a row before each fold. */
export function partsOf(reading: ReadingText): ReaderPart[] {
  const headAt = Math.max(0, reading.blocks.findIndex((block) => !isFoldedKind(block)));
  const titleAt = reading.blocks.findIndex((block) => block.paragraph.kind === 'title');
  return reading.blocks.flatMap((block, at) => {
    const fold = reading.folds.findIndex(({ from }) => from === at);
    const parts: ReaderPart[] = fold === -1 ? [] : [{ kind: 'slot', name: foldSlot(fold) }];
    if (at === headAt) parts.push({ kind: 'slot', name: headSlot });
    return [...parts, { kind: 'words', look: lookOf(block, at, at === titleAt), words: block.words }];
  });
}

/** Whether the text itself says its title; otherwise the head does. */
export function hasTitle(reading: ReadingText): boolean {
  return reading.blocks.some((block) => block.paragraph.kind === 'title');
}

function lookOf({ paragraph }: Block, block: number, isTitle: boolean): ParagraphLook {
  return { tag: tagOf(paragraph, isTitle), className: `reader-block kind-${paragraph.kind}`, block };
}

function tagOf(paragraph: Block['paragraph'], isTitle: boolean): ParagraphLook['tag'] {
  if (isTitle) return 'h1';
  if (paragraph.kind === 'heading') return headingTags[Math.min(6, Math.max(2, paragraph.level ?? 2)) - 2] ?? 'h2';
  if (paragraph.item === true && paragraph.kind === 'body') return 'li';
  return paragraph.kind === 'quote' ? 'blockquote' : 'p';
}

/** The title is the first level; headings begin at the second. */
const headingTags = ['h2', 'h3', 'h4', 'h5', 'h6'] as const;
