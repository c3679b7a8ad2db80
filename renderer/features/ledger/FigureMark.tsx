import type { FigureRange } from '../../../shared/analysis/figure-range.js';
import type { Figure } from '../../../shared/domain/claim.js';
import { shareOn, type FigureScale } from './figure-subjects.js';

/** Size of the drawing in pixels; a dot at either end stays inside. */
const widthPx = 128;
const heightPx = 20;
const marginPx = 6;
const middlePx = heightPx / 2;

function xOf(scale: FigureScale, value: number): number {
  return marginPx + shareOn(scale, value) * (widthPx - 2 * marginPx);
}

/** The numbers over the column of marks. */
export function FigureScaleHead({ scale }: { readonly scale: FigureScale }) {
  const { least, most } = scale;
  return (
    <svg className="figure-mark" width={widthPx} height={16} viewBox={`0 0 ${widthPx} 16`}>
      <text x={0} y={12}>{compact(least)}</text>
      <text x={widthPx} y={12} textAnchor="end">{compact(most)}</text>
    </svg>
  );
}

function compact(value: number): string {
  return value.toLocaleString('en', { notation: value >= 100_000 ? 'compact' : 'standard', maximumFractionDigits: 2 });
}

/** The end a range open at its other one begins or stops at. */
function openEndOf({ min, max }: FigureRange): number | null {
  if (max === null) return min;
  return min === null ? max : null;
}

interface FigureMarkProps {
  readonly figure: Figure;
  readonly range: FigureRange;
  readonly scale: FigureScale;
  readonly conflict: boolean;
}

/** A figure on its subject's scale: dot a value, bar a range, open end an arrow's line, dashed ring what is planned or guessed. */
export function FigureMark({ figure, range, scale, conflict }: FigureMarkProps) {
  const value = figure.value ?? null;
  const isBar = range.min !== range.max;
  const from = xOf(scale, range.min ?? scale.least);
  const to = xOf(scale, range.max ?? scale.most);
  const isReported = figure.kind === 'reported';
  const dotAt = value ?? openEndOf(range);
  return (
    <svg className={`figure-mark${conflict ? ' conflict' : ''}`} width={widthPx} height={heightPx} viewBox={`0 0 ${widthPx} ${heightPx}`} aria-hidden="true">
      <path className="rail" d={`M${marginPx} ${middlePx}H${widthPx - marginPx}`} />
      {isBar && <path className={`bar${isReported ? '' : ' planned'}`} d={`M${from} ${middlePx}H${Math.max(to, from + 2)}`} />}
      {dotAt !== null && <circle className={isReported ? 'dot' : 'ring'} cx={xOf(scale, dotAt)} cy={middlePx} r={isReported ? 4 : 4.5} />}
    </svg>
  );
}
