import { acceptedSuggestions } from '../../../../shared/attribution/accept-suggestions.js';
import { declinedWordsOf } from '../../../../shared/attribution/declined-words.js';
import type { SuggestedClaim, SuggestionGrade } from '../../../../shared/attribution/suggestion.js';
import { describeSpan } from '../../../../shared/anchoring/describe-span.js';
import type { TagId } from '../../../../shared/domain/ids.js';
import { piecesWords } from '../../../../shared/domain/passage.js';
import { attributionOfClaim } from '../../../../shared/domain/tag-nesting.js';
import { maxAccepted } from '../../../../shared/ipc/suggestion-channels.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { ask, change } from '../../../app/actions.js';
import { useCase } from '../../../state/case-store.js';
import { currentTags } from '../article-tags.js';
import { announce } from '../reader-store.js';
import { maxClaimLength, selectNew } from '../tagging.js';
import { choose, currentOpen, stepSuggestion } from './choose-suggestion.js';
import { attributionAt, claimAt, isOpen, openOf, shownSuggestionsNow, type ShownSuggestions } from './shown-suggestions.js';
import { useSuggestions, type SuggestionRef } from './suggestion-store.js';

const { said } = suggestionStrings;

/** What a decision acts on: the chosen suggestion as it is when the key's turn comes. */
interface Chosen {
  readonly ref: SuggestionRef;
  readonly shown: ShownSuggestions;
}

/** Makes a tag of the chosen suggestion and goes on to the next. */
export async function acceptChosen(): Promise<void> {
  const chosen = chosenOrNext();
  if (chosen === null) return;
  if ((await accept(chosen)) !== null) goOn(chosen.ref, said.accepted);
}

/** Remembers that the chosen suggestion is none, and goes on to the next. */
export async function rejectChosen(): Promise<void> {
  const chosen = chosenOrNext();
  if (chosen === null) return;
  const { ref, shown } = chosen;
  const parts = attributionAt(shown, ref) ?? claimAt(shown, ref);
  if (parts === null) return;
  const kind = ref.kind === 'attribution' ? 'attribution' : 'claim-candidate';
  const done = await change('suggestions:dismiss', { kind, about: [shown.articleId], words: declinedWordsOf(parts, shown.article) });
  if (done !== null) goOn(ref, said.rejected);
}

/** Makes a tag of the chosen suggestion and selects it: the keys for tags then change its edges, parts and parent. */
export async function correctChosen(): Promise<void> {
  const chosen = chosenOrNext();
  if (chosen === null) return;
  const id = await accept(chosen);
  if (id === null) return;
  remember(chosen.ref);
  useSuggestions.setState({ current: null });
  selectNew(id);
  announce(said.corrected);
}

/** Makes tags of all open attributions that are shown, in one action. */
export async function acceptAllShown(): Promise<void> {
  const shown = shownSuggestionsNow();
  const [first] = shown?.openAttributions ?? [];
  if (shown === null || first === undefined) return announce(said.nothingToAccept);
  const places = shown.openAttributions.slice(0, maxAccepted);
  const done = await change('suggestions:accept', { articleId: shown.articleId, attributions: acceptedSuggestions(places, groundOf(shown)) });
  if (done === null) return;
  remember({ kind: 'attribution', at: first });
  useSuggestions.setState({ current: null });
  announce(said.acceptedAll(places.length));
}

/** Shows suggestions from this grade on, in this case from now on. */
export async function showFromGrade(grade: SuggestionGrade): Promise<void> {
  useCase.setState({ leastGrade: grade });
  announce(said.grade(grade, shownSuggestionsNow()?.hidden ?? 0));
  // A case that is only read is looked at in this way until it is closed.
  if (useCase.getState().info?.readOnly !== true) await ask('suggestions:keep-grade', { grade });
}

/** What undo brought back is current again. */
export function followUndo(shown: ShownSuggestions): void {
  const { decided } = useSuggestions.getState();
  const last = decided.at(-1);
  if (last === undefined || !isOpen(shown, last)) return;
  useSuggestions.setState({ decided: decided.slice(0, -1) });
  choose(last, shown);
}

/** Without a chosen one the next is shown first: nothing is decided unseen. */
function chosenOrNext(): Chosen | null {
  const shown = shownSuggestionsNow();
  const ref = shown === null ? null : currentOpen(shown);
  if (shown !== null && ref !== null) return { ref, shown };
  stepSuggestion('attribution', 1, shown === null || shown.openAttributions.length === 0 ? '' : said.chosenFirst);
  return null;
}

async function accept({ ref, shown }: Chosen): Promise<TagId | null> {
  const claim = claimAt(shown, ref);
  if (claim !== null) return acceptClaim(claim, shown);
  const attributions = acceptedSuggestions([ref.at], groundOf(shown));
  const done = await change('suggestions:accept', { articleId: shown.articleId, attributions });
  return done?.ids[0] ?? null;
}

/** A candidate becomes a claim tag of a new claim in its own words, as the key `c` makes it. */
async function acceptClaim({ content }: SuggestedClaim, { article, articleId }: ShownSuggestions): Promise<TagId | null> {
  const passages = content.map((span) => describeSpan(article.text, article.regions, span));
  const [first] = passages;
  const attribution = first === undefined ? null : attributionOfClaim(first, currentTags());
  const done = await change('tags:add-claim', {
    articleId,
    content: passages,
    stance: attribution?.stance ?? 'asserts',
    attributionId: attribution?.id ?? null,
    translation: null,
    claim: { kind: 'new', text: piecesWords(passages).slice(0, maxClaimLength) },
  });
  return done?.id ?? null;
}

function groundOf({ found, decided, article }: ShownSuggestions): Parameters<typeof acceptedSuggestions>[1] {
  const attributions = currentTags().filter((tag) => tag.kind === 'attribution');
  return { found, decided, article, tags: new Map(attributions.map((tag) => [tag.id, tag])) };
}

/** The next open one becomes current; after the last, none. */
function goOn(ref: SuggestionRef, did: string): void {
  remember(ref);
  const shown = shownSuggestionsNow();
  if (shown === null) return;
  if (openOf(shown, ref.kind).length > 0) return stepSuggestion(ref.kind, 1, did);
  useSuggestions.setState({ current: null });
  announce(`${did}. ${ref.kind === 'attribution' ? said.allDecided : said.allClaimsDecided}`);
}

function remember(ref: SuggestionRef): void {
  useSuggestions.setState(({ decided }) => ({ decided: [...decided, ref] }));
}
