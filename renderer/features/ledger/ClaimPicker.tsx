import type { Claim } from '../../../shared/domain/claim.js';
import type { ClaimId } from '../../../shared/domain/ids.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { RecordPicker } from './RecordPicker.js';

interface ClaimPickerProps {
  readonly title: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly onPick: (id: ClaimId) => void;
  readonly onClose: () => void;
}

/** Chooses a claim by its number or words. */
export function ClaimPicker({ claims, ...rest }: ClaimPickerProps) {
  const records = claims.map((claim) => ({ id: claim.id, mark: `C${claim.ordinal}`, text: claim.text }));
  return <RecordPicker {...rest} records={records} placeholder={ledgerStrings.filterPlaceholder} none={ledgerStrings.noMatch} />;
}
