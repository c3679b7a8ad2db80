import { useMemo } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import type { SuggestedOrigin } from '../../../shared/analysis/suggested-origins.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { acceptOrigin, originSuggestions } from './origin-suggestions.js';
import { openPassage } from './open-passage.js';
import { SuggestionList } from './SuggestionList.js';

/** Cues that name nobody ("reportedly") with the origin other articles name for the same claim: linked or declined by hand. */
export function SuggestedOrigins({ origins, index }: { readonly origins: readonly SuggestedOrigin[]; readonly index: LedgerIndex }) {
  const dismissals = useCase((state) => state.dismissals);
  const items = useMemo(() => originSuggestions(origins, index, dismissals.values()), [origins, index, dismissals]);
  return (
    <SuggestionList
      label={ledgerStrings.originsRegion}
      heading={ledgerStrings.suggestedOrigins(new Set(items.map((item) => item.origin.articleId)).size)}
      items={items}
      acceptLabel={ledgerStrings.linkOrigin}
      acceptKey="l"
      dismissLabel={ledgerStrings.notThisOrigin}
      onAccept={(item) => void acceptOrigin(item, index)}
      onDismiss={({ about }) => void change('suggestions:dismiss', { kind: 'origin', about: [...about] })}
      onOpen={({ origin }) => {
        const tag = index.claimTags.get(origin.appearanceId);
        if (tag !== undefined) openPassage(tag);
      }}
    />
  );
}
