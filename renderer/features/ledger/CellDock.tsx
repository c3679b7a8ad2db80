import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { chainOfAppearance } from '../../../shared/analysis/syndication.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import { piecesWords } from '../../../shared/domain/passage.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { matrixStrings } from '../../../shared/strings/matrix.js';
import { stanceStrings } from '../../../shared/strings/terms.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import { appearancesIn, type ArticleMatrix, type StoryColumn } from './article-matrix.js';
import { behindChain } from './claim-rows.js';
import { openPassage } from './open-passage.js';

interface CellDockProps {
  readonly claim: Claim;
  readonly column: StoryColumn;
  readonly matrix: ArticleMatrix;
  readonly index: LedgerIndex;
}

/** What the chosen cell stands for: the words of each passage, who said them, and a way there. */
export function CellDock({ claim, column, matrix, index }: CellDockProps) {
  const appearances = appearancesIn(matrix, claim.id, column.storyId);
  return (
    <section className="cell-dock" aria-label={matrixStrings.dock}>
      <h3>
        <span className="claim-id num">{`C${claim.ordinal}`}</span> {matrixStrings.inStory(column.label, column.title)}
      </h3>
      {appearances.length === 0 && <p className="q2">{matrixStrings.saysNothing(column.label)}</p>}
      <ul>
        {appearances.map((appearance) => (
          <li key={appearance.id}>
            <DockPassage appearance={appearance} index={index} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function DockPassage({ appearance, index }: { readonly appearance: ClaimTag; readonly index: LedgerIndex }) {
  const article = index.articles.get(appearance.articleId);
  const language = article === undefined ? null : metaOf(article).language;
  return (
    <button type="button" onClick={() => openPassage(appearance)}>
      <span className="grid-stance">
        <StanceGlyph stance={appearance.stance} /> {stanceStrings[appearance.stance]}
      </span>
      <span className="q2 clip">{behindChain(chainOfAppearance(appearance, index))}</span>
      <span className="serif clip" lang={language ?? undefined} dir="auto">{piecesWords(appearance.content)}</span>
    </button>
  );
}
