import { metaOf, type Article } from '../../../../shared/domain/article.js';
import { languageName, suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { Button } from '../../../ui/Button.js';
import { CaretDownIcon, CaretUpIcon } from '../../../ui/icons.js';
import { IconButton } from '../../../ui/IconButton.js';
import type { KeyGround } from '../use-reader-keys.js';
import { GradeSlider } from './GradeSlider.js';
import { isOpen, useShownSuggestions, type ShownSuggestions } from './shown-suggestions.js';
import { SuggestionCard } from './SuggestionCard.js';
import { suggestionDeeds } from './suggestion-keys.js';
import { useSuggestions } from './suggestion-store.js';

interface SuggestionDockProps {
  readonly ground: KeyGround;
  readonly article: Article;
}

const { keys } = suggestionStrings;

/** Below the article: the chosen suggestion, how sure ones must be to be shown, and what that hides. */
export function SuggestionDock({ ground, article }: SuggestionDockProps) {
  const shown = useShownSuggestions();
  const current = useSuggestions((state) => state.current);
  if (shown === null) return null;
  const { language } = metaOf(article);
  const { attributions, claims, rules } = shown.found;
  if (attributions.length + claims.length === 0 && rules === 'english') return null;
  const chosen = current !== null && isOpen(shown, current) ? current : null;
  return (
    <section className="suggestion-dock" aria-label={suggestionStrings.region}>
      {chosen !== null && <SuggestionCard ground={ground} shown={shown} current={chosen} language={language ?? undefined} />}
      {rules === 'marks-only' && <p className="suggestion-limits">{suggestionStrings.notRead(languageName(language))}</p>}
      {attributions.length + claims.length > 0 && <Strip ground={ground} shown={shown} />}
    </section>
  );
}

function Strip({ ground, shown }: { readonly ground: KeyGround; readonly shown: ShownSuggestions }) {
  const { attributions, openAttributions, openClaims, hidden } = shown;
  return (
    <div className="suggestion-strip num">
      <span className="counts">
        {attributions.length > 0 && <b>{suggestionStrings.toGo(openAttributions.length)}</b>}
        {openClaims.length > 0 && (
          <button type="button" className="link" title={`${suggestionStrings.nextClaim} (${keys.nextClaim})`} onClick={() => suggestionDeeds['suggestion.next-claim'](ground)}>
            {suggestionStrings.candidates(openClaims.length)}
          </button>
        )}
      </span>
      <span className="grow" />
      <GradeSlider />
      {hidden > 0 && <span className="q3">{suggestionStrings.hidden(hidden)}</span>}
      <Button size="small" disabled={openAttributions.length === 0} onClick={() => suggestionDeeds['suggestion.accept-all'](ground)}>
        {suggestionStrings.acceptAll(openAttributions.length)}
        <kbd>{keys.acceptAll}</kbd>
      </Button>
      <IconButton small label={suggestionStrings.previous} keys={keys.previous} disabled={openAttributions.length === 0} onClick={() => suggestionDeeds['suggestion.previous'](ground)}>
        <CaretUpIcon aria-hidden="true" />
      </IconButton>
      <IconButton small label={suggestionStrings.next} keys={keys.next} disabled={openAttributions.length === 0} onClick={() => suggestionDeeds['suggestion.next'](ground)}>
        <CaretDownIcon aria-hidden="true" />
      </IconButton>
    </div>
  );
}
