import { blockSchema, emptyHead, type Block, type BriefingDocument, type CitationTarget, type Run } from '../domain/briefing.js';
import { blockIdSchema, type ClaimId } from '../domain/ids.js';
import { passageWords, type Passage } from '../domain/passage.js';
import type { ClaimTag } from '../domain/tag.js';
import { AppError } from '../errors.js';
import type { CaseFile, QuoteSelector } from './case-file.js';
import type { CaseFileArticles } from './case-file-articles.js';

type WrittenBriefing = NonNullable<CaseFile['briefing']>;
type WrittenBlock = WrittenBriefing['blocks'][number];
type WrittenRun = WrittenBlock['runs'][number];
type WrittenQuote = { readonly article: string; readonly content: QuoteSelector };

/** What the briefing of a case.json may refer to. */
export interface BriefingParts {
  readonly articles: CaseFileArticles;
  readonly claims: ReadonlyMap<string, ClaimId>;
  /** The appearances the same file describes. */
  readonly appearances: readonly ClaimTag[];
  readonly makeId: () => string;
}

/**
 * The briefing a case.json describes: a cited claim becomes one citation for each of its appearances, a cited or
 * quoted passage points to the appearance with that very passage where there is one.
 *
 * @throws {AppError} `quote-missing`, `quote-ambiguous` or `reference-missing`; errors name the briefing
 */
export function resolveCaseBriefing(written: WrittenBriefing, parts: BriefingParts): { readonly name: string; readonly document: BriefingDocument } {
  const head = {
    ...emptyHead(written.title),
    marking: written.marking,
    yardstick: written.yardstick,
    audience: written.audience ?? '',
    originator: written.originator ?? '',
    cutOff: written.cutOff ?? '',
    ...(written.waivers === undefined ? {} : { waivers: written.waivers.map(({ article, reason }) => ({ articleId: parts.articles.named(article, written.name).article.id, reason })) }),
    requirement: written.requirement ?? '',
  };
  const blocks = written.blocks.map((block) => blockFrom(block, written.name, parts));
  return { name: written.name, document: { head, blocks } };
}

function blockFrom(written: WrittenBlock, briefing: string, parts: BriefingParts): Block {
  const { type, level, kind, mark, likelihood, confidence, runs } = written;
  const block = {
    id: blockIdSchema.parse(parts.makeId()),
    type,
    ...(type === 'heading' ? { level: level ?? 1 } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(mark === undefined ? {} : { mark }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(confidence === undefined ? {} : { confidence }),
    runs: runs.flatMap((run) => runsFrom(run, briefing, parts)),
  };
  const parsed = blockSchema.safeParse(block);
  if (!parsed.success) throw new AppError('input-invalid', { id: briefing, at: parsed.error.issues[0]?.path.map(String).join('.') ?? '' });
  return parsed.data;
}

function runsFrom(written: WrittenRun, briefing: string, parts: BriefingParts): Run[] {
  if ('text' in written) return [textRun(written)];
  if ('quote' in written) {
    const { target, passage } = passageTarget(written.quote, briefing, parts);
    return [{ type: 'quotation', words: passageWords(passage), target }];
  }
  if (typeof written.cite !== 'string') return [{ type: 'citation', target: passageTarget(written.cite, briefing, parts).target }];
  return citationsOf(written.cite, briefing, parts);
}

function textRun({ text, bold, italic }: Extract<WrittenRun, { text: string }>): Run {
  return { type: 'text', text, ...(bold === undefined ? {} : { bold }), ...(italic === undefined ? {} : { italic }) };
}

function citationsOf(claim: string, briefing: string, parts: BriefingParts): Run[] {
  const claimId = parts.claims.get(claim);
  if (claimId === undefined) throw new AppError('reference-missing', { id: briefing, reference: claim });
  return parts.appearances
    .filter((appearance) => appearance.claimId === claimId)
    .map((appearance) => ({ type: 'citation', target: { kind: 'appearance', appearanceId: appearance.id } }));
}

function passageTarget({ article, content }: WrittenQuote, briefing: string, parts: BriefingParts): { readonly target: CitationTarget; readonly passage: Passage } {
  const articleId = parts.articles.named(article, briefing).article.id;
  const passage = parts.articles.passage(article, content, briefing);
  const appearance = parts.appearances.find((one) => one.articleId === articleId && isWhole(one, passage));
  const target: CitationTarget =
    appearance === undefined ? { kind: 'passage', articleId, passage } : { kind: 'appearance', appearanceId: appearance.id };
  return { target, passage };
}

function isWhole(appearance: ClaimTag, passage: Passage): boolean {
  const [only] = appearance.content;
  return appearance.content.length === 1 && only?.start === passage.start && only.end === passage.end;
}
