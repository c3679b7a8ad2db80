import type { FigureComparison } from '../analysis/figure-comparison.js';
import type { Figure } from '../domain/claim.js';
import { figureStrings } from './figures.js';

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;
const number = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: 6 });

/** Words of the figure matrix and of editing a figure. */
export const figureMatrixStrings = {
  region: 'Figures by subject',
  subjects: 'Subjects',
  detail: 'Figures of the subject',
  rows: 'Figures',
  filterPlaceholder: 'Subject',
  noMatch: 'No subject has these words',
  emptyTitle: 'No figures yet',
  emptyText: 'Open a claim and add the figures it gives, with who counted what and as of when. Figures of one subject are compared here.',
  emptyAction: 'Choose a claim',
  emptyHelp: 'When figures are in conflict',
  noSubject: 'Without a subject',
  noSubjectText: 'Figures of claims that have no subject are listed and never compared. Give the claim a subject to set them against each other.',
  nothingSelected: 'Choose a subject to see its figures',
  figures: (count: number) => counted(count, 'figure', 'figures'),
  sources: (count: number) => counted(count, 'source', 'sources'),
  conflicts: (count: number) => counted(count, 'conflict', 'conflicts'),
  noConflict: 'no conflict',
  columns: { subject: 'Subject', conflicts: 'Conflicts', who: 'Who, claim and article', value: 'Value', asOf: 'As of' },
  inConflict: 'in conflict',
  notDated: 'not stated',
  nobody: 'no passage',
  notAsserted: 'not asserted there',
  toPassage: 'To the passage',
  conflictTitle: 'In conflict',
  noConflictText: 'No two figures of this subject exclude each other without a reason.',
  against: (a: string, b: string) => `${a} against ${b}`,
  byWho: (value: string, who: string) => `${value} (${who})`,
  chosenTitle: (value: string) => `How ${value} stands to the others`,
  alone: 'It is the only figure of this subject.',
  relations: { conflict: 'in conflict', agree: 'agree', series: 'series', apart: 'apart' } satisfies Record<FigureComparison['relation'], string>,
  kinds: figureStrings.kinds,

  figuresOfClaim: 'Figures',
  subject: 'Subject',
  subjectHint: 'What is counted: figures of one subject are compared',
  add: 'Add a figure…',
  addTitle: 'Add a figure',
  changeTitle: 'Change a figure',
  change: (value: string) => `Change ${value}`,
  remove: (value: string) => `Remove ${value}`,
  openMatrix: 'Open matrix',
  value: 'Value',
  min: 'or from',
  max: 'to',
  quantityHint: 'One value, or a range that may be open at one end.',
  quantityWrong: 'Write a number, or a range that runs upwards.',
  qualifier: 'Qualifier',
  qualifierHint: 'about, over, up to',
  unit: 'Unit',
  unitHint: 'soldiers, km, per cent',
  asOf: 'As of',
  asOfHint: 'YYYY-MM-DD, YYYY-MM or YYYY',
  kind: 'Kind',
  appearance: 'Passage',
  noAppearance: 'every passage that asserts the claim',
  keep: 'Keep',
  cancel: 'Cancel',
} as const;

/** A figure's quantity as people write it: "about 12,000", "10,000-12,000", "at least 1,000". */
export function quantityText({ value, min, max, qualifier }: Figure): string {
  const words = qualifier === null || qualifier.trim() === '' ? null : qualifier.trim();
  if (min !== undefined && max !== undefined) return [words, `${number(min)}–${number(max)}`].filter(Boolean).join(' ');
  if (value !== undefined) return [words, number(value)].filter(Boolean).join(' ');
  if (min !== undefined) return `${words ?? 'at least'} ${number(min)}`;
  return `${words ?? 'at most'} ${number(max ?? 0)}`;
}

/** A figure with its unit: "about 12,000 soldiers". */
export function quantityWithUnit(figure: Figure): string {
  return `${quantityText(figure)} ${figure.unit}`.trim();
}
