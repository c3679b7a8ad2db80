import { useState, type KeyboardEvent } from 'react';
import type { Claim } from '../../../shared/domain/claim.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { change } from '../../app/actions.js';
import { restoreFocus } from '../../ui/restore-focus.js';

/** The claim in the analyst's words, edited in place. */
export function ClaimText({ claim }: { readonly claim: Claim }) {
  const [draft, setDraft] = useState<string | null>(null);
  if (draft === null) {
    return (
      <h1 dir="auto">
        <button type="button" data-claim-action="edit" title={ledgerStrings.edit} onClick={() => setDraft(claim.text)}>
          {claim.text}
        </button>
      </h1>
    );
  }
  const leave = (): void => {
    setDraft(null);
    setTimeout(() => restoreFocus(null));
  };
  const keep = (): void => {
    const text = draft.trim();
    leave();
    if (text !== '' && text !== claim.text) void change('claims:change', { id: claim.id, patch: { text } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      leave();
    }
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    keep();
  };
  return (
    <>
      <textarea autoFocus rows={2} value={draft} aria-label={ledgerStrings.editText} onChange={(event) => setDraft(event.target.value)} onKeyDown={onKeyDown} onBlur={keep} />
      <p className="f12 q3">{ledgerStrings.editHint}</p>
    </>
  );
}
