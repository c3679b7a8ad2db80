import type { SuggestedAttribution, SuggestedClaim } from '../../../../shared/attribution/suggestion.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { Button } from '../../../ui/Button.js';
import type { KeyGround } from '../use-reader-keys.js';
import { attributionAt, claimAt, positionOf, type ShownSuggestions } from './shown-suggestions.js';
import { suggestionDeeds } from './suggestion-keys.js';
import type { SuggestionRef } from './suggestion-store.js';
import { factsOf, parentWords, partWords, statedDateWords } from './suggestion-words.js';

interface SuggestionCardProps {
  readonly ground: KeyGround;
  readonly shown: ShownSuggestions;
  readonly current: SuggestionRef;
  /** Of the article, for the words taken from it. */
  readonly language: string | undefined;
}

const { keys } = suggestionStrings;

/** The chosen suggestion in words, and the three ways to decide it. */
export function SuggestionCard({ ground, shown, current, language }: SuggestionCardProps) {
  const suggestion = attributionAt(shown, current);
  const claim = claimAt(shown, current);
  const { at, count } = positionOf(shown, current);
  return (
    <div className="suggestion-card">
      <div className="suggestion-card-head">
        <b className="num">{suggestionStrings.position(at, count)}</b>
        {suggestion !== null && <Grade suggestion={suggestion} />}
        {claim !== null && <ClaimReason claim={claim} />}
        <span className="grow" />
        <Button size="small" look="primary" onClick={() => suggestionDeeds['suggestion.accept'](ground)}>
          {suggestionStrings.accept}
          <kbd>{keys.accept}</kbd>
        </Button>
        <Button size="small" onClick={() => suggestionDeeds['suggestion.reject'](ground)}>
          {suggestionStrings.reject}
          <kbd>{keys.reject}</kbd>
        </Button>
        <Button size="small" onClick={() => suggestionDeeds['suggestion.correct'](ground)}>
          {suggestionStrings.correct}
          <kbd>{keys.correct}</kbd>
        </Button>
      </div>
      {suggestion !== null && <Parts suggestion={suggestion} at={current.at} shown={shown} language={language} />}
      {claim !== null && (
        <p className="suggestion-words" lang={language} dir="auto">
          {partWords(claim.content, shown)}
        </p>
      )}
    </div>
  );
}

/** The grade as a word, with the share it stands for: never a colour alone. */
function Grade({ suggestion: { grade, confidence } }: { readonly suggestion: SuggestedAttribution }) {
  return (
    <span className="suggestion-grade" title={suggestionStrings.gradeMeaningLong}>
      <b className={`grade-${grade}`}>{suggestionStrings.grade[grade]}</b>
      <span>{suggestionStrings.gradeMeaning(confidence)}</span>
    </span>
  );
}

function ClaimReason({ claim }: { readonly claim: SuggestedClaim }) {
  return (
    <span className="suggestion-grade">
      <b>{suggestionStrings.claim}</b>
      <span>{suggestionStrings.claimReason[claim.reason]}</span>
    </span>
  );
}

interface PartsProps extends Pick<SuggestionCardProps, 'shown' | 'language'> {
  readonly suggestion: SuggestedAttribution;
  readonly at: number;
}

function Parts({ suggestion, at, shown, language }: PartsProps) {
  const { source, cue, content } = suggestion;
  const parent = parentWords(at, shown);
  const facts = [...factsOf(suggestion), statedDateWords(suggestion, shown)].filter((fact) => fact !== null);
  return (
    <>
      <dl className="suggestion-parts">
        <Part name={suggestionStrings.source} words={partWords(source, shown)} none={suggestionStrings.noSource} role="source" language={language} />
        <Part name={suggestionStrings.cue} words={partWords(cue, shown)} none={suggestionStrings.noCue} role="cue" language={language} />
        <Part name={suggestionStrings.content} words={partWords(content, shown)} none="" role="content" language={language} />
      </dl>
      <ul className="suggestion-facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {parent !== null && (
          <li title={parent.isOpen ? suggestionStrings.inOpen(parent.name) : undefined}>{(parent.isOpen ? suggestionStrings.inOpenShort : suggestionStrings.inTag)(parent.name)}</li>
        )}
      </ul>
    </>
  );
}

interface PartProps {
  readonly name: string;
  readonly words: string;
  /** Said where there are no words. */
  readonly none: string;
  readonly role: 'source' | 'cue' | 'content';
  readonly language: string | undefined;
}

/** Words drawn with the line they have in the text, so that the card is its legend. */
function Part({ name, words, none, role, language }: PartProps) {
  return (
    <div className={`part-${role}`}>
      <dt>{name}</dt>
      <dd title={words} lang={words === '' ? undefined : language} dir="auto">
        {words === '' ? <span className="q3">{none}</span> : <span className={`suggestion-line ${role}`}>{words}</span>}
      </dd>
    </div>
  );
}
