import { DecoratorNode, ElementNode, type EditorConfig, type LexicalEditor, type NodeKey } from 'lexical';

/** How a paragraph of an article looks and what it is for a screen reader. */
export interface ParagraphLook {
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'blockquote' | 'li';
  readonly className: string;
  /** Its number among the article's blocks, as `data-block`. */
  readonly block: number;
}

const plainLook: ParagraphLook = { tag: 'p', className: '', block: 0 };

/** A paragraph of an article being read. Never changed after it was made, never saved. */
export class ReaderParagraphNode extends ElementNode {
  __look: ParagraphLook;

  constructor(look: ParagraphLook = plainLook, key?: NodeKey) {
    super(key);
    this.__look = look;
  }

  override $config() {
    return this.config('reader-paragraph', { extends: ElementNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__look = previous.__look;
  }

  override createDOM(_config: EditorConfig, _editor: LexicalEditor): HTMLElement {
    const element = document.createElement(this.__look.tag);
    element.className = this.__look.className;
    element.dataset['block'] = String(this.__look.block);
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** A list: its items are `ReaderParagraphNode`s drawn as `li`. */
export class ReaderListNode extends ElementNode {
  override $config() {
    return this.config('reader-list', { extends: ElementNode });
  }

  override createDOM(_config: EditorConfig, _editor: LexicalEditor): HTMLElement {
    const element = document.createElement('ul');
    element.className = 'reader-list';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }
}

/** A place between paragraphs where the reader puts something of its own, by name: the article's head, a folded part. */
export class ReaderSlotNode extends DecoratorNode<string> {
  __name: string;

  constructor(name = '', key?: NodeKey) {
    super(key);
    this.__name = name;
  }

  override $config() {
    return this.config('reader-slot', { extends: DecoratorNode });
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__name = previous.__name;
  }

  override createDOM(_config: EditorConfig, _editor: LexicalEditor): HTMLElement {
    const element = document.createElement('div');
    element.className = 'reader-slot';
    element.contentEditable = 'false';
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override decorate(): string {
    return this.__name;
  }

  override isInline(): boolean {
    return false;
  }
}
