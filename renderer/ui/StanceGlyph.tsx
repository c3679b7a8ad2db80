import type { Stance } from '../../shared/domain/tag.js';
import { stanceStrings } from '../../shared/strings/terms.js';

/** Stance as a shape: disc asserts, struck ring denies, half disc doubts, ring not-confirms. */
export function StanceGlyph({ stance }: { readonly stance: Stance }) {
  return (
    <svg className={`stance ${stance}`} viewBox="0 0 12 12" role="img" aria-label={stanceStrings[stance]}>
      {stance === 'asserts' && <circle cx="6" cy="6" r="4.5" fill="currentColor" />}
      {stance !== 'asserts' && <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.5" />}
      {stance === 'denies' && <path d="M2.8 9.2 9.2 2.8" stroke="currentColor" strokeWidth="1.5" />}
      {stance === 'doubts' && <path d="M6 1.5a4.5 4.5 0 0 1 0 9z" fill="currentColor" />}
    </svg>
  );
}
