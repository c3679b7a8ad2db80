import { useMemo, type ReactNode } from 'react';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { matrixStrings } from '../../../shared/strings/matrix.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { moveLedger, useLedger } from '../../state/ledger-store.js';
import { articleMatrix } from './article-matrix.js';
import { ArticleGrid } from './ArticleGrid.js';
import { CellDock } from './CellDock.js';
import { EmptyLedger } from './EmptyLedger.js';

/** Claims by article: who carries a claim, who denies, doubts or does not confirm it, who is silent. */
export function ArticlesPage({ pages }: { readonly pages: ReactNode }) {
  const index = useLedgerIndex();
  const words = useLedger((state) => state.words);
  const cell = useLedger((state) => state.cell);
  const matrix = useMemo(() => articleMatrix(index), [index]);
  const claims = useMemo(() => [...index.claims.values()].toSorted((a, b) => a.ordinal - b.ordinal), [index]);
  const wanted = words.trim().toLowerCase();
  const shown = useMemo(() => (wanted === '' ? claims : claims.filter((claim) => wanted.split(/\s+/u).every((word) => `c${claim.ordinal} ${claim.text}`.toLowerCase().includes(word)))), [claims, wanted]);
  const claim = shown.find((one) => one.id === cell?.claimId) ?? shown[0] ?? null;
  const column = matrix.columns.find((one) => one.storyId === cell?.storyId) ?? matrix.columns[0] ?? null;
  return (
    <section className="pane page article-page" aria-label={matrixStrings.region}>
      <div className="pane-head">
        {pages}
        <span className="end">
          {matrix.silentStories > 0 && <span className="f12 q3 num">{matrixStrings.silentStories(matrix.silentStories)}</span>}
          <input
            className="input ledger-filter"
            type="search"
            value={words}
            aria-label={ledgerStrings.filter}
            placeholder={matrixStrings.filterPlaceholder}
            onChange={(event) => moveLedger({ words: event.target.value })}
          />
        </span>
      </div>
      {claims.length === 0 ? <EmptyLedger /> : <ArticleGrid matrix={matrix} claims={shown} claim={claim} column={column} />}
      {claim !== null && column !== null && <CellDock claim={claim} column={column} matrix={matrix} index={index} />}
    </section>
  );
}
