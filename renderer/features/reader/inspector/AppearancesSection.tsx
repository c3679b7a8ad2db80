import { useState } from 'react';
import { chainOf } from '../../../../shared/analysis/chain.js';
import type { LedgerIndex } from '../../../../shared/analysis/ledger-index.js';
import { metaOf } from '../../../../shared/domain/article.js';
import type { Claim } from '../../../../shared/domain/claim.js';
import { extentOf } from '../../../../shared/domain/tag-nesting.js';
import type { ClaimTag } from '../../../../shared/domain/tag.js';
import { publishedText, shortDay } from '../../../../shared/print/print-dates.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { readerStrings } from '../../../../shared/strings/reader.js';
import { useLedgerIndex } from '../../../state/case-store.js';
import { showPassage } from '../../../state/place-store.js';
import { Button } from '../../../ui/Button.js';
import { StanceGlyph } from '../../../ui/StanceGlyph.js';
import { Section } from './Section.js';

interface AppearancesSectionProps {
  readonly claim: Claim;
  readonly tag: ClaimTag;
}

/** Rows shown before the rest is asked for: a claim may appear in a thousand articles. */
const firstRows = 30;

/** Where else the claim appears: each row is the way there. */
export function AppearancesSection({ claim, tag }: AppearancesSectionProps) {
  const index = useLedgerIndex();
  const [isWhole, setWhole] = useState(false);
  const others = (index.appearances.get(claim.id) ?? []).filter((appearance) => appearance.id !== tag.id);
  return (
    <Section title={inspectorStrings.appearances}>
      {others.length === 0 && <p className="q3">{inspectorStrings.noAppearances}</p>}
      <ul className="inspector-appearances">
        {(isWhole ? others : others.slice(0, firstRows)).map((appearance) => (
          <li key={appearance.id}>
            <button type="button" onClick={() => showPassage(appearance.articleId, extentOf(appearance), appearance.id)}>
              <StanceGlyph stance={appearance.stance} />
              <AppearanceWords appearance={appearance} index={index} />
            </button>
          </li>
        ))}
      </ul>
      {!isWhole && others.length > firstRows && (
        <Button size="small" look="quiet" onClick={() => setWhole(true)}>
          {inspectorStrings.allAppearances(others.length)}
        </Button>
      )}
    </Section>
  );
}

function AppearanceWords({ appearance, index }: { readonly appearance: ClaimTag; readonly index: LedgerIndex }) {
  const article = index.articles.get(appearance.articleId);
  if (article === undefined) return null;
  const meta = metaOf(article);
  const origin = chainOf(appearance, index).links.at(-1);
  return (
    <span>
      <b>{meta.outlet ?? article.fileName}</b> <span className="q3">{publishedText(meta.published, shortDay) ?? readerStrings.undated}</span>
      {origin !== undefined && origin.tagId !== null && <span className="q3 origin">{origin.label === '' ? inspectorStrings.implicitOrigin : origin.label}</span>}
    </span>
  );
}
