import { useMemo, useState } from 'react';
import { namingOf, type SourceNaming } from '../../../../shared/domain/source-naming.js';
import { piecesWords } from '../../../../shared/domain/passage.js';
import type { SourceId } from '../../../../shared/domain/ids.js';
import type { Source } from '../../../../shared/domain/source.js';
import { suggestedSource } from '../../../../shared/domain/suggested-source.js';
import type { AttributionTag } from '../../../../shared/domain/tag.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { change } from '../../../app/actions.js';
import { useCase, useLedgerIndex } from '../../../state/case-store.js';
import { Button } from '../../../ui/Button.js';
import { sourceName } from '../margin-items.js';
import { Picker } from '../Picker.js';
import { useReader } from '../reader-store.js';
import { ReliabilitySection } from './ReliabilitySection.js';
import { Section } from './Section.js';

/** Which source record the words stand for, and how reliable it is. A likely record is offered, never taken. */
export function SourceSection({ tag }: { readonly tag: AttributionTag }) {
  const record = useCase((state) => (tag.sourceId === null ? undefined : state.sources.get(tag.sourceId)));
  return (
    <>
      <Section title={inspectorStrings.sourceRecord}>{record === undefined ? <NoRecord tag={tag} /> : <ChosenRecord tag={tag} record={record} />}</Section>
      {record !== undefined && <ReliabilitySection source={record} />}
    </>
  );
}

function ChosenRecord({ tag, record }: { readonly tag: AttributionTag; readonly record: Source }) {
  return (
    <div className="inspector-record">
      <b dir="auto">{record.name}</b>
      {record.descriptor !== null && <span className="q3">{record.descriptor}</span>}
      <span className="row">
        <ChooseRecord tag={tag} />
        <Button size="small" look="quiet" onClick={() => assign(tag, null)}>
          {inspectorStrings.takeSourceOff}
        </Button>
      </span>
    </div>
  );
}

function NoRecord({ tag }: { readonly tag: AttributionTag }) {
  const index = useLedgerIndex();
  const sources = useCase((state) => state.sources);
  const name = sourceName(tag, index);
  const naming = namingOf(piecesWords(tag.source));
  const suggestion = useMemo(() => (tag.source.length === 0 ? null : suggestedSource(name, [...sources.values()])), [tag.source, name, sources]);
  return (
    <div className="inspector-record">
      <p className="q3">{inspectorStrings.noSourceRecord}</p>
      {suggestion !== null && (
        <p className="row suggestion">
          <span>{inspectorStrings.suggestedSource(suggestion.name)}</span>
          <Button size="small" onClick={() => assign(tag, suggestion.id)}>
            {inspectorStrings.useSuggestion}
          </Button>
        </p>
      )}
      <span className="row">
        <ChooseRecord tag={tag} />
        {tag.source.length > 0 && (
          <Button size="small" look="quiet" className="clip" onClick={() => makeRecord(tag, naming)}>
            {inspectorStrings.newSource(naming.name)}
          </Button>
        )}
      </span>
    </div>
  );
}

function ChooseRecord({ tag }: { readonly tag: AttributionTag }) {
  const [isOpen, setOpen] = useState(false);
  const sources = useCase((state) => state.sources);
  if (sources.size === 0) return null;
  const sorted = [...sources.values()].sort((a, b) => a.name.localeCompare(b.name));
  const items = sorted.map((source) => ({ id: source.id, words: [source.name, ...source.aliases].join(' '), label: <span dir="auto">{source.name}</span> }));
  const pick = (id: string): void => {
    setOpen(false);
    const source = sorted.find((candidate) => candidate.id === id);
    if (source !== undefined) assign(tag, source.id);
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {inspectorStrings.chooseSource}
      </Button>
      {isOpen && (
        <Picker title={inspectorStrings.sourcePicker} fieldLabel={inspectorStrings.sourcePickerField} nothingFound={inspectorStrings.sourcePickerNone} items={items} onPick={pick} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function assign(tag: AttributionTag, sourceId: SourceId | null): void {
  // The button pressed goes away with the change: the focus stays in the inspector.
  useReader.setState({ focusWanted: 'inspector' });
  void change('tags:change-attribution', { id: tag.id, patch: { sourceId } });
}

function makeRecord(tag: AttributionTag, { name, descriptor }: SourceNaming): void {
  const type = tag.sourceType === 'implicit' ? 'anonymous' : tag.sourceType;
  const source = { name, type, descriptor, aliases: [], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null };
  useReader.setState({ focusWanted: 'inspector' });
  void change('sources:add', { source, assignTo: [tag.id] });
}
