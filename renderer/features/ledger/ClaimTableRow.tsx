import { memo } from 'react';
import { analysisStrings } from '../../../shared/strings/analysis.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { movePlace } from '../../state/place-store.js';
import { Badge } from '../../ui/Badge.js';
import { Braid } from '../../ui/Braid.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { NotEqualsIcon, ProhibitIcon, RepeatIcon, WarningCircleIcon } from '../../ui/icons.js';
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

/** One claim: its words, who stands behind it, how many truly know, who contradicts it, its grade. Drawn anew only when it changed: scrolling redraws the list. */
export const ClaimTableRow = memo(function ClaimTableRow({ row, selected, position, total }: ClaimTableRowProps) {
  const { claim } = row;
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
        <span className="text" dir="auto" title={claim.text}>{claim.text}</span>
        <span className="behind">{row.behind}</span>
      </span>
      <Independence row={row} />
      <Against row={row} />
      <Credibility row={row} />
    </div>
  );
});

function Independence({ row }: { readonly row: ClaimRow }) {
  const { independence } = row;
  const count = independence.origins.length;
  return (
    <span className="claim-independence">
      <Braid strands={strandsOf(row)} originCount={count} />
      <span className="num">
        {analysisStrings.articles(row.articleCount)}
        {count === 0 ? (
          <b>{ledgerStrings.noOrigin}</b>
        ) : (
          <>
            <span className="origins">{`, ${ledgerStrings.originCount(count)}`}</span>
            <b>{ledgerStrings.independent(analysisStrings.range(independence.independent))}</b>
          </>
        )}
        {independence.circular && (
          <span className="circular" title={ledgerStrings.circularMeaning}>
            <RepeatIcon className="icon s12" /> {ledgerStrings.circular}
          </span>
        )}
      </span>
    </span>
  );
}

function Against({ row }: { readonly row: ClaimRow }) {
  return (
    <span className="claim-stances">
      <span className="glyphs">
        {row.appearances.slice(0, mostGlyphs).map((appearance) => (
          <StanceGlyph key={appearance.id} stance={appearance.stance} />
        ))}
        {row.appearances.length > mostGlyphs && <span className="facts num">{`+${row.appearances.length - mostGlyphs}`}</span>}
      </span>
      {row.contraryCount > 0 && (
        <Badge alert icon={<ProhibitIcon className="icon s12" />}>
          {ledgerStrings.contrary(row.contraryCount)}
        </Badge>
      )}
      {row.conflictCount > 0 && (
        <Badge alert icon={<NotEqualsIcon className="icon s12" />} title={ledgerStrings.figuresConflictMeaning(row.conflictCount)}>
          {ledgerStrings.figuresConflict}
        </Badge>
      )}
    </span>
  );
}

function Credibility({ row }: { readonly row: ClaimRow }) {
  return (
    <span className="cred">
      <GradeChip grade={row.claim.credibility} />
      {row.overrated && (
        <span className="overrated" title={ledgerStrings.overratedMeaning}>
          <WarningCircleIcon className="icon s14" />
          <span className="visually-hidden">{ledgerStrings.overratedMeaning}</span>
        </span>
      )}
    </span>
  );
}
