import { AppError } from '../../../shared/errors.js';
import { maxBlocks } from '../limits.js';
import { readXml, type XmlAttributes, type XmlListener } from './read-xml.js';
import { blocksOfTable, htmlOfBlocks, type WordBlock } from './word-blocks.js';
import { plainStyle, type WordStyle } from './word-styles.js';
import { escapeHtml } from '../write-html.js';

/** What a part of a document is read with. */
export interface WordContext {
  readonly styles: ReadonlyMap<string, WordStyle>;
  /** Addresses of the part's links by the id of the relationship. */
  readonly addresses: ReadonlyMap<string, string>;
}

/** A part of a document, read once. */
export interface WordPart {
  readonly blocks: readonly WordBlock[];
  /** Footnotes or endnotes by their id. */
  readonly notes: ReadonlyMap<string, readonly WordBlock[]>;
  /** Notes in the order the text refers to them, `w:footnote` or `w:endnote` and the id. */
  readonly references: readonly string[];
  readonly hiddenRuns: number;
  readonly deletions: number;
}

/**
 * The text of a part of a Word document as its reader sees it with all changes accepted: paragraphs, tables, text boxes.
 *
 * Text that was deleted or is hidden is left out and counted.
 *
 * @throws {AppError} `damaged`, `too-deep` as `readXml`; `file-too-large` when there are more paragraphs than an article may have
 * Source: ECMA-376 part 1, section 17
 */
export function readWordPart(xml: string, context: WordContext): WordPart {
  const reader = new WordReader(context, hasTitle(xml, context.styles));
  readXml(xml, reader);
  return reader.part();
}

/** Where a document has a title, its headings are one level further down. */
function hasTitle(xml: string, styles: ReadonlyMap<string, WordStyle>): boolean {
  return [...styles].some(([id, { role }]) => role === 'title' && xml.includes(`"${id}"`));
}

interface Paragraph {
  html: string;
  style: WordStyle;
  outlineLevel: number | null;
  isItem: boolean | null;
  /** What floats beside it. */
  readonly boxes: WordBlock[];
}

/** Where blocks are collected: the part itself, a cell, a text box, a note. */
interface Frame {
  readonly blocks: WordBlock[];
  readonly rows: WordBlock[][][];
}

interface Run {
  isBold: boolean;
  isHidden: boolean;
}

/** Earlier states and deleted text, and settings that may hold words. */
const skipped: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'w:sectPrChange', 'w:tblPrChange', 'w:trPrChange', 'w:tcPrChange', 'w:sdtPr']);
const isOn = ({ 'w:val': value }: XmlAttributes): boolean => value === undefined || !/^(?:0|false|off|none)$/u.test(value);

/** Listens to the document and writes its blocks; it lives for one part. */
class WordReader implements XmlListener {
  private readonly frames: Frame[] = [{ blocks: [], rows: [] }];
  private readonly paragraphs: Paragraph[] = [];
  private readonly notes = new Map<string, readonly WordBlock[]>();
  private readonly references: string[] = [];
  /** One entry for each choice that is open: whether a form of it was taken. */
  private readonly choices: boolean[] = [];
  private readonly fields: { instruction: string; isLink: boolean }[] = [];
  private run: Run = { isBold: false, isHidden: false };
  private inRun = false;
  private textDepth = 0;
  private instructionDepth = 0;
  private skipDepth = 0;
  private noteId: string | null = null;
  private count = 0;
  private hiddenRuns = 0;
  private deletions = 0;

  constructor(
    private readonly context: WordContext,
    private readonly isTitled: boolean,
  ) {}

