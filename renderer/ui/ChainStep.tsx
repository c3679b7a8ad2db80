import type { ReactNode } from 'react';
import type { Reliability } from '../../shared/domain/source.js';
import { GradeChip } from './GradeChip.js';

interface ChainStepProps {
  readonly role: 'publisher' | 'relay' | 'origin';
  /** The publisher says it itself: there is no other station. */
  readonly ownVoice?: boolean;
  readonly isCurrent?: boolean;
  readonly facts: string;
  readonly grade: Reliability | null;
  /** Its name, or a button with it. */
  readonly children: ReactNode;
}

/** A station between publisher and origin, in a list `chain-steps`: square publisher, ring relay, disc origin. */
export function ChainStep({ role, ownVoice = false, isCurrent = false, facts, grade, children }: ChainStepProps) {
  return (
    <li className={`${role}${isCurrent ? ' is-current' : ''}`} aria-current={isCurrent ? 'step' : undefined}>
      <i className={`station ${role}${ownVoice ? ' own-voice' : ''}`} aria-hidden="true" />
      <span className="words">
        {children}
        <span>{facts}</span>
      </span>
      <GradeChip grade={grade} />
    </li>
  );
}
