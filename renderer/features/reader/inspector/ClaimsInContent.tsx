import { nestedAttributions } from '../../../../shared/analysis/chain.js';
import { spanContains } from '../../../../shared/domain/passage.js';
import type { AttributionTag, ClaimTag } from '../../../../shared/domain/tag.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { readerStrings } from '../../../../shared/strings/reader.js';
import { change } from '../../../app/actions.js';
import { useCase, useLedgerIndex } from '../../../state/case-store.js';
import { Button } from '../../../ui/Button.js';
import { GradeChip } from '../../../ui/GradeChip.js';
import { useArticleTags } from '../article-tags.js';
import { goToTag } from '../selecting.js';
import { Section } from './Section.js';

/** The claims whose passage lies in an attribution's content; one that is not said by it, nor by a source in it, can be given to it. */
export function ClaimsInContent({ tag }: { readonly tag: AttributionTag }) {
  const tags = useArticleTags(tag.articleId);
  const index = useLedgerIndex();
  const inside = tags.filter((other) => other.kind === 'claim' && liesIn(other, tag)) as ClaimTag[]; // The filter leaves claim tags only.
  return (
    <Section title={inspectorStrings.claimsInContent}>
      {inside.length === 0 && <p className="q3">{inspectorStrings.noClaimsInContent}</p>}
      <ul className="inspector-claims">
        {inside.map((claimTag) => (
          <li key={claimTag.id}>
            <ClaimRow claimTag={claimTag} />
            {!nestedAttributions(claimTag.attributionId, index).some((other) => other.id === tag.id) && (
              <Button size="small" look="quiet" onClick={() => void change('tags:change-claim', { id: claimTag.id, patch: { attributionId: tag.id } })}>
                {inspectorStrings.attributeToThis}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ClaimRow({ claimTag }: { readonly claimTag: ClaimTag }) {
  const claim = useCase((state) => (claimTag.claimId === null ? undefined : state.claims.get(claimTag.claimId)));
  return (
    <button type="button" className="inspector-claim-row" onClick={() => goToTag(claimTag)}>
      <span className="reader-claim-number">{claim === undefined ? '' : readerStrings.claimNumber(claim.ordinal)}</span>
      <span dir="auto">{claim?.text ?? inspectorStrings.noClaim}</span>
      <GradeChip grade={claim?.credibility ?? null} />
    </button>
  );
}

function liesIn(claimTag: ClaimTag, tag: AttributionTag): boolean {
  return claimTag.content.every((piece) => tag.content.some((content) => spanContains(content, piece)));
}
