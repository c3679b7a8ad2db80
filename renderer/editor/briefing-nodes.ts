import { $isQuoteNode } from '@lexical/rich-text';
import { $create, $getState, $setState, createState, TextNode, type EditorConfig, type LexicalEditor, type LexicalNode } from 'lexical';
import { citationTargetSchema, type CitationTarget } from '../../shared/domain/briefing.js';
import { quoted } from '../../shared/print/inlines.js';
import { briefingStrings } from '../../shared/strings/briefing.js';

// Node states are read from the clipboard too, so each is parsed like anything from outside.
const targetState = createState('target', { parse: targetFrom });
const wordsState = createState('words', { parse: (value) => (typeof value === 'string' ? value : '') });
const numberState = createState('number', { parse: (value) => (typeof value === 'number' ? value : null) });

function targetFrom(value: unknown): CitationTarget | null {
  const parsed = citationTargetSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** A citation: a token whose text is its number, given by `registerCitationNumbers`. */
export class CitationNode extends TextNode {
  override $config() {
    return this.config('citation', { extends: TextNode });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    drawCited(dom, this, 'citation');
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    const replaced = super.updateDOM(previous, dom, config);
    if (!replaced) drawCited(dom, this, 'citation');
    return replaced;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

/** Words of an article with their citation: a token, so that they stay exactly the article's. */
export class QuotationNode extends TextNode {
  override $config() {
    return this.config('quotation', { extends: TextNode });
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    drawCited(dom, this, 'quotation');
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    const replaced = super.updateDOM(previous, dom, config);
    if (!replaced) drawCited(dom, this, 'quotation');
    return replaced;
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }

  override isTextEntity(): true {
    return true;
  }
}

/** A node that points to something in the case. */
export type CitedNode = CitationNode | QuotationNode;

export function $isCitedNode(node: LexicalNode | null | undefined): node is CitedNode {
  return node instanceof CitationNode || node instanceof QuotationNode;
}

export function $createCitationNode(target: CitationTarget): CitationNode {
  const node = $create(CitationNode).setTextContent(briefingStrings.unnumbered).setMode('token');
  return $setState(node, targetState, target);
}

export function $createQuotationNode(words: string, target: CitationTarget): QuotationNode {
  const node = $create(QuotationNode).setTextContent(quoted(words)).setMode('token');
  return $setState($setState(node, wordsState, words), targetState, target);
}

/** What the node points to; `null` for one that was forged on a clipboard. */
export function $targetOf(node: CitedNode): CitationTarget | null {
  return $getState(node, targetState);
}

/** The article's words of a quotation, without the marks around them. */
export function $quotedWords(node: QuotationNode): string {
  return $getState(node, wordsState);
}

/** Whether the node shows this number already; `null` says that what it points to is gone. */
export function $showsNumber(node: CitedNode, number: number | null): boolean {
  return $getState(node, numberState) === number && node.getTextContent() === $shownText(node, number);
}

/** Shows a number, or that what the node points to is gone. Writes nothing where nothing changed. */
export function $showNumber(node: CitedNode, number: number | null): void {
  const text = $shownText(node, number);
  if (node.getTextContent() !== text) node.setTextContent(text);
  $setState(node, numberState, () => number);
}

function $shownText(node: CitedNode, number: number | null): string {
  return node instanceof QuotationNode ? $shownWords(node) : (number?.toString() ?? briefingStrings.unnumbered);
}

/** A block quotation hangs its own marks; elsewhere the words bring them. */
function $shownWords(node: QuotationNode): string {
  const words = $quotedWords(node);
  return $isQuoteNode(node.getParent()) ? words : quoted(words);
}

function drawCited(dom: HTMLElement, node: CitedNode, kind: 'citation' | 'quotation'): void {
  const number = $getState(node, numberState, 'direct');
  dom.className = `cited ${kind}${number === null ? ' gone' : ''}`;
  dom.dataset['number'] = number?.toString() ?? briefingStrings.unnumbered;
  if (kind === 'quotation') return;
  dom.setAttribute('role', 'link');
  dom.setAttribute('aria-label', number === null ? briefingStrings.noteGone : briefingStrings.note(number));
}
