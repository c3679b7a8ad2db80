import { z } from 'zod';
import { citationTargetSchema, type CitationTarget } from '../../shared/domain/briefing.js';

/** Type of a drag that carries citations: from the ledger, the shelf or the reader into the briefing. */
export const citationDragType = 'application/x-sourceline-citation';

/** Targets in one drag; more is no gesture of a person. */
const mostTargets = 500;
const targetsSchema = z.array(citationTargetSchema).min(1).max(mostTargets);

/** What a drag source puts under `citationDragType`. */
export function encodeCitations(targets: readonly CitationTarget[]): string {
  return JSON.stringify(targets);
}

/** The targets of a drop; none where the words are no list of targets, for anything can be dropped. */
export function decodeCitations(text: string): readonly CitationTarget[] {
  try {
    const parsed = targetsSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : [];
  } catch {
    return [];
  }
}

/** Whether a drag is one of citations. */
export function carriesCitations({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes(citationDragType) === true;
}
