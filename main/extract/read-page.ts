import { Parser } from 'htmlparser2';
import { AppError } from '../../shared/errors.js';
import type { TextLink } from '../../shared/domain/article.js';
import { maxBlocks, maxElementDepth, maxPageElements } from './limits.js';
import { blockGaps, invisibleTags, isBold, isHidden } from './page-elements.js';
import type { Page, PageBlock, PageElement, PageStatements } from './page.js';

type Attributes = Readonly<Record<string, string>>;

/**
 * The page as its reader sees it: all visible text in document order, each block on lines of its own.
 *
 * Where most of the text is marked as hidden, a script was to reveal it, and it is read as visible.
 *
 * @throws {AppError} `too-deep` when elements are nested beyond the limit, `file-too-large` when there are too many
 */
export function readPage(html: string): Page {
  const page = parsePage(html, 'leave-out');
  return page.hiddenLength > page.text.length ? parsePage(html, 'keep') : page;
}

function parsePage(html: string, hidden: 'leave-out' | 'keep'): Page {
  const reader = new PageReader(hidden);
  const parser = new Parser(reader, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return reader.page();
}

/** Listens to the parser and writes the text; it lives for one page. */
class PageReader {
  private readonly elements: PageElement[] = [];
  private readonly blocks: PageBlock[] = [];
  private readonly links: TextLink[] = [];
  private readonly written: string[] = [];
  private readonly metas: { name: string; content: string }[] = [];
  private readonly jsonLd: string[] = [];
  private documentTitle = '';
  private language: string | null = null;
  private canonical: string | null = null;
  private hiddenElements = 0;
  private hiddenLength = 0;

  private current: PageElement | null = null;
  /** Depth of the element that hides everything inside it. */
  private hiddenFrom: number | null = null;
  private hidesText = false;
  private preformatted = 0;
  private bold = 0;
  private link: { start: number; href: string | null } | null = null;

  /** Length of the text written, without the open block. */
  private length = 0;
  private gap = 0;
  private block: OpenBlock | null = null;
  private breaks = 0;

  constructor(private readonly hidden: 'leave-out' | 'keep') {}

  page(): Page {
    this.closeBlock();
    return {
      text: this.written.join(''),
      blocks: this.blocks,
      elements: this.elements,
      links: this.links,
      statements: this.statements(),
      hiddenElements: this.hiddenElements,
      hiddenLength: this.hiddenLength,
    };
  }

  private statements(): PageStatements {
    return { documentTitle: this.documentTitle.replace(/\s+/gu, ' ').trim(), language: this.language, canonical: this.canonical, metas: this.metas, jsonLd: this.jsonLd };
  }

  onopentag(tag: string, attributes: Attributes): void {
    const element: PageElement = { index: this.elements.length, tag, attributes, parent: this.current, depth: (this.current?.depth ?? 0) + 1, start: this.position(), end: -1 };
    if (element.depth > maxElementDepth) throw new AppError('too-deep', { limit: maxElementDepth });
    if (element.index > maxPageElements) throw new AppError('file-too-large', { elements: element.index, limitElements: maxPageElements });
    this.elements.push(element);
    this.current = element;
    this.noteStatement(tag, attributes);
    if (this.hiddenFrom !== null) return;
    if (this.hides(tag, attributes)) return;
    this.openVisible(element);
  }

  private hides(tag: string, attributes: Attributes): boolean {
    const invisible = invisibleTags.has(tag);
    if (!invisible && (this.hidden === 'keep' || tag === 'html' || tag === 'body' || !isHidden(tag, attributes))) return false;
    this.hiddenFrom = this.current?.depth ?? 0;
    this.hidesText = !invisible;
    this.hiddenElements += 1;
    return true;
  }

  private openVisible(element: PageElement): void {
    const { tag, attributes } = element;
    const gap = blockGaps.get(tag);
    if (gap !== undefined) this.breakBlock(gap);
    if (tag === 'br') this.lineBreak();
    else if (tag === 'td' || tag === 'th') this.cellBreak();
    else if (tag === 'pre' || tag === 'textarea') this.preformatted += 1;
    else if (isBold(element)) this.bold += 1;
    else if (tag === 'a' && attributes['href'] !== undefined) this.link = { start: -1, href: liveAddress(attributes['href']) };
  }

  private noteStatement(tag: string, attributes: Attributes): void {
    if (tag === 'html') this.language ??= attributes['lang'] ?? attributes['xml:lang'] ?? null;
    if (tag === 'link' && /\bcanonical\b/iu.test(attributes['rel'] ?? '')) this.canonical ??= attributes['href'] ?? null;
    if (tag !== 'meta') return;
    const name = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'] ?? attributes['http-equiv'];
    if (name !== undefined && attributes['content'] !== undefined) this.metas.push({ name: name.toLowerCase().trim(), content: attributes['content'] });
  }

  ontext(text: string): void {
    if (this.hiddenFrom !== null) {
      this.noteHiddenText(text);
      return;
    }
    if (this.preformatted > 0) this.append(text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'));
    else this.appendFolded(text);
  }

  private noteHiddenText(text: string): void {
    const tag = this.current?.tag;
    if (tag === 'title' && !this.isInside('svg')) this.documentTitle += text;
    else if (tag === 'script') this.noteScript(text);
    else if (this.hidesText && tag !== 'style') this.hiddenLength += text.trim().length;
  }

  private noteScript(text: string): void {
    if (!/ld\+json/iu.test(this.current?.attributes['type'] ?? '')) return;
    // The parser may hand over one script in several pieces.
    if (this.jsonLdElement === this.current) this.jsonLd.push((this.jsonLd.pop() ?? '') + text);
    else this.jsonLd.push(text);
    this.jsonLdElement = this.current;
  }

  private jsonLdElement: PageElement | null = null;

  private isInside(tag: string): boolean {
    for (let at = this.current; at !== null; at = at.parent) if (at.tag === tag) return true;
    return false;
  }

  private appendFolded(text: string): void {
    const folded = text.replace(/[ \t\n\r\f]+/gu, ' ');
    const block = this.block;
    if (folded === ' ') {
      if (block !== null) block.space = true;
      return;
    }
    const startsBlank = folded.startsWith(' ');
    const endsBlank = folded.endsWith(' ');
    if (startsBlank && block !== null) block.space = true;
    this.append(folded.slice(startsBlank ? 1 : 0, endsBlank ? -1 : undefined));
    if (endsBlank && this.block !== null) this.block.space = true;
  }

  private append(text: string): void {
    if (text === '') return;
    if (this.block === null && text.trim() === '') return;
    if (this.breaks >= 2) this.breakBlock(2);
    const block = (this.block ??= this.openBlock());
    if (this.breaks === 1) block.text += '\n';
    else if (block.space && block.text !== '') block.text += ' ';
    this.breaks = 0;
    block.space = false;
    if (this.link !== null) {
      if (this.link.start === -1) this.link.start = this.length + block.text.length;
      block.linkLength += text.length;
    }
    if (this.bold > 0) block.boldLength += text.length;
    block.text += text;
  }

  private openBlock(): OpenBlock {
    const separator = this.length === 0 ? '' : '\n'.repeat(Math.max(1, this.gap));
    this.written.push(separator);
    this.length += separator.length;
    const hasGapBefore = this.gap >= 2;
    this.gap = 0;
    return { text: '', space: false, linkLength: 0, boldLength: 0, hasGapBefore, element: this.blockElement() };
  }

  private blockElement(): PageElement {
    let at = this.current;
    while (at !== null && at.parent !== null && !blockGaps.has(at.tag) && at.tag !== 'td' && at.tag !== 'th') at = at.parent;
    return at ?? this.rootElement();
  }

  /** Text before any element: the page gets the element it lacks. */
  private rootElement(): PageElement {
    const root: PageElement = { index: this.elements.length, tag: 'body', attributes: {}, parent: null, depth: 1, start: 0, end: 0 };
    this.elements.push(root);
    return root;
  }

  private lineBreak(): void {
    if (this.block === null) this.gap = Math.max(this.gap, 1);
    else this.breaks += 1;
  }

  /** Cells of one row share a line, parted by tabs, as long as they are short. */
  private cellBreak(): void {
    const block = this.block;
    if (block === null) return;
    if (block.text.length > 150 || block.text.includes('\n')) this.breakBlock(1);
    else if (!block.text.endsWith('\t')) {
      block.text += '\t';
      block.space = false;
    }
  }

  private breakBlock(gap: number): void {
    this.closeBlock();
    this.gap = Math.max(this.gap, gap);
  }

  private closeBlock(): void {
    const block = this.block;
    this.block = null;
    this.breaks = 0;
    if (block === null) return;
    const text = block.text.length > 300 ? block.text.replaceAll('\t', '\n') : block.text;
    this.written.push(text);
    const trimmed = text.trimEnd();
    const leading = trimmed.length - trimmed.trimStart().length;
    const start = this.length + leading;
    this.length += text.length;
    if (trimmed === '') return;
    const end = start - leading + trimmed.length;
    if (this.blocks.length >= maxBlocks) throw new AppError('file-too-large', { paragraphs: this.blocks.length + 1, limitParagraphs: maxBlocks });
    this.blocks.push({ start, end, element: block.element, linkLength: block.linkLength, boldLength: block.boldLength, hasGapBefore: block.hasGapBefore });
  }

  private position(): number {
    return this.length + (this.block?.text.length ?? 0);
  }

  onclosetag(): void {
    const element = this.current;
    if (element === null) return;
    this.current = element.parent;
    element.end = this.position();
    if (this.hiddenFrom !== null) {
      if (element.depth <= this.hiddenFrom) this.hiddenFrom = null;
      return;
    }
    this.closeVisible(element);
  }

  private closeVisible(element: PageElement): void {
    const { tag } = element;
    if (tag === 'pre' || tag === 'textarea') this.preformatted -= 1;
    else if (isBold(element)) this.bold -= 1;
    else if (tag === 'a') this.closeLink();
    const gap = blockGaps.get(tag);
    if (gap !== undefined) this.breakBlock(gap);
  }

  private closeLink(): void {
    const link = this.link;
    this.link = null;
    const end = this.position();
    if (link !== null && link.start !== -1 && end > link.start) this.links.push({ start: link.start, end, href: link.href });
  }
}

interface OpenBlock {
  text: string;
  /** A space stands between what is written and what comes. */
  space: boolean;
  linkLength: number;
  boldLength: number;
  readonly hasGapBefore: boolean;
  readonly element: PageElement;
}

/** The address of a link as the page writes it; `null` for a dead one. */
function liveAddress(href: string): string | null {
  // Browsers ignore tabs, line feeds and control characters in an address, so "java\tscript:" is a script.
  const address = href.replace(/[\p{Cc}\s]+/gu, '');
  if (address === '' || address.startsWith('#') || /^(?:javascript|data|vbscript|file|blob|about):/iu.test(address)) return null;
  return address.slice(0, 4000);
}
