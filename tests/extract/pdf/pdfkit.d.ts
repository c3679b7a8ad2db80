declare module 'pdfkit' {
  interface TextOptions {
    width?: number;
    height?: number;
    align?: 'left' | 'right' | 'center' | 'justify';
    columns?: number;
    columnGap?: number;
    paragraphGap?: number;
    indent?: number;
    lineBreak?: boolean;
    lineGap?: number;
    link?: string;
    continued?: boolean;
  }

  interface DocumentOptions {
    size?: string | readonly [number, number];
    margin?: number;
    bufferPages?: boolean;
    userPassword?: string;
    ownerPassword?: string;
    pdfVersion?: string;
    info?: { Title?: string; Author?: string; CreationDate?: Date };
  }

  export default class PDFDocument {
    constructor(options: DocumentOptions);
    on(event: 'data', listener: (chunk: Buffer) => void): this;
    on(event: 'end', listener: () => void): this;
    font(nameOrPath: string): this;
    fontSize(size: number): this;
    text(text: string, options?: TextOptions): this;
    text(text: string, x: number, y: number, options?: TextOptions): this;
    moveDown(lines?: number): this;
    addPage(): this;
    rotate(angle: number, options?: { origin?: readonly [number, number] }): this;
    save(): this;
    restore(): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(color: string): this;
    link(x: number, y: number, width: number, height: number, url: string): this;
    switchToPage(page: number): this;
    bufferedPageRange(): { start: number; count: number };
    page: { margins: { bottom: number; top: number }; width: number; height: number };
    x: number;
    y: number;
    end(): void;
  }
}
