import { analysisStrings } from '../../../shared/strings/analysis.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { movePlace } from '../../state/place-store.js';
import { Braid } from '../../ui/Braid.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { ProhibitIcon } from '../../ui/icons.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import { strandsOf, type ClaimRow } from './claim-rows.js';

interface ClaimTableRowProps {
  readonly row: ClaimRow;
  readonly selected: boolean;
  readonly position: number;
  readonly total: number;
}

/** Stance glyphs drawn in a row at most; the detail shows all. */
const mostGlyphs = 5;

/** One claim: its words, who stands behind it, how many truly know, who contradicts it, its grade. */
export function ClaimTableRow({ row, selected, position, total }: ClaimTableRowProps) {
  const { claim, independence } = row;
  const range = analysisStrings.range(independence.independent);
  return (
    <div
      id={`claim-${claim.id}`}
      role="option"
      aria-selected={selected}
      aria-posinset={position}
      aria-setsize={total}
      className="claim-row"
      onClick={() => movePlace({ claimId: claim.id })}
    >
      <span className="claim-id num">{`C${claim.ordinal}`}</span>
      <span className="claim-words">
        <span className="text" dir="auto">{claim.text}</span>
        <span className="behind">{row.behind}</span>
      </span>
      <span className="claim-independence">
        <Braid strands={strandsOf(row)} originCount={independence.origins.length} />
        <span className="num">
          {analysisStrings.articles(row.articleCount)}
          <b>{independence.origins.length === 0 ? ledgerStrings.noOrigin : `${range} ${ledgerStrings.origin.toLowerCase()}${range === '1' ? '' : 's'}`}</b>
        </span>
      </span>
      <span className="claim-stances">
        <span className="glyphs">
          {row.appearances.slice(0, mostGlyphs).map((appearance) => (
            <StanceGlyph key={appearance.id} stance={appearance.stance} />
          ))}
        </span>
        {row.contraryCount > 0 && (
          <span className="badge alert">
            <ProhibitIcon className="icon s12" />
            {ledgerStrings.contrary(row.contraryCount)}
          </span>
        )}
      </span>
      <span className="cred">
        <GradeChip grade={claim.credibility} />
      </span>
    </div>
  );
}
