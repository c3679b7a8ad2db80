import { readerStrings } from '../../../shared/strings/reader.js';
import { ClaimPicker } from './ClaimPicker.js';
import { useReader } from './reader-store.js';
import type { StepGround } from './reading-steps.js';
import { tagAppearance } from './tagging.js';

/** The list of claims, while it is asked for. */
export function OfferedClaims({ steps }: { readonly steps: StepGround }) {
  const isOffered = useReader((state) => state.claimsOffered);
  if (!isOffered) return null;
  const close = (): void => useReader.setState({ claimsOffered: false, focusWanted: 'reader' });
  return (
    <ClaimPicker
      title={readerStrings.claimPicker}
      onClose={close}
      onPick={(claimId) => {
        close();
        void tagAppearance({ ...steps, cursor: useReader.getState().cursor }, claimId);
      }}
    />
  );
}
