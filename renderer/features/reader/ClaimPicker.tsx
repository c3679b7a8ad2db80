import { useMemo } from 'react';
import type { ClaimId } from '../../../shared/domain/ids.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { useCase } from '../../state/case-store.js';
import { Picker } from './Picker.js';

interface ClaimPickerProps {
  readonly title: string;
  /** Left out of the list: the claim that is chosen already. */
  readonly except?: ClaimId | null;
  readonly onPick: (claimId: ClaimId) => void;
  readonly onClose: () => void;
}

/** The ledger's claims to choose one from, in the order of their numbers. */
export function ClaimPicker({ title, except = null, onPick, onClose }: ClaimPickerProps) {
  const claims = useCase((state) => state.claims);
  const sorted = useMemo(() => [...claims.values()].filter((claim) => claim.id !== except).sort((a, b) => a.ordinal - b.ordinal), [claims, except]);
  const items = sorted.map((claim) => ({
    id: claim.id,
    words: `${readerStrings.claimNumber(claim.ordinal)} ${claim.text}`,
    label: (
      <>
        <b className="reader-claim-number">{readerStrings.claimNumber(claim.ordinal)}</b>
        <span dir="auto">{claim.text}</span>
      </>
    ),
  }));
  const pick = (id: string): void => {
    const claim = sorted.find((candidate) => candidate.id === id);
    if (claim !== undefined) onPick(claim.id);
  };
  return (
    <Picker
      title={title}
      fieldLabel={readerStrings.claimPickerField}
      nothingFound={sorted.length === 0 ? readerStrings.noClaims : readerStrings.claimPickerNone}
      items={items}
      onPick={pick}
      onClose={onClose}
    />
  );
}
