import { create } from 'zustand';
import type { BriefingOffer } from '../../shared/ipc/ledger-channels.js';

/** The dropped briefing that waits for a choice. */
export const useOffer = create<{ readonly offer: BriefingOffer | null }>(() => ({ offer: null }));

export function showOffer(offer: BriefingOffer | null): void {
  useOffer.setState({ offer });
}
