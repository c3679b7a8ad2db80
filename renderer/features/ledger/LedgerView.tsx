import { useMemo, useRef } from 'react';
import { subjectKey } from '../../../shared/analysis/figures.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { useCase } from '../../state/case-store.js';
import { ledgerPages, movePlace, usePlace, type LedgerPage } from '../../state/place-store.js';
import { ArticlesPage } from './ArticlesPage.js';
import { ClaimsPage } from './ClaimsPage.js';
import { FiguresPage } from './FiguresPage.js';
import { SourcesPage } from './SourcesPage.js';
import { useCoveredList } from './use-covered-list.js';
import './ledger.css';
import './matrix.css';
import './sources.css';

const views = { claims: ClaimsPage, articles: ArticlesPage, figures: FiguresPage, sources: SourcesPage };

/** The ledger: claims with who stands behind them, against articles, their figures, and the sources they come from. */
export function LedgerView() {
  const page = usePlace((state) => state.ledgerPage);
  const View = views[page];
  const view = useRef<HTMLElement>(null);
  useCoveredList(view);
  return (
    <main ref={view} className={`panes ledger-view${page === 'articles' ? ' whole' : ''}`}>
      <View key={page} pages={<PageChoice page={page} />} />
    </main>
  );
}

function PageChoice({ page }: { readonly page: LedgerPage }) {
  const claims = useCase((state) => state.claims);
  const sources = useCase((state) => state.sources.size);
  const subjects = useMemo(() => new Set([...claims.values()].filter((claim) => claim.figures.length > 0).map((claim) => subjectKey(claim.subject))).size, [claims]);
  const counts: Readonly<Record<LedgerPage, number | null>> = { claims: claims.size, articles: null, figures: subjects, sources };
  return (
    <span className="ledger-pages" role="group" aria-label={ledgerStrings.show}>
      {ledgerPages.map((name) => (
        <button key={name} type="button" aria-pressed={page === name} onClick={() => movePlace({ ledgerPage: name })}>
          {ledgerStrings.pages[name]} {counts[name] !== null && <span className="n">{counts[name]}</span>}
        </button>
      ))}
    </span>
  );
}
