import { create } from 'zustand';
import type { TagId } from '../../shared/domain/ids.js';

interface ReviewState {
  readonly isOpen: boolean;
  /** The tag the list begins at; `null` for the first. */
  readonly tagId: TagId | null;
}

/** Whether the list of tags without a certain place is open. */
export const useReview = create<ReviewState>(() => ({ isOpen: false, tagId: null }));

/** Opens the list for the open article. */
export function openReview(tagId: TagId | null = null): void {
  useReview.setState({ isOpen: true, tagId });
}

export function closeReview(): void {
  useReview.setState({ isOpen: false, tagId: null });
}
