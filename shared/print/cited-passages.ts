import type { LedgerIndex } from '../analysis/ledger-index.js';
import type { ArticleText } from '../domain/article.js';
import type { Block, CitationTarget } from '../domain/briefing.js';
import { runsOf } from '../domain/briefing-table.js';
import type { ArticleId } from '../domain/ids.js';
import type { Passage } from '../domain/passage.js';
import type { ClaimTag } from '../domain/tag.js';
import type { PrintFinding } from './print-document.js';

/** One passage the briefing rests on: the stuff of one note. */
export interface CitedPassage {
  /** Number of its note, by first appearance. */
  readonly number: number;
  readonly articleId: ArticleId;
  /** `null` where the article as a whole is cited. */
  readonly pieces: readonly Passage[] | null;
  /** The appearance it is cited as; the first one, where several share the passage. */
  readonly appearance: ClaimTag | null;
  readonly translation: string | null;
}

/** The passages of a briefing in the order of their numbers, and which citation leads to which. */
export interface CitedPassages {
  readonly passages: readonly CitedPassage[];
  /** Note number of a target; `null` for one whose record is gone. */
  readonly numberOf: (target: CitationTarget) => number | null;
  readonly findings: readonly PrintFinding[];
}

type Lost = Extract<PrintFinding, { code: 'citation-lost' }>['lost'];
type Resolved = Omit<CitedPassage, 'number' | 'translation'>;

/** Number the passages that `blocks` cite: one number for each distinct passage, by first appearance. */
export function citePassages(blocks: readonly Block[], index: LedgerIndex, texts: readonly ArticleText[]): CitedPassages {
  const textById = new Map(texts.map((text) => [text.id, text.text]));
  const passages = new Map<string, CitedPassage>();
  const findings: PrintFinding[] = [];
  for (const block of blocks) {
    for (const run of runsOf(block)) {
      if (run.type === 'text') continue;
      const resolved = resolveTarget(run.target, index, textById);
      if (typeof resolved === 'string') findings.push({ code: 'citation-lost', blockId: block.id, lost: resolved });
      else keepPassage(passages, resolved);
    }
  }
  return {
    passages: [...passages.values()],
    numberOf: (target) => {
      const resolved = resolveTarget(target, index, textById);
      return typeof resolved === 'string' ? null : (passages.get(passageKey(resolved))?.number ?? null);
    },
    findings,
  };
}

function keepPassage(passages: Map<string, CitedPassage>, resolved: Resolved): void {
  const key = passageKey(resolved);
  const known = passages.get(key);
  const translation = resolved.appearance?.translation ?? null;
  passages.set(
    key,
    known === undefined
      ? { ...resolved, number: passages.size + 1, translation }
      : { ...known, appearance: known.appearance ?? resolved.appearance, translation: known.translation ?? translation },
  );
}

/** What a target points to, or what of it is gone. */
function resolveTarget(target: CitationTarget, index: LedgerIndex, textById: ReadonlyMap<ArticleId, string>): Resolved | Lost {
  const resolved = lookUp(target, index);
  if (resolved === null) return 'appearance';
  if (!index.articles.has(resolved.articleId)) return 'article';
  const text = textById.get(resolved.articleId);
  const isGone = text !== undefined && resolved.pieces?.some((piece) => text.slice(piece.start, piece.end) !== piece.exact) === true;
  return isGone ? 'passage' : resolved;
}

function lookUp(target: CitationTarget, index: LedgerIndex): Resolved | null {
  switch (target.kind) {
    case 'appearance': {
      const appearance = index.claimTags.get(target.appearanceId);
      return appearance === undefined ? null : { articleId: appearance.articleId, pieces: appearance.content, appearance };
    }
    case 'passage':
      return { articleId: target.articleId, pieces: [target.passage], appearance: null };
    case 'article':
      return { articleId: target.articleId, pieces: null, appearance: null };
  }
}

function passageKey(resolved: Resolved): string {
  const spans = resolved.pieces?.map((piece) => `${piece.start}-${piece.end}`) ?? ['whole'];
  return `${resolved.articleId} ${spans.join(' ')}`;
}
