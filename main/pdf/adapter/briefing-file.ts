import { createHash, type Hash } from 'node:crypto';
import type { FontPack } from '../../faces/font-pack.js';
import { internals, type FontDescriptors, type Inline, type PdfDocument, type PdfFont } from './pdfmake-internals.js';
import { pdfNumber } from './pdf-number.js';
import { VisibleText } from './visible-text.js';
import { rememberWords } from './word-shapes.js';

/** What a file is made with; `createdAtMs` is its only clock. */
export interface FileSettings {
  readonly fonts: FontDescriptors;
  /** Where fonts are that do not lie in their folder; none if left out. */
  readonly fontPack?: FontPack;
  readonly page: { readonly width: number; readonly height: number };
  readonly title: string;
  readonly author: string;
  readonly language: string;
  readonly createdAtMs: number;
  readonly producer: string;
}

/** The PDF file itself: pdfkit with its metadata, identity and fonts put right. */
export class BriefingFile extends internals.PdfDocument {
  // No initial value: pdfkit writes the file's first line inside `super()`, before one would be set.
  declare private contentHash: Hash | undefined;
  readonly #prepared = new WeakSet<PdfFont>();
  readonly #visibleText = new VisibleText();
  readonly #createdAt: Date;
  #onPageBegin: () => void = () => undefined;

  constructor(settings: FileSettings) {
    super(settings.fonts, {}, {}, {}, optionsOf(settings), settings.fontPack ?? null, (path) => isFontFile(path, settings.fonts));
    this.#createdAt = new Date(settings.createdAtMs);
    this._root.data['PageLabels'] = { Nums: [0, { S: 'D' }] };
  }

  // The identity of the file is its content: pdfkit's own is that of the title and the clock.
  override _write(chunk: string | Buffer): void {
    this.contentHash ??= createHash('sha256');
    this.contentHash.update(chunk);
    super._write(chunk);
  }

  override _finalize(): void {
    const identityBytes = 16;
    if (this.contentHash !== undefined) this._id = this.contentHash.digest().subarray(0, identityBytes);
    this.contentHash = createHash('sha256'); // what follows is the trailer, which holds the identity
    super._finalize();
  }

  // pdfkit puts title and author into the XMP packet as they are; a "&" would break it.
  override _addInfo(): void {
    const info = this.info;
    this.info = Object.fromEntries(Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]));
    super._addInfo();
    this.info = info;
  }

  // What is marked on a page must end there: pdfkit would go on with it on the next.
  override addPage(options: object): PdfDocument {
    this.#onPageBegin();
    return super.addPage(options);
  }

  /** Hears of each page before it begins: what is on the page before it is then whole. */
  whenPageBegins(listener: () => void): void {
    this.#onPageBegin = listener;
  }

  // Words are laid out again for each use when a font feature is set; remembered, they cost a third of the time.
  override provideFont(family: string, bold: boolean, italics: boolean): PdfFont {
    const font = super.provideFont(family, bold, italics);
    if (!this.#prepared.has(font)) {
      this.#prepared.add(font);
      rememberWords(font);
      this.#visibleText.watch(font);
    }
    return font;
  }

  /** Show a text in one style with its baseline at `y` from the top: fewer operators than pdfkit's, which moves the page for each. */
  show({ text, font, fontSize, fontFeatures }: Stretch, x: number, y: number): void {
    this._font = font;
    this.fontSize(fontSize);
    const operands = this.#visibleText.show(text, font, fontFeatures);
    if (operands === null) {
      this.text(text, x, y, { lineBreak: false, baseline: 'alphabetic', ...(fontFeatures === null ? {} : { features: fontFeatures }) });
      return;
    }
    this.page.fonts[font.id] ??= font.ref();
    // The page's own y runs down; the text is turned upright.
    this.addContent(`BT\n1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(y)} Tm\n/${font.id} ${pdfNumber(fontSize)} Tf\n[${operands}] TJ\nET`);
  }

  /** SHA-256 of the characters drawn so far, as a reader of the file finds them. */
  get visibleTextSha256(): string {
    return this.#visibleText.digest();
  }

  /** Put a file inside this one, as data that belongs to the whole document. */
  attach({ name, mediaType, description, bytes }: Attachment): void {
    this.file(Buffer.from(bytes), { name, type: mediaType, description, relationship: 'Data', creationDate: this.#createdAt, modifiedDate: this.#createdAt });
  }
}

/** A text in one style. */
type Stretch = Pick<Inline, 'text' | 'font' | 'fontSize' | 'fontFeatures'>;

/** A file inside the file. */
export interface Attachment {
  readonly name: string;
  readonly mediaType: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** The bytes of a finished file. */
export async function bytesOf(file: PdfDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  file.end();
  for await (const chunk of file) chunks.push(Buffer.from(chunk));
  return new Uint8Array(Buffer.concat(chunks));
}

function optionsOf(settings: FileSettings): object {
  const at = new Date(settings.createdAtMs);
  return {
    size: [settings.page.width, settings.page.height],
    pdfVersion: '1.7',
    displayTitle: true,
    // True only with the tree that `StructureWriter` makes: the flag alone would be a false claim.
    tagged: true,
    compress: true,
    lang: settings.language,
    autoFirstPage: false,
    font: null,
    info: {
      Title: settings.title,
      ...(settings.author === '' ? {} : { Author: settings.author }),
      Creator: settings.producer,
      Producer: settings.producer,
      CreationDate: at,
      ModDate: at,
    },
  };
}

function isFontFile(path: string, fonts: FontDescriptors): boolean {
  return Object.values(fonts).some((files) => Object.values(files).includes(path));
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
