import { describeSpan } from '../anchoring/describe-span.js';
import type { TagId } from '../domain/ids.js';
import type { Passage, Span } from '../domain/passage.js';
import type { TaggedText } from '../domain/tag-rules.js';
import type { AttributionTag } from '../domain/tag.js';
import type { DecidedSuggestions } from './open-suggestions.js';
import type { SuggestedAttribution, Suggestions } from './suggestion.js';

/** What tags are made from: the suggestions, what is decided of them, and the article's attributions by id. */
export interface AcceptanceGround {
  readonly found: Suggestions;
  readonly decided: DecidedSuggestions;
  readonly article: TaggedText;
  readonly tags: ReadonlyMap<TagId, AttributionTag>;
}

/** A suggestion as the tag it will be; `parent` is the place of its parent among those accepted with it. */
export interface AcceptedSuggestion {
  readonly source: Passage[];
  readonly cue: Passage[];
  readonly content: Passage[];
  readonly sourceType: SuggestedAttribution['sourceType'];
  readonly quoteType: SuggestedAttribution['quoteType'];
  readonly stance: SuggestedAttribution['stance'];
  readonly statedDate: string | null;
  readonly sourceId: null;
  readonly parent: number | null;
  readonly parentId: TagId | null;
  /** Tags made before it of suggestions nested in it. */
  readonly children: TagId[];
}

/**
 * Suggestions as tags. Nothing but what was accepted becomes one: a parent that is not decided yet is left out, and takes
 * its children under it when it is accepted itself.
 *
 * @param places - of the accepted ones among the found attributions
 */
export function acceptedSuggestions(places: readonly number[], ground: AcceptanceGround): AcceptedSuggestion[] {
  const order = new Map(places.map((place, at) => [place, at]));
  return places.flatMap((place) => {
    const suggestion = ground.found.attributions[place];
    return suggestion === undefined ? [] : [acceptedFrom(suggestion, { ...ground, place, order })];
  });
}

/** The nearest suggestion around another that is still open or has a tag; `null` where it is nested in nothing. */
export function nearestAround(place: number, { found, decided }: Pick<AcceptanceGround, 'found' | 'decided'>): number | null {
  return placesAround(place, found).find((around) => decided.attributions[around]?.kind !== 'declined') ?? null;
}

interface Acceptance extends AcceptanceGround {
  readonly place: number;
  readonly order: ReadonlyMap<number, number>;
}

function acceptedFrom(suggestion: SuggestedAttribution, acceptance: Acceptance): AcceptedSuggestion {
  const { article } = acceptance;
  const passages = (spans: readonly Span[]): Passage[] => spans.map((span) => describeSpan(article.text, article.regions, span));
  const { parent, parentId } = parentFor(acceptance);
  return {
    source: passages(suggestion.source),
    cue: passages(suggestion.cue),
    content: passages(suggestion.content),
    sourceType: suggestion.sourceType,
    quoteType: suggestion.quoteType,
    stance: suggestion.stance,
    statedDate: suggestion.statedDate?.iso ?? null,
    sourceId: null,
    parent,
    parentId,
    children: childrenFor(acceptance, parentId),
  };
}

function parentFor({ place, order, found, decided }: Acceptance): { readonly parent: number | null; readonly parentId: TagId | null } {
  for (const around of placesAround(place, found)) {
    const accepted = order.get(around);
    if (accepted !== undefined) return { parent: accepted, parentId: null };
    const outcome = decided.attributions[around];
    if (outcome?.kind === 'tag') return { parent: null, parentId: outcome.id };
  }
  return { parent: null, parentId: null };
}

/** Tags of suggestions inside this one, with nothing decided between; one the analyst nested elsewhere stays there. */
function childrenFor({ place, order, found, decided, tags }: Acceptance, parentId: TagId | null): TagId[] {
  const isDecided = (around: number): boolean => order.has(around) || decided.attributions[around]?.kind === 'tag';
  const children = decided.attributions.flatMap((outcome, inside) => {
    if (outcome.kind !== 'tag' || outcome.id === parentId) return [];
    if (placesAround(inside, found).find(isDecided) !== place) return [];
    const tag = tags.get(outcome.id);
    return tag !== undefined && tag.parentId === parentId ? [tag.id] : [];
  });
  return [...new Set(children)];
}

/** The places of a suggestion's parent, its parent's parent and so on; a circle ends where it closes. */
function placesAround(place: number, { attributions }: Suggestions): number[] {
  const around: number[] = [];
  let next = attributions[place]?.parent ?? null;
  while (next !== null && next !== place && !around.includes(next)) {
    around.push(next);
    next = attributions[next]?.parent ?? null;
  }
  return around;
}
