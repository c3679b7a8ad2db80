import { useEffect, useMemo, useState } from 'react';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { groupingSuggestions, type GroupingSuggestion } from '../../../shared/analysis/similar-statements.js';
import type { ClaimId } from '../../../shared/domain/ids.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { openPassage } from './open-passage.js';
import { statementSuggestions } from './statement-suggestions.js';
import { SuggestionList } from './SuggestionList.js';

/** Quiet time after a change before statements are compared, in milliseconds: all of them are, and nobody waits for it. */
const compareAfterMs = 400;

/** Passages that may say what this claim says in other words: taken in or declined by hand. */
export function SuggestedStatements({ claimId, index }: { readonly claimId: ClaimId; readonly index: LedgerIndex }) {
  const dismissals = useCase((state) => state.dismissals);
  const groupings = useGroupings(index);
  const items = useMemo(() => statementSuggestions(claimId, groupings, { index, dismissals: dismissals.values() }), [claimId, groupings, index, dismissals]);
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

function useGroupings(index: LedgerIndex): readonly GroupingSuggestion[] {
  const [groupings, setGroupings] = useState<readonly GroupingSuggestion[]>([]);
  useEffect(() => {
    const timer = setTimeout(() => setGroupings(groupingSuggestions(index)), compareAfterMs);
    return () => clearTimeout(timer);
  }, [index]);
  return groupings;
}
