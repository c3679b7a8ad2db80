import { isQuantity, type Figure } from '../../../shared/domain/claim.js';
import { isDay } from '../../ui/DateField.js';

/** A figure as it is typed. */
export interface FigureDraft {
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly qualifier: string;
  readonly unit: string;
  readonly asOf: string;
  readonly kind: Figure['kind'];
  readonly appearanceId: Figure['appearanceId'];
}

/** The draft of a figure; of a new one, an empty draft with the unit of the one before it. */
export function draftOfFigure(figure: Figure | null, unit = ''): FigureDraft {
  const typed = (value: number | undefined): string => (value === undefined ? '' : String(value));
  return {
    value: typed(figure?.value),
    min: typed(figure?.min),
    max: typed(figure?.max),
    qualifier: figure?.qualifier ?? '',
    unit: figure?.unit ?? unit,
    asOf: figure?.asOf ?? '',
    kind: figure?.kind ?? 'reported',
    appearanceId: figure?.appearanceId ?? null,
  };
}

/** What is wrong with a draft, by field. */
export interface DraftFaults {
  readonly quantity: boolean;
  readonly asOf: boolean;
}

export function faultsOf(draft: FigureDraft): DraftFaults {
  const { value, min, max } = draft;
  const isNumber = [value, min, max].every((typed) => typed.trim() === '' || numberIn(typed) !== undefined);
  return {
    quantity: !isNumber || !isQuantity({ value: numberIn(value), min: numberIn(min), max: numberIn(max) }),
    asOf: draft.asOf.trim() !== '' && !isDay(draft.asOf.trim()),
  };
}

/** The figure a draft stands for; `null` while something in it is wrong. */
export function figureFrom(draft: FigureDraft): Figure | null {
  const faults = faultsOf(draft);
  if (faults.quantity || faults.asOf) return null;
  const [value, min, max] = [numberIn(draft.value), numberIn(draft.min), numberIn(draft.max)];
  return {
    ...(value === undefined ? {} : { value }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    unit: draft.unit.trim(),
    qualifier: draft.qualifier.trim() === '' ? null : draft.qualifier.trim(),
    asOf: draft.asOf.trim() === '' ? null : draft.asOf.trim(),
    kind: draft.kind,
    appearanceId: draft.appearanceId,
  };
}

/** Thousands may be set apart by commas, spaces or apostrophes; `undefined` for no number. */
function numberIn(typed: string): number | undefined {
  const digits = typed.trim().replace(/(?<=\d)[,’'\s\u00a0\u202f](?=\d{3}(?!\d))/gu, '');
  return /^-?\d+(?:\.\d+)?$/u.test(digits) ? Number(digits) : undefined;
}
