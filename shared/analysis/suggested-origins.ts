import { metaField, type Article } from '../domain/article.js';
import { dismissalKey, type Dismissal } from '../domain/dismissal.js';
import type { ArticleId, ClaimId, SourceId, TagId } from '../domain/ids.js';
import { piecesWords } from '../domain/passage.js';
import type { AttributionTag, ClaimTag } from '../domain/tag.js';
import { nestedAttributions } from './chain.js';
import { daySpan } from './day-span.js';
import { gatherOrigins, type Gathered } from './gather-origins.js';
import type { LedgerLookup } from './ledger-index.js';
import { speakerKey, tracedAppearances, type OriginTrace, type TracedAppearance } from './origin.js';
import { storyOf } from './syndication.js';

/** A link an article does not state, found in what other articles say of the same claim. Accepted by hand only. */
export interface SuggestedOrigin {
  readonly claimId: ClaimId;
  readonly appearanceId: TagId;
  readonly articleId: ArticleId;
  /** The attribution that names nobody ("reportedly"); accepting sets its `sourceId` and `linkReason`. */
  readonly attributionId: TagId;
  /** Words of the appearance. */
  readonly content: string;
  /** Whom it may go back to. Without a record (`null`) one is to be made of the words first. */
  readonly sourceId: SourceId | null;
  readonly label: string;
  /** Attributions of the other articles that name this origin; a new record is theirs too. */
  readonly namedBy: readonly TagId[];
  readonly why: SuggestionReason;
}

/** Words in `shared/strings/analysis.ts`. */
export interface SuggestionReason {
  readonly cue: string;
  readonly label: string;
  /** Articles that carry the claim and name the origin. */
  readonly articles: number;
  readonly relays: readonly string[];
  readonly statedDates: readonly string[];
}

/** What the dismissal of a suggested origin is about; without a record the first attribution that names the origin stands for it. */
export function aboutOrigin({ attributionId, sourceId, namedBy, appearanceId }: SuggestedOrigin): readonly string[] {
  return [attributionId, sourceId ?? namedBy[0] ?? appearanceId];
}

/** The suggestions nobody has declined. */
export function undeclinedOrigins(origins: readonly SuggestedOrigin[], dismissals: Iterable<Dismissal>): SuggestedOrigin[] {
  const declined = new Set([...dismissals].map(({ kind, about }) => dismissalKey(kind, about)));
  return origins.filter((origin) => !declined.has(dismissalKey('origin', aboutOrigin(origin))));
}

/**
 * The links that articles leave open and other articles of the same claim state, one for each origin that may fill one.
 *
 * An appearance takes part when an attribution that names nobody carries it and its article (its copies too) names no
 * origin of the claim itself. An origin may fill the gap when another story names it, and
 * - it had spoken by the day the article appeared, as far as both days are known,
 * - the relay that passes it on is the one the open attribution is nested in, if that is nested at all,
 * - the article does not show that relay passing on somebody else: then what it took from there is stated.
 */
export function suggestedOrigins(claimId: ClaimId, index: LedgerLookup): SuggestedOrigin[] {
  return suggestionsAmong(claimId, tracedAppearances(claimId, index), index);
}

/** As `suggestedOrigins`, from appearances that are traced already. */
export function suggestionsAmong(claimId: ClaimId, traced: readonly TracedAppearance[], index: LedgerLookup): SuggestedOrigin[] {
  const open = traced.filter(({ trace }) => trace === 'implicit');
  if (open.length === 0) return [];
  const naming = traced.flatMap(({ trace }) => (typeof trace === 'string' || trace.tagId === null ? [] : [trace]));
  const origins = gatherOrigins(naming).sort((a, b) => articleCount(b.traces) - articleCount(a.traces));
  return open.flatMap(({ appearance }) => {
    const attribution = nestedAttributions(appearance.attributionId, index).at(-1);
    if (attribution === undefined || namesOrigin(appearance, naming, index)) return [];
    return origins.filter((origin) => mayStandBehind(origin, appearance, index)).map((origin) => suggestion(origin, appearance, { attribution, claimId }));
  });
}

function mayStandBehind(origin: Gathered, appearance: ClaimTag, index: LedgerLookup): boolean {
  const story = storyOf(appearance.articleId, index);
  if (origin.traces.every((trace) => storyOf(trace.appearance.articleId, index) === story)) return false;
  if (!hadSpoken(origin, index.articles.get(appearance.articleId))) return false;
  const relayKeys = new Set(origin.traces.map(({ relayKey }) => relayKey));
  const statedRelay = nestedAttributions(appearance.attributionId, index).at(-2);
  if (statedRelay !== undefined) return relayKeys.has(speakerKey(statedRelay, index));
  return !(index.attributionsIn.get(appearance.articleId) ?? []).some((tag) => isRelayed(tag, relayKeys, index) && !isOf(origin, tag, index));
}

/** Whether an article names somebody for the claim itself; what it leaves open elsewhere is then its own affair. */
function namesOrigin({ articleId }: ClaimTag, traces: readonly OriginTrace[], index: LedgerLookup): boolean {
  const story = storyOf(articleId, index);
  return traces.some((trace) => storyOf(trace.appearance.articleId, index) === story);
}

/** Whether an origin can have spoken by the day an article appeared; what is not dated can. */
function hadSpoken({ origin }: Gathered, article: Article | undefined): boolean {
  const spoken = daySpan(origin.occasions[0] ?? null);
  const appeared = article === undefined ? null : daySpan(metaField(article, 'published')?.iso ?? null);
  return spoken === null || appeared === null || spoken.first <= appeared.last;
}

/** Whether an attribution stands directly in one of these relays. */
function isRelayed({ parentId }: AttributionTag, relayKeys: ReadonlySet<string>, index: LedgerLookup): boolean {
  const relay = parentId === null ? undefined : index.attributions.get(parentId);
  return relay !== undefined && relayKeys.has(speakerKey(relay, index));
}

/** Whether an attribution is to the origin; of two unnamed ones without a record nobody can say that they are two. */
function isOf({ first }: Gathered, tag: AttributionTag, index: LedgerLookup): boolean {
  if (tag.sourceId === null && tag.sourceType === 'implicit') return true;
  if (tag.sourceId === null && tag.sourceType === 'anonymous') return !first.named;
  return first.onRecord ? tag.sourceId === first.sourceId : speakerKey(tag, index) === `words ${first.label.toLowerCase()}`;
}

function suggestion({ origin, traces }: Gathered, appearance: ClaimTag, { attribution, claimId }: { readonly attribution: AttributionTag; readonly claimId: ClaimId }): SuggestedOrigin {
  return {
    claimId,
    appearanceId: appearance.id,
    articleId: appearance.articleId,
    attributionId: attribution.id,
    content: piecesWords(appearance.content),
    sourceId: origin.sourceId,
    label: origin.label,
    namedBy: traces.flatMap(({ tagId }) => tagId ?? []),
    why: {
      cue: piecesWords(attribution.cue),
      label: origin.label,
      articles: articleCount(traces),
      relays: origin.relays,
      statedDates: origin.occasions,
    },
  };
}

function articleCount(traces: readonly OriginTrace[]): number {
  return new Set(traces.map(({ appearance }) => appearance.articleId)).size;
}
