import type { Article } from '../../../../shared/domain/article.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { CircleDashedIcon } from '../../../ui/icons.js';
import { useReader } from '../reader-store.js';
import { stepSuggestion } from './choose-suggestion.js';
import { useShownSuggestions } from './shown-suggestions.js';
import { useSuggestions } from './suggestion-store.js';
import { lookAgain } from './use-suggestions.js';

/** In the article's head: how many suggestions there are and how many are to be decided, with the way to the first. */
export function SuggestionCount({ article }: { readonly article: Article }) {
  const status = useSuggestions((state) => state.status);
  const shown = useShownSuggestions();
  return (
    <span className="suggestion-count">
      <CircleDashedIcon className="icon s12" aria-hidden="true" />
      {status === 'failed' && (
        <>
          {suggestionStrings.failed}
          <button type="button" className="link" onClick={lookAgain}>
            {suggestionStrings.tryAgain}
          </button>
        </>
      )}
      {status !== 'failed' && (shown?.articleId !== article.id ? suggestionStrings.looking : <Counted total={shown.attributions.length} toGo={shown.openAttributions.length} hidden={shown.hidden} />)}
    </span>
  );
}

interface CountedProps {
  readonly total: number;
  readonly toGo: number;
  /** Less sure ones that are not shown. */
  readonly hidden: number;
}

function Counted({ total, toGo, hidden }: CountedProps) {
  if (total === 0) return hidden === 0 ? suggestionStrings.none : suggestionStrings.noneThisSure(hidden);
  if (toGo === 0) return suggestionStrings.counted(total, toGo);
  const start = (): void => {
    stepSuggestion('attribution', 1);
    useReader.setState({ focusWanted: 'reader' });
  };
  return (
    <button type="button" className="link" title={suggestionStrings.start} onClick={start}>
      {suggestionStrings.counted(total, toGo)}
    </button>
  );
}
