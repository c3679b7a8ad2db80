import { $getRoot, $getState, $setState, createState } from 'lexical';
import { briefingHeadSchema, type BriefingHead } from '../../shared/domain/briefing.js';

/** The title block stands on the root, so that a step of undo holds both it and the text. */
const headState = createState('head', { parse: (value) => briefingHeadSchema.safeParse(value).data ?? null });

/** The title block; `null` before it was set. The same object while it stays the same. */
export function $readHead(): BriefingHead | null {
  return $getState($getRoot(), headState);
}

export function $writeHead(head: BriefingHead): void {
  $setState($getRoot(), headState, () => head);
}
