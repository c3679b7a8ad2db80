import { useMemo } from 'react';
import { piecesWords } from '../../../shared/domain/passage.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { useCase } from '../../state/case-store.js';
import { openPassage } from './open-passage.js';

/** Claim tags that stand under no claim yet; each leads to its passage. */
export function UngroupedTags() {
  const tags = useCase((state) => state.tags);
  const loose = useMemo(() => [...tags.values()].filter((tag) => tag.kind === 'claim' && tag.claimId === null), [tags]);
  if (loose.length === 0) return null;
  return (
    <details className="claim-loose">
      <summary>{ledgerStrings.ungrouped(loose.length)}</summary>
      <ul>
        {loose.map((tag) => (
          <li key={tag.id}>
            <button type="button" className="serif clip" onClick={() => openPassage(tag)}>
              {piecesWords(tag.content)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
