/** A paragraph or table of a document, written as an element of a page. */
export interface WordBlock {
  readonly tag: 'h1' | 'h2' | 'h3' | 'h4' | 'h5' | 'h6' | 'p' | 'li' | 'blockquote' | 'figcaption' | 'table' | 'div';
  /** What stands inside the element. */
  readonly html: string;
}

/** More blocks than this in one cell, and the table is there to place them on the page. */
const mostInCell = 3;

/** Blocks as a page; items that follow each other are one list. */
export function htmlOfBlocks(blocks: readonly WordBlock[]): string {
  return blocks
    .map((block, index) => {
      const isItem = block.tag === 'li';
      const opens = isItem && blocks[index - 1]?.tag !== 'li';
      const closes = isItem && blocks[index + 1]?.tag !== 'li';
      return `${opens ? '<ul>' : ''}<${block.tag}>${block.html}</${block.tag}>${closes ? '</ul>' : ''}`;
    })
    .join('');
}

/** Rows of cells as one table; a table that only places text on the page is the text in its cells. */
export function blocksOfTable(rows: readonly (readonly (readonly WordBlock[])[])[]): WordBlock[] {
  const cells = rows.flat();
  if (cells.filter((cell) => cell.length > 0).length <= 1 || cells.some((cell) => cell.length > mostInCell)) return cells.flat();
  return [{ tag: 'table', html: rows.map((row) => `<tr>${row.map((cell) => `<td>${htmlOfCell(cell)}</td>`).join('')}</tr>`).join('') }];
}

function htmlOfCell(cell: readonly WordBlock[]): string {
  const [only] = cell;
  return cell.length === 1 && only?.tag === 'p' ? only.html : htmlOfBlocks(cell);
}
