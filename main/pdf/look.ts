import type { Marking, ParagraphKind } from '../../shared/domain/briefing.js';
import type { SideRule, SideText } from './adapter/flow-node.js';
import { columns } from './page-geometry.js';

/** Contrast on white: ink 18.9:1, soft 8.5:1, link 10.5:1; the hairline is never text. Nothing needs the colour. */
export const colors = { ink: '#111111', soft: '#4d4d4d', link: '#17406d', hairline: '#9a9a9a', markGround: '#000000' } as const;

/**
 * Colour of each handling mark on black, 5.6:1 to 21:1.
 *
 * Source: FIRST, Traffic Light Protocol 2.0, colour coding
 */
export const markColors: Record<Marking, string> = {
  'TLP:RED': '#ff2b2b',
  'TLP:AMBER+STRICT': '#ffc000',
  'TLP:AMBER': '#ffc000',
  'TLP:GREEN': '#33ff00',
  'TLP:CLEAR': '#ffffff',
};

const apparatus = { font: 'Sans', color: colors.ink, fontFeatures: [] } as const;

/** Faces and sizes, in points. Serif is prose and quoted words, sans is apparatus; prose has proportional figures. */
export const styles = {
  prose: { font: 'Serif', fontSize: 10.5, lead: 14, color: colors.ink, fontFeatures: ['pnum'] },
  documentType: { ...apparatus, fontSize: 10.2, lead: 14 },
  title: { font: 'Serif', bold: true, fontSize: 22, lead: 28, fontFeatures: ['pnum'] },
  longTitle: { font: 'Serif', bold: true, fontSize: 16, lead: 21, fontFeatures: ['pnum'] },
  keyJudgment: { font: 'Serif', fontSize: 11.5, lead: 15.75, color: colors.ink, fontFeatures: ['pnum'] },
  keyNumber: { font: 'Serif', bold: true, fontSize: 22, lead: 24, color: colors.ink, fontFeatures: ['pnum'] },
  mainMessage: { font: 'Serif', fontSize: 13, lead: 17.5, fontFeatures: ['pnum'] },
  sectionHead: { font: 'Serif', bold: true, fontSize: 14, lead: 21, fontFeatures: ['pnum'] },
  subhead: { ...apparatus, bold: true, fontSize: 10.2, lead: 14 },
  minorHead: { font: 'Serif', bold: true, italics: true, fontSize: 10.5, lead: 14, fontFeatures: ['pnum'] },
  label: { ...apparatus, fontSize: 8, lead: 10.5 },
  mainLabel: { ...apparatus, bold: true, fontSize: 8.6, lead: 10.5 },
  markLabel: { ...apparatus, fontSize: 7.4, lead: 10.5 },
  cell: { ...apparatus, fontSize: 8.4, lead: 10.5 },
  cellHead: { ...apparatus, bold: true, fontSize: 7.8, lead: 10.5 },
  cellAddress: { ...apparatus, fontSize: 7.8, lead: 10.5 },
  hash: { font: 'Mono', fontSize: 7.4, lead: 10.5, fontFeatures: [] },
  fullHash: { font: 'Mono', fontSize: 11, lead: 17.5, color: colors.ink, fontFeatures: [] },
  command: { font: 'Mono', fontSize: 8.8, lead: 14, color: colors.ink, fontFeatures: [] },
  caption: { ...apparatus, fontSize: 8.6, lead: 10.5 },
  note: { ...apparatus, fontSize: 8.6, lead: 11.5 },
  noteSide: { ...apparatus, fontSize: 8, lead: 11.5 },
  passage: { font: 'Serif', fontSize: 9, lead: 11.5, fontFeatures: [] },
  furniture: { ...apparatus, fontSize: 8, lead: 10.5, color: colors.soft },
  mark: { ...apparatus, bold: true, fontSize: 12, lead: 19 },
} as const;

/** Space in the key, in points: between its parts, over the likelihood table and in its cells, below rows. */
export const keySpaces = { part: 7, table: 3.5, cell: 0.6, prose: 2, kind: 3.5 } as const;

/** A note number in running text: real superior figures in 600, so that neither size nor weight changes. */
export const superior = { bold: true, italics: false, color: colors.link, fontFeatures: ['sups'], glued: true } as const;

/** What stands beside a paragraph: the second of three signs of its kind, told without colour. */
export const kindRules: Record<ParagraphKind, SideRule | null> = {
  reported: null,
  judgment: { gap: 9, width: 2.4 },
  assumption: { gap: 9, width: 1.1, dash: { length: 4, space: 3 } },
  gap: { gap: 9, width: 1.6, dash: { length: 0.01, space: 3.5 }, round: true },
};

/** Labels keep this distance from the gutter. */
const labelInset = 6;

/** A label in the side column of a block whose text starts `indent` right of the text column. */
export function sideLabel(text: string, style: Omit<SideText, 'text' | 'x' | 'width'>, indent = 0): SideText {
  return { ...style, text, x: -columns.textLeft - indent, width: columns.side - labelInset };
}
