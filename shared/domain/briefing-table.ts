import type { Block, Run } from './briefing.js';

/** The stretches of a block that are read apart from one another: its words; for a table the caption, each cell by rows, and the note. */
export function partsOf(block: Pick<Block, 'runs' | 'table'>): (readonly Run[])[] {
  const { runs, table } = block;
  return table === undefined ? [runs] : [runs, ...table.rows.flat(), ...(table.note === undefined ? [] : [table.note])];
}

/** All runs of a block in reading order, those in cells included. */
export function runsOf(block: Pick<Block, 'runs' | 'table'>): readonly Run[] {
  return block.table === undefined ? block.runs : partsOf(block).flat();
}