  part(): WordPart {
    return { blocks: this.frame().blocks, notes: this.notes, references: this.references, hiddenRuns: this.hiddenRuns, deletions: this.deletions };
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.skipDepth > 0 || this.isSkipped(name)) this.skipDepth += 1;
    else this.openers[name]?.(attributes);
  }

  close(name: string): void {
    if (this.skipDepth > 0) this.skipDepth -= 1;
    else this.closers[name]?.();
  }

  text(text: string): void {
    if (this.skipDepth > 0) return;
    const field = this.fields.at(-1);
    if (this.instructionDepth > 0 && field !== undefined) field.instruction += text;
    if (this.textDepth > 0) this.write(escapeHtml(text));
  }

  private readonly openers: Readonly<Record<string, (attributes: XmlAttributes) => void>> = {
    'w:p': () => this.paragraphs.push({ html: '', style: plainStyle, outlineLevel: null, isItem: null, boxes: [] }),
    'w:pStyle': (attributes) => this.change({ style: this.context.styles.get(attributes['w:val'] ?? '') ?? plainStyle }),
    'w:outlineLvl': (attributes) => this.change({ outlineLevel: Number(attributes['w:val']) }),
    'w:numPr': () => this.change({ isItem: true }),
    // Number 0 takes a paragraph out of the list its style puts it in.
    'w:numId': (attributes) => this.change({ isItem: attributes['w:val'] !== '0' }),
    'w:r': () => this.openRun(),
    'w:b': (attributes) => this.changeRun({ isBold: isOn(attributes) }),
    'w:vanish': (attributes) => this.changeRun({ isHidden: isOn(attributes) }),
    'w:t': () => void (this.textDepth += 1),
    'm:t': () => void (this.textDepth += 1),
    'w:instrText': () => void (this.instructionDepth += 1),
    'w:fldChar': (attributes) => this.fieldMark(attributes['w:fldCharType'] ?? ''),
    'w:tab': () => this.inRun && this.write(' '),
    'w:br': (attributes) => this.write(attributes['w:type'] === undefined || attributes['w:type'] === 'textWrapping' ? '<br>' : ' '),
    'w:cr': () => this.write('<br>'),
    'w:noBreakHyphen': () => this.write('\u2011'),
    'w:softHyphen': () => this.write('\u00AD'),
    'w:hyperlink': (attributes) => this.write(`<a href="${escapeHtml(this.addressOf(attributes))}">`),
    'w:footnoteReference': (attributes) => this.refer('w:footnote', attributes),
    'w:endnoteReference': (attributes) => this.refer('w:endnote', attributes),
    'w:tbl': () => this.frames.push({ blocks: [], rows: [] }),
    'w:tr': () => this.frame().rows.push([]),
    'w:tc': () => this.frames.push({ blocks: [], rows: [] }),
    'w:txbxContent': () => this.openBox(),
    'w:footnote': (attributes) => this.openNote('w:footnote', attributes),
    'w:endnote': (attributes) => this.openNote('w:endnote', attributes),
    'mc:AlternateContent': () => this.choices.push(false),
    'mc:Choice': () => this.takeChoice(),
    'mc:Fallback': () => this.takeChoice(),
  };

  private readonly closers: Readonly<Record<string, () => void>> = {
    'w:p': () => this.closeParagraph(),
    'w:r': () => void (this.inRun = false),
    'w:t': () => void (this.textDepth -= 1),
    'm:t': () => void (this.textDepth -= 1),
    'w:instrText': () => void (this.instructionDepth -= 1),
    'w:hyperlink': () => this.write('</a>'),
    'w:tbl': () => this.closeTable(),
    'w:tc': () => this.closeCell(),
    'w:txbxContent': () => this.closeBox(),
    'w:footnote': () => this.closeNote(),
    'w:endnote': () => this.closeNote(),
    'mc:AlternateContent': () => void this.choices.pop(),
  };

  private isSkipped(name: string): boolean {
    if (name === 'w:del') this.deletions += 1;
    if (skipped.has(name)) return true;
    return (name === 'mc:Choice' || name === 'mc:Fallback') && this.choices.at(-1) === true;
  }

  private takeChoice(): void {
    if (this.choices.length > 0) this.choices[this.choices.length - 1] = true;
  }

  private frame(): Frame {
    const frame = this.frames.at(-1);
    if (frame === undefined) throw new AppError('damaged', { reason: 'unbalanced elements' });
    return frame;
  }

  private change(values: Partial<Paragraph>): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && !this.inRun) Object.assign(paragraph, values);
  }

  private openRun(): void {
    this.run = { isBold: false, isHidden: false };
    this.inRun = true;
  }

  private changeRun(values: Partial<Run>): void {
    if (!this.inRun) return;
    if (values.isHidden === true) this.hiddenRuns += 1;
    Object.assign(this.run, values);
  }

  private write(html: string): void {
    this.mark(this.inRun && this.run.isBold ? `<b>${html}</b>` : html);
  }

  /** Writes what may begin in one run and end in another. */
  private mark(html: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined && !(this.inRun && this.run.isHidden)) paragraph.html += html;
  }

  private addressOf(attributes: XmlAttributes): string {
    return this.context.addresses.get(attributes['r:id'] ?? '') ?? '#';
  }

  /** Older documents write links as fields. Source: ECMA-376 part 1, section 17.16.5.25 */
  private fieldMark(type: string): void {
    const field = this.fields.at(-1);
    if (type === 'begin') this.fields.push({ instruction: '', isLink: false });
    else if (type === 'separate' && field !== undefined) this.openFieldLink(field);
    else if (type === 'end' && this.fields.pop()?.isLink === true) this.mark('</a>');
  }

  private openFieldLink(field: { instruction: string; isLink: boolean }): void {
    const address = /^\s*HYPERLINK\s+"([^"]{1,4000})"/u.exec(field.instruction)?.[1];
    if (address === undefined) return;
    field.isLink = true;
    this.mark(`<a href="${escapeHtml(address)}">`);
  }

  private refer(kind: string, attributes: XmlAttributes): void {
    this.references.push(`${kind} ${attributes['w:id'] ?? ''}`);
    this.write(`<sup>[${this.references.length}]</sup>`);
  }

  private openNote(kind: string, attributes: XmlAttributes): void {
    // The lines between text and notes are stored as notes of other types.
    const type = attributes['w:type'] ?? 'normal';
    this.noteId = type === 'normal' ? `${kind} ${attributes['w:id'] ?? ''}` : null;
    this.frames.push({ blocks: [], rows: [] });
  }

  private closeNote(): void {
    const frame = this.frames.pop();
    if (this.noteId !== null && frame !== undefined) this.notes.set(this.noteId, frame.blocks);
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.html.trim() !== '') this.add({ tag: this.tagOf(paragraph), html: paragraph.html });
    for (const box of paragraph.boxes) this.add(box);
  }

  private add(block: WordBlock): void {
    this.count += 1;
    if (this.count > maxBlocks) throw new AppError('file-too-large', { paragraphs: this.count, limitParagraphs: maxBlocks });
    this.frame().blocks.push(block);
  }

  private tagOf({ style, outlineLevel, isItem }: Paragraph): WordBlock['tag'] {
    if (style.role === 'title') return 'h1';
    const level = outlineLevel !== null && outlineLevel < 9 ? outlineLevel + 1 : style.level;
    if (level !== null) return headingTags[level - (this.isTitled ? 0 : 1)] ?? 'h6';
    if (isItem ?? style.role === 'item') return 'li';
    if (style.role === 'caption') return 'figcaption';
    return style.role === 'quote' ? 'blockquote' : 'p';
  }

  private closeCell(): void {
    const cell = this.frames.pop();
    this.frame().rows.at(-1)?.push(cell?.blocks ?? []);
  }

  private closeTable(): void {
    const table = this.frames.pop();
    for (const block of [...(table?.blocks ?? []), ...blocksOfTable(table?.rows ?? [])]) this.frame().blocks.push(block);
  }

  private openBox(): void {
    this.frames.push({ blocks: [], rows: [] });
    this.inRun = false;
  }

  private closeBox(): void {
    const box = this.frames.pop()?.blocks ?? [];
    const around = this.paragraphs.at(-1);
    if (around === undefined) this.frame().blocks.push({ tag: 'div', html: htmlOfBlocks(box) });
    else if (box.length > 0) around.boxes.push({ tag: 'div', html: htmlOfBlocks(box) });
    // The run that holds the box goes on behind it.
    this.inRun = around !== undefined;
    this.run = { isBold: false, isHidden: false };
  }
}

const headingTags = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
