import { useEffect, useState } from 'react';
import type { Claim } from '../../../shared/domain/claim.js';
import type { ClaimId } from '../../../shared/domain/ids.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import { IconButton } from '../../ui/IconButton.js';
import { XIcon } from '../../ui/icons.js';

interface ClaimPickerProps {
  readonly title: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly onPick: (id: ClaimId) => void;
  readonly onClose: () => void;
}

/** Claims drawn at most; typing narrows the rest down. */
const mostShown = 50;

/** Chooses a claim: type to narrow, Enter takes the first, Tab goes through them. */
export function ClaimPicker({ title, text, claims, onPick, onClose }: ClaimPickerProps) {
  const [words, setWords] = useState('');
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      // After the pick: what opened the list may be gone with the claim it belonged to.
      setTimeout(() => restoreFocus(before));
    };
  }, []);
  const wanted = words.toLowerCase();
  const found = claims.filter((claim) => `c${claim.ordinal} ${claim.text}`.toLowerCase().includes(wanted)).slice(0, mostShown);
  const [first] = found;
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && onClose()} onKeyDown={(event) => event.key === 'Escape' && onClose()}>
      <div className="sheet claim-picker" role="dialog" aria-modal="true" aria-label={title}>
        <header>
          <h2>{title}</h2>
          <IconButton label={ledgerStrings.close} keys="Esc" onClick={onClose}>
            <XIcon />
          </IconButton>
        </header>
        <div className="content">
          <p className="q2">{text}</p>
          <input
            className="input"
            autoFocus
            value={words}
            aria-label={ledgerStrings.filter}
            placeholder={ledgerStrings.filterPlaceholder}
            onChange={(event) => setWords(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && first !== undefined && onPick(first.id)}
          />
          <ul>
            {found.map((claim, at) => (
              <li key={claim.id}>
                <button type="button" className={at === 0 ? 'first' : ''} onClick={() => onPick(claim.id)}>
                  <span className="claim-id num">{`C${claim.ordinal}`}</span>
                  <span>{claim.text}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="q3">{ledgerStrings.noMatch}</p>}
        </div>
      </div>
    </div>
  );
}
