import { useEffect, useMemo, useState } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { similarStatements, type SimilarStatement } from '../../../shared/analysis/similar-statements.js';
import type { ClaimId } from '../../../shared/domain/ids.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { openPassage } from './open-passage.js';
import { statementSuggestions } from './statement-suggestions.js';
import { SuggestionList } from './SuggestionList.js';

/** Quiet time after a change before statements are compared, in milliseconds: nobody waits for it. */
const compareAfterMs = 400;

const none: readonly SimilarStatement[] = [];

/** Passages that may say what this claim says in other words: taken in or declined by hand. */
export function SuggestedStatements({ claimId, index }: { readonly claimId: ClaimId; readonly index: LedgerIndex }) {
  const dismissals = useCase((state) => state.dismissals);
  const similar = useSimilarStatements(claimId, index);
  const items = useMemo(() => statementSuggestions(similar, index, dismissals.values()), [similar, index, dismissals]);
  return (
    <SuggestionList
      label={ledgerStrings.statementsRegion}
      heading={ledgerStrings.suggestedStatements(items.length)}
      items={items}
      acceptLabel={ledgerStrings.takeStatement}
      acceptKey="m"
      dismissLabel={ledgerStrings.notTheSameStatement}
      onAccept={({ tag }) => void change('tags:change-claim', { id: tag.id, patch: { claimId } })}
      onDismiss={({ about }) => void change('suggestions:dismiss', { kind: 'same-claim', about: [...about] })}
      onOpen={({ tag }) => openPassage(tag)}
    />
  );
}

function useSimilarStatements(claimId: ClaimId, index: LedgerIndex): readonly SimilarStatement[] {
  const [found, setFound] = useState<{ readonly claimId: ClaimId; readonly similar: readonly SimilarStatement[] } | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setFound({ claimId, similar: similarStatements(claimId, index) }), compareAfterMs);
    return () => clearTimeout(timer);
  }, [claimId, index]);
  return found?.claimId === claimId ? found.similar : none;
}
