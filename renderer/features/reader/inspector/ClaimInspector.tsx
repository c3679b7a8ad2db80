import { useState } from 'react';
import type { Claim } from '../../../../shared/domain/claim.js';
import { piecesWords } from '../../../../shared/domain/passage.js';
import { attributionsOfClaim } from '../../../../shared/domain/tag-nesting.js';
import { stances, type ClaimTag } from '../../../../shared/domain/tag.js';
import type { ChannelInput } from '../../../../shared/ipc/channels.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { readerStrings } from '../../../../shared/strings/reader.js';
import { gradeStrings, stanceStrings } from '../../../../shared/strings/terms.js';
import { change } from '../../../app/actions.js';
import { useCase, useLedgerIndex } from '../../../state/case-store.js';
import { showClaim } from '../../../state/place-store.js';
import { Button } from '../../../ui/Button.js';
import { Choice } from '../../../ui/Choice.js';
import { Segments } from '../../../ui/Segments.js';
import { StanceGlyph } from '../../../ui/StanceGlyph.js';
import { useArticleTags } from '../article-tags.js';
import { ClaimPicker } from '../ClaimPicker.js';
import { sourceName } from '../margin-items.js';
import { AppearancesSection } from './AppearancesSection.js';
import { ChainSection } from './ChainSection.js';
import { EditableText } from './EditableText.js';
import { Fact, Section } from './Section.js';
import { showPiece } from './show-piece.js';

type Patch = ChannelInput<'tags:change-claim'>['patch'];

/** Everything about the selected claim tag: its passage, its claim, who says it here, and where else it appears. */
export function ClaimInspector({ tag }: { readonly tag: ClaimTag }) {
  const claim = useCase((state) => (tag.claimId === null ? undefined : state.claims.get(tag.claimId)));
  const patch = (values: Patch): void => void change('tags:change-claim', { id: tag.id, patch: values });
  const [first] = tag.content;
  return (
    <div className="scroll inspector-scroll">
      <Section title={null}>
        <ClaimWords tag={tag} claim={claim ?? null} patch={patch} />
      </Section>
      <Section title={inspectorStrings.passage}>
        <button type="button" className="inspector-passage serif" dir="auto" onClick={() => first !== undefined && showPiece(tag, first, 'content')}>
          <span>{piecesWords(tag.content)}</span>
        </button>
      </Section>
      <ClaimFacts tag={tag} patch={patch} />
      <ChainSection articleId={tag.articleId} attributionId={tag.attributionId} currentId={null} />
      {claim !== undefined && <CredibilitySection claim={claim} />}
      {claim !== undefined && <AppearancesSection claim={claim} tag={tag} />}
      <Section title={inspectorStrings.translation}>
        <EditableText label={inspectorStrings.translation} value={tag.translation ?? ''} placeholder={inspectorStrings.noTranslation} hint={inspectorStrings.translationNote} look="serif" multiline onSave={(typed) => patch({ translation: typed === '' ? null : typed })} />
      </Section>
    </div>
  );
}

interface ClaimWordsProps {
  readonly tag: ClaimTag;
  readonly claim: Claim | null;
  readonly patch: (values: Patch) => void;
}

function ClaimWords({ tag, claim, patch }: ClaimWordsProps) {
  const [isPicking, setPicking] = useState(false);
  return (
    <>
      {claim === null ? (
        <p className="q3">{inspectorStrings.noClaim}</p>
      ) : (
        <div className="inspector-claim">
          <span className="reader-claim-number">{readerStrings.claimNumber(claim.ordinal)}</span>
          <EditableText
            label={inspectorStrings.claimTextField}
            value={claim.text}
            placeholder={inspectorStrings.notStated}
            look="serif"
            multiline
            problemOf={(typed) => (typed.trim() === '' ? inspectorStrings.notStated : null)}
            onSave={(text) => void change('claims:change', { id: claim.id, patch: { text } })}
          />
        </div>
      )}
      <span className="row wrap">
        {claim !== null && (
          <Button size="small" onClick={() => showClaim(claim.id)}>
            {inspectorStrings.openLedger}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => setPicking(true)}>
          {claim === null ? inspectorStrings.chooseClaim : inspectorStrings.moveClaim}
        </Button>
      </span>
      {isPicking && (
        <ClaimPicker
          title={inspectorStrings.claimPicker}
          except={tag.claimId}
          onClose={() => setPicking(false)}
          onPick={(claimId) => {
            setPicking(false);
            patch({ claimId });
          }}
        />
      )}
    </>
  );
}

const { facts } = inspectorStrings;
const stanceOptions = stances.map((value) => ({ value, label: stanceStrings[value] }));

function ClaimFacts({ tag, patch }: { readonly tag: ClaimTag; readonly patch: (values: Patch) => void }) {
  const tags = useArticleTags(tag.articleId);
  const index = useLedgerIndex();
  const [first] = tag.content;
  const around = first === undefined ? [] : attributionsOfClaim(first, tags);
  const present = tag.attributionId === null ? undefined : index.attributions.get(tag.attributionId);
  const all = present === undefined || around.some((other) => other.id === present.id) ? around : [present, ...around];
  const options = [{ value: '', label: inspectorStrings.publisherVoice }, ...all.map((other) => ({ value: String(other.id), label: sourceName(other, index) || readerStrings.noSpeaker }))];
  return (
    <section className="inspector-section">
      <dl className="inspector-facts">
        <Fact label={facts.stance}>
          <span className="row stance-choice">
            <StanceGlyph stance={tag.stance} />
            <Choice label={facts.stance} value={tag.stance} options={stanceOptions} onChange={(stance) => patch({ stance })} />
          </span>
        </Fact>
        <Fact label={facts.attribution}>
          <Choice label={facts.attribution} value={present?.id ?? ''} options={options} onChange={(id) => patch({ attributionId: all.find((other) => other.id === id)?.id ?? null })} />
        </Fact>
      </dl>
    </section>
  );
}

const grades = ['1', '2', '3', '4', '5', '6'] as const;
const segments = grades.map((grade) => ({ value: grade, label: grade, meaning: gradeStrings.credibility[Number(grade)] ?? grade, apart: grade === '6' }));

function CredibilitySection({ claim }: { readonly claim: Claim }) {
  const value = grades.find((grade) => Number(grade) === claim.credibility) ?? null;
  return (
    <Section title={inspectorStrings.credibility}>
      <Segments
        label={inspectorStrings.credibility}
        segments={segments}
        value={value}
        onChange={(grade) => void change('claims:change', { id: claim.id, patch: { credibility: grade === null ? null : Number(grade) } })}
      />
      <p className="inspector-grade">{value === null ? gradeStrings.notJudged : gradeStrings.credibility[Number(value)]}</p>
    </Section>
  );
}
