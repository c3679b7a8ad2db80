import { useState } from 'react';
import { contraryTo } from '../../../shared/analysis/contrary.js';
import type { LedgerIndex } from '../../../shared/analysis/ledger-index.js';
import { chainOfAppearance } from '../../../shared/analysis/syndication.js';
import { metaOf } from '../../../shared/domain/article.js';
import type { Claim } from '../../../shared/domain/claim.js';
import { piecesWords, spanAround } from '../../../shared/domain/passage.js';
import type { ClaimTag } from '../../../shared/domain/tag.js';
import { fullDay, publishedText } from '../../../shared/print/print-dates.js';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { stanceStrings } from '../../../shared/strings/terms.js';
import { change } from '../../app/actions.js';
import { movePlace, showPassage } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { ProhibitIcon } from '../../ui/icons.js';
import { ClaimPicker } from './ClaimPicker.js';
import type { ClaimRow } from './claim-rows.js';

interface ContraryStatementsProps {
  readonly claim: Claim;
  readonly rows: readonly ClaimRow[];
  readonly index: LedgerIndex;
}

/** What speaks against the claim; it travels with it into the briefing. */
export function ContraryStatements({ claim, rows, index }: ContraryStatementsProps) {
  const [linking, setLinking] = useState(false);
  const { appearances, claims } = contraryTo(claim.id, index);
  const count = appearances.length + claims.length;
  const linkable = rows.map((row) => row.claim).filter((other) => other.id !== claim.id && !claims.includes(other));
  return (
    <div className={count > 0 ? 'claim-contrary' : undefined}>
      <h3>
        {count > 0 && <ProhibitIcon className="icon s14" />}
        {count > 0 ? ledgerStrings.contraryTitle(count) : ledgerStrings.noContrary}
      </h3>
      <ul>
        {appearances.map((appearance) => (
          <li key={appearance.id}>
            <ContraryAppearance appearance={appearance} index={index} />
          </li>
        ))}
        {claims.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => movePlace({ claimId: other.id })}>
              <span className="claim-id num">{`C${other.ordinal} `}</span>
              {other.text}
            </button>
            <Button look="quiet" size="small" onClick={() => unlink(claim, other)}>
              {ledgerStrings.unlink}
            </Button>
          </li>
        ))}
      </ul>
      {linkable.length > 0 && (
        <Button look="quiet" size="small" onClick={() => setLinking(true)}>
          {ledgerStrings.linkContrary}
        </Button>
      )}
      {linking && (
        <ClaimPicker
          title={ledgerStrings.linkContraryTitle(claim.ordinal)}
          text={ledgerStrings.linkContraryText}
          claims={linkable}
          onPick={(id) => {
            setLinking(false);
            void change('claims:change', { id: claim.id, patch: { contraryIds: [...claim.contraryIds, id] } });
          }}
          onClose={() => setLinking(false)}
        />
      )}
    </div>
  );
}

/** The link may stand on either side; it is taken off where it stands. */
function unlink(claim: Claim, other: Claim): void {
  const holder = claim.contraryIds.includes(other.id) ? claim : other;
  const gone = holder === claim ? other.id : claim.id;
  void change('claims:change', { id: holder.id, patch: { contraryIds: holder.contraryIds.filter((id) => id !== gone) } });
}

function ContraryAppearance({ appearance, index }: { readonly appearance: ClaimTag; readonly index: LedgerIndex }) {
  const article = index.articles.get(appearance.articleId);
  const meta = article === undefined ? null : metaOf(article);
  const origin = chainOfAppearance(appearance, index).links.at(-1);
  const facts = [meta?.outlet, publishedText(meta?.published ?? null, fullDay) ?? ledgerStrings.undated, stanceStrings[appearance.stance]];
  const open = (): void => {
    const span = spanAround(appearance.content);
    if (span !== null) showPassage(appearance.articleId, span, appearance.id);
  };
  return (
    <button type="button" onClick={open}>
      <span className="words">
        {origin?.label}: <span className="serif">{piecesWords(appearance.content)}</span>
      </span>
      <span className="f12 q3 row">{facts.filter(Boolean).join(', ')}</span>
    </button>
  );
}
