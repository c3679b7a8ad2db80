import { templateStrings } from '../strings/templates.js';
import { emptyHead, type Block, type BriefingDocument } from './briefing.js';
import type { BlockId } from './ids.js';

export const briefingTemplates = ['assessment', 'situation'] as const;
/** A form of briefing with its sections: what an assessment needs, or a report of a situation. */
export type BriefingTemplate = (typeof briefingTemplates)[number];

type Part = Omit<Block, 'id' | 'runs'> & { readonly words?: string };

const paragraph = (kind?: Block['kind']): Part => ({ type: 'paragraph', ...(kind === undefined ? {} : { kind }) });
const section = (words: string): Part => ({ type: 'heading', level: 1, words });

/**
 * Main message first, then key judgments, evidence, alternatives and contrary information, gaps and indicators.
 *
 * Source: domain vocabulary, "Structure"; ICD 203 (2015), D.6.e
 */
const parts: Record<BriefingTemplate, readonly Part[]> = {
  assessment: [
    section(templateStrings.sections.keyJudgments),
    { type: 'key-judgment' },
    section(templateStrings.sections.evidence),
    paragraph('reported'),
    paragraph('judgment'),
    section(templateStrings.sections.alternatives),
    paragraph('judgment'),
    section(templateStrings.sections.gaps),
    paragraph('assumption'),
    paragraph('gap'),
  ],
  situation: [
    section(templateStrings.sections.situation),
    paragraph('reported'),
    section(templateStrings.sections.changes),
    paragraph('reported'),
    section(templateStrings.sections.meaning),
    { type: 'key-judgment' },
    section(templateStrings.sections.gaps),
    paragraph('gap'),
  ],
};

/** A new briefing of a form: its sections with empty blocks of the right kinds, its title block empty but for the type. */
export function templateDocument(template: BriefingTemplate, title: string, makeId: () => BlockId): BriefingDocument {
  const head = { ...emptyHead(title), documentType: templateStrings.documentTypes[template] };
  const blocks = parts[template].map(({ words, ...part }): Block => ({ id: makeId(), ...part, runs: words === undefined ? [] : [{ type: 'text', text: words }] }));
  return { head, blocks };
}
