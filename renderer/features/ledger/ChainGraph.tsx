import { useMemo } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { analysisStrings } from '../../../shared/strings/analysis.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { layoutChains, type ChainBox, type ChainLayout } from './chain-layout.js';

interface ChainGraphProps {
  readonly appearances: readonly ClaimTag[];
  readonly index: LedgerIndex;
}

const graphWidth = 640;
const boxHeight = 32;
const rowHeight = 42;
const headHeight = 28;
/** Characters a box holds at 12 px before its label is cut; the whole label is its title. */
const labelLimit = 24;

/** Publishers, relays and origins of a claim, lines running together where articles share one. */
export function ChainGraph({ appearances, index }: ChainGraphProps) {
  const layout = useMemo(() => layoutChains(appearances, index), [appearances, index]);
  const height = headHeight + layout.rows * rowHeight;
  const boxWidth = Math.min(188, (graphWidth - (layout.columns - 1) * 44) / layout.columns);
  const place = (box: ChainBox): { x: number; y: number } => placeOf(box, layout, boxWidth);
  const byKey = new Map(layout.boxes.map((box) => [box.key, box]));
  return (
    <svg className="chain-graph" viewBox={`0 0 ${graphWidth} ${height}`} role="img" aria-label={layout.boxes.map((box) => box.label).join(', ')}>
      <Heads layout={layout} boxWidth={boxWidth} />
      {layout.lines.map((line) => {
        const from = byKey.get(line.from);
        const to = byKey.get(line.to);
        if (from === undefined || to === undefined) return null;
        const a = place(from);
        const b = place(to);
        const x1 = a.x + boxWidth;
        const middle = (x1 + b.x) / 2;
        const classes = [to.role === 'origin' ? 'to-origin' : '', line.stance === 'asserts' ? '' : 'contrary', line.linked === null ? '' : 'linked'].filter(Boolean).join(' ');
        const label = line.linked === null ? null : <LinkLabel x={middle} y={(a.y + b.y + boxHeight) / 2} why={line.linked} />;
        return (
          <g key={`${line.from}>${line.to}>${line.stance}`}>
            <path className={classes} d={`M${x1} ${a.y + boxHeight / 2}C${middle} ${a.y + boxHeight / 2} ${middle} ${b.y + boxHeight / 2} ${b.x} ${b.y + boxHeight / 2}`} />
            {label}
          </g>
        );
      })}
      {layout.boxes.map((box) => (
        <Box key={box.key} box={box} width={boxWidth} {...place(box)} />
      ))}
    </svg>
  );
}

function placeOf(box: ChainBox, layout: ChainLayout, boxWidth: number): { x: number; y: number } {
  const inColumn = layout.boxes.filter((other) => other.column === box.column).length;
  const free = layout.rows - inColumn;
  return {
    x: layout.columns === 1 ? 0 : (box.column * (graphWidth - boxWidth - 2)) / (layout.columns - 1) + 1,
    y: headHeight + (box.row + free / 2) * rowHeight + (rowHeight - boxHeight) / 2,
  };
}

function Heads({ layout, boxWidth }: { readonly layout: ChainLayout; readonly boxWidth: number }) {
  const words = (column: number): string => {
    if (column === 0) return ledgerStrings.publisher;
    return column === layout.columns - 1 ? ledgerStrings.origin : ledgerStrings.relay;
  };
  return Array.from({ length: layout.columns }, (_, column) => (
    <text key={column} className="head" x={(column * (graphWidth - boxWidth - 2)) / (layout.columns - 1) + 1} y={14}>
      {words(column)}
    </text>
  ));
}

function Box({ box, width, x, y }: { readonly box: ChainBox; readonly width: number; readonly x: number; readonly y: number }) {
  const label = box.label.length > labelLimit ? `${box.label.slice(0, labelLimit - 1)}…` : box.label;
  const second = secondWords(box);
  return (
    <g className={box.role}>
      <title>{box.label}</title>
      <rect x={x} y={y} width={width} height={boxHeight} rx={box.role === 'publisher' ? 3 : boxHeight / 2} />
      <text x={x + 12} y={y + (second === '' ? 20 : 14)}>{label}</text>
      {second !== '' && (
        <text className="second" x={x + 12} y={y + 26}>
          {second}
        </text>
      )}
    </g>
  );
}

/** Says on a line that the analyst put it there; its reason is the tip. */
function LinkLabel({ x, y, why }: { readonly x: number; readonly y: number; readonly why: string }) {
  return (
    <text className="link-label" x={x} y={y} textAnchor="middle">
      <title>{why}</title>
      {analysisStrings.linkedByAnalyst}
    </text>
  );
}

function secondWords(box: ChainBox): string {
  if (box.role === 'none') return ledgerStrings.noSource;
  return box.second;
}
