import { possibleParents, depthOf } from '../../../../shared/domain/tag-nesting.js';
import { isDay } from '../../../../shared/domain/published-input.js';
import { quoteTypes, sourceTypes, stances, type AttributionTag } from '../../../../shared/domain/tag.js';
import type { TagId } from '../../../../shared/domain/ids.js';
import type { ChannelInput } from '../../../../shared/ipc/channels.js';
import { fullDay } from '../../../../shared/print/print-dates.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { readerStrings } from '../../../../shared/strings/reader.js';
import { quoteTypeStrings, sourceTypeStrings, stanceStrings } from '../../../../shared/strings/terms.js';
import { change } from '../../../app/actions.js';
import { useLedgerIndex } from '../../../state/case-store.js';
import { Choice } from '../../../ui/Choice.js';
import { StanceGlyph } from '../../../ui/StanceGlyph.js';
import { useArticleTags } from '../article-tags.js';
import { sourceName } from '../margin-items.js';
import { ChainSection } from './ChainSection.js';
import { ClaimsInContent } from './ClaimsInContent.js';
import { EditableText } from './EditableText.js';
import { PartsSection } from './PartsSection.js';
import { Fact } from './Section.js';
import { SourceSection } from './SourceSection.js';

/** Everything about the selected attribution: who, by which word, what, through whom, how reliable. */
export function AttributionInspector({ tag }: { readonly tag: AttributionTag }) {
  const index = useLedgerIndex();
  return (
    <div className="scroll inspector-scroll">
      <PartsSection tag={tag} depth={depthOf(tag, index.attributions) === 1 ? 'outer' : 'inner'} />
      <ChainSection articleId={tag.articleId} attributionId={tag.id} currentId={tag.id} />
      <AttributionFacts tag={tag} />
      <SourceSection key={tag.id} tag={tag} />
      <ClaimsInContent tag={tag} />
    </div>
  );
}

const { facts } = inspectorStrings;
const sourceTypeOptions = sourceTypes.map((value) => ({ value, label: sourceTypeStrings[value] }));
const quoteTypeOptions = quoteTypes.map((value) => ({ value, label: quoteTypeStrings[value] }));
const stanceOptions = stances.map((value) => ({ value, label: stanceStrings[value] }));

function AttributionFacts({ tag }: { readonly tag: AttributionTag }) {
  const patch = (values: ChannelInput<'tags:change-attribution'>['patch']): void => void change('tags:change-attribution', { id: tag.id, patch: values });
  return (
    <section className="inspector-section">
      <dl className="inspector-facts">
        <Fact label={facts.sourceType}>
          <Choice label={facts.sourceType} value={tag.sourceType} options={sourceTypeOptions} onChange={(sourceType) => patch({ sourceType })} />
        </Fact>
        <Fact label={facts.quoteType}>
          <Choice label={facts.quoteType} value={tag.quoteType} options={quoteTypeOptions} onChange={(quoteType) => patch({ quoteType })} />
        </Fact>
        <Fact label={facts.stance}>
          <span className="row stance-choice">
            <StanceGlyph stance={tag.stance} />
            <Choice label={facts.stance} value={tag.stance} options={stanceOptions} onChange={(stance) => patch({ stance })} />
          </span>
        </Fact>
        <Fact label={facts.statedDate}>
          <StatedDate value={tag.statedDate} onSave={(statedDate) => patch({ statedDate })} />
        </Fact>
        <Fact label={facts.parent}>
          <ParentChoice tag={tag} onChange={(parentId) => patch({ parentId })} />
        </Fact>
      </dl>
    </section>
  );
}

function StatedDate({ value, onSave }: { readonly value: string | null; readonly onSave: (day: string | null) => void }) {
  return (
    <EditableText
      label={facts.statedDate}
      value={value ?? ''}
      {...(value === null ? {} : { shown: fullDay(value) })}
      placeholder={inspectorStrings.notStated}
      hint={inspectorStrings.statedDateHint}
      problemOf={(typed) => (typed.trim() === '' || isDay(typed.trim()) ? null : inspectorStrings.statedDateInvalid)}
      onSave={(typed) => onSave(typed === '' ? null : typed.slice(0, 10))}
    />
  );
}

interface ParentChoiceProps {
  readonly tag: AttributionTag;
  readonly onChange: (parentId: TagId | null) => void;
}

/** The attributions whose content holds this one, and none. */
function ParentChoice({ tag, onChange }: ParentChoiceProps) {
  const tags = useArticleTags(tag.articleId);
  const index = useLedgerIndex();
  const possible = possibleParents(tag, tags);
  const present = tag.parentId === null ? undefined : index.attributions.get(tag.parentId);
  const all = present === undefined || possible.some((other) => other.id === present.id) ? possible : [present, ...possible];
  const options = [{ value: '', label: inspectorStrings.noParent }, ...all.map((other) => ({ value: String(other.id), label: sourceName(other, index) || readerStrings.noSpeaker }))];
  return (
    <Choice
      label={facts.parent}
      value={present?.id ?? ''}
      options={options}
      onChange={(id) => onChange(all.find((other) => other.id === id)?.id ?? null)}
    />
  );
}
