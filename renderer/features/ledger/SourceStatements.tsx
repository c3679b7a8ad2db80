import { sourceStrings } from '../../../shared/strings/sources.js';
import { showClaim } from '../../state/place-store.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import { openPassage } from './open-passage.js';
import type { ClaimOfSource, Statement } from './source-cards.js';

/** All a source said, each statement a way to its passage. */
export function SourceStatements({ statements }: { readonly statements: readonly Statement[] }) {
  return (
    <section className="source-part">
      <h3>{sourceStrings.said}</h3>
      {statements.length === 0 && <p className="q3">{sourceStrings.saidNothing}</p>}
      <ul className="statements">
        {statements.map((statement, at) => (
          <li key={statement.tag.id}>
            <button type="button" data-source-action={at === 0 ? 'passage' : undefined} onClick={() => openPassage(statement.tag)}>
              <span className="clip">
                <StanceGlyph stance={statement.tag.stance} /> <bdi>{statement.outlet}</bdi>
                <span className="facts num">{statement.dayWords ?? sourceStrings.undated}</span>
              </span>
              <span className="clip">
                <span className="serif clip" dir="auto">{statement.words}</span>
                {statement.through !== statement.outlet && <span className="facts">{sourceStrings.saidThrough(statement.through)}</span>}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The claims a source stands behind, and those it only passes on. */
export function SourceClaims({ claims }: { readonly claims: readonly ClaimOfSource[] }) {
  const behind = claims.filter((claim) => claim.role === 'origin');
  const relayed = claims.filter((claim) => claim.role === 'relay');
  return (
    <>
      <section className="source-part">
        <h3>{sourceStrings.standsBehind}</h3>
        {behind.length === 0 ? <p className="q3">{sourceStrings.noClaims}</p> : <ClaimLinks claims={behind} />}
      </section>
      {relayed.length > 0 && (
        <section className="source-part">
          <h3>{sourceStrings.passesOn}</h3>
          <ClaimLinks claims={relayed} />
        </section>
      )}
    </>
  );
}

function ClaimLinks({ claims }: { readonly claims: readonly ClaimOfSource[] }) {
  return (
    <ul className="claim-links">
      {claims.map(({ claim, stances }) => (
        <li key={claim.id}>
          <button type="button" onClick={() => showClaim(claim.id)}>
            <span className="claim-id num">{`C${claim.ordinal}`}</span>
            <span className="row">
              {stances.map((stance) => (
                <StanceGlyph key={stance} stance={stance} />
              ))}
            </span>
            <span className="clip" dir="auto">{claim.text}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
