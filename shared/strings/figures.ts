import type { FigureReason } from '../analysis/figure-comparison.js';
import type { FigureRow } from '../analysis/figures.js';
import { statedQuantity } from '../analysis/figure-range.js';

const number = new Intl.NumberFormat('en-GB');
const nobody = 'somebody unnamed';

/** What the program says about figures. */
export const figureStrings = {
  noSubject: 'without a subject',
  conflict: 'in conflict',
  kinds: { reported: 'reported', forecast: 'forecast', speculation: 'speculation' },
} as const;

/** A figure as it was given: "about 12,000 troops", "8-10 people". */
export function figureText({ figure }: Pick<FigureRow, 'figure'>): string {
  const words = figure.qualifier === null ? [] : [figure.qualifier];
  return [...words, amountText(figure), figure.unit].filter((part) => part !== '').join(' ');
}

function amountText(figure: FigureRow['figure']): string {
  if (figure.value !== undefined) return number.format(figure.value);
  const { min, max } = statedQuantity(figure);
  return [min, max].flatMap((end) => (end === undefined ? [] : number.format(end))).join('-');
}

/** Why two figures of one subject are in conflict or not, as a sentence without its full stop. */
export function figureReasonText(reason: FigureReason): string {
  switch (reason.kind) {
    case 'same-date':
      return `two bodies give figures for ${reason.asOf} that exclude each other`;
    case 'one-body-same-date':
      return `${reason.body} gives two figures for ${reason.asOf} that exclude each other`;
    case 'no-date':
      return `time does not explain the difference: the figure of ${reason.undated.map((label) => (label === '' ? nobody : label)).join(' and that of ')} has no date`;
    case 'later-is-smaller':
      return `the figure for ${reason.later} is smaller than that for ${reason.earlier}, by another body`;
    case 'later-is-larger':
      return `a series: the figure for ${reason.later} is larger than that for ${reason.earlier}`;
    case 'one-body-series':
      return `a series of one body, ${reason.body}`;
    case 'other-unit':
      return `they count different things: ${reason.units.join(' and ')}`;
    case 'overlap':
      return 'both can be right: their ranges overlap';
    case 'forecast':
      return 'one of them is a forecast';
    case 'speculation':
      return 'one of them is speculation';
    case 'not-asserted':
      return 'one of them is asserted by nobody';
  }
}
