import type { SourceId } from '../../../shared/domain/ids.js';
import { reliabilities, sourceRecordTypes, type Source } from '../../../shared/domain/source.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { gradeStrings } from '../../../shared/strings/terms.js';
import { useCase } from '../../state/case-store.js';
import { Choice } from '../../ui/Choice.js';
import { DateField } from '../../ui/DateField.js';
import { Segments } from '../../ui/Segments.js';
import { TextField } from '../../ui/TextField.js';
import { changeSource, gradeSource } from './source-actions.js';

const typeOptions = sourceRecordTypes.map((value) => ({ value, label: sourceStrings.types[value] }));

/** The record of a source, each field kept by itself. */
export function SourceFields({ source }: { readonly source: Source }) {
  return (
    <>
      <div className="pair">
        <TextField label={sourceStrings.name} value={source.name} required onKeep={(name) => changeSource(source, { name })} />
        <label className="field">
          <span className="label">{sourceStrings.type}</span>
          <Choice label={sourceStrings.type} value={source.type} options={typeOptions} onChange={(type) => changeSource(source, { type })} />
        </label>
        <TextField label={sourceStrings.aliases} hint={sourceStrings.aliasesHint} value={source.aliases.join('; ')} onKeep={(text) => changeSource(source, { aliases: namesIn(text) })} />
        <PartOf source={source} />
      </div>
      <TextField label={sourceStrings.descriptor} hint={sourceStrings.descriptorHint} value={source.descriptor ?? ''} onKeep={(text) => changeSource(source, { descriptor: text === '' ? null : text })} />
      {source.partOf !== null && (
        <TextField label={sourceStrings.countsApart} hint={sourceStrings.countsApartHint} value={source.countsApartBecause ?? ''} onKeep={(text) => changeSource(source, { countsApartBecause: text === '' ? null : text })} />
      )}
      <Reliability source={source} />
    </>
  );
}

function namesIn(text: string): string[] {
  return text.split(';').map((name) => name.trim()).filter(Boolean);
}

function PartOf({ source }: { readonly source: Source }) {
  const sources = useCase((state) => state.sources);
  const others = [...sources.values()].filter((other) => other.id !== source.id && !isPartOf(other, source.id, sources)).toSorted((a, b) => a.name.localeCompare(b.name));
  const options = [{ value: '', label: sourceStrings.partOfNone }, ...others.map((other) => ({ value: String(other.id), label: other.name }))];
  return (
    <label className="field">
      <span className="label">{sourceStrings.partOf}</span>
      <Choice label={sourceStrings.partOf} value={source.partOf ?? ''} options={options} onChange={(value) => changeSource(source, { partOf: others.find((other) => other.id === value)?.id ?? null })} />
    </label>
  );
}

/** Whether `source` is part of `body`, directly or through others: choosing it as the body of `body` would make a circle. */
function isPartOf(source: Source, body: SourceId, sources: ReadonlyMap<SourceId, Source>): boolean {
  const seen = new Set<SourceId>();
  let next: Source | undefined = source;
  while (next !== undefined && !seen.has(next.id)) {
    if (next.partOf === body) return true;
    seen.add(next.id);
    next = next.partOf === null ? undefined : sources.get(next.partOf);
  }
  return false;
}

const grades = reliabilities.map((value) => ({ value, label: value, meaning: gradeStrings.reliability[value], apart: value === 'F' }));

/** The grade with its day and its reason; the day is today's until it is corrected. */
function Reliability({ source }: { readonly source: Source }) {
  const { reliability, reliabilityDate, reliabilityReason } = source;
  return (
    <div className="source-grade">
      <div className="field">
        <span className="label">{sourceStrings.reliability}</span>
        <Segments label={sourceStrings.reliability} segments={grades} value={reliability} onChange={(grade) => gradeSource(source, grade)} />
        <span className="f12 q2">{reliability === null ? gradeStrings.notJudged : gradeStrings.reliability[reliability]}</span>
      </div>
      {reliability !== null && (
        <div className="pair graded">
          <DateField label={sourceStrings.graded} hint={sourceStrings.gradedHint} value={reliabilityDate ?? ''} onKeep={(day) => changeSource(source, { reliabilityDate: day === '' ? null : day })} />
          <TextField label={sourceStrings.reason} hint={sourceStrings.reasonHint} value={reliabilityReason ?? ''} onKeep={(text) => changeSource(source, { reliabilityReason: text === '' ? null : text })} />
        </div>
      )}
    </div>
  );
}
