import type { AttributionTag } from '../../../shared/domain/tag.js';
import type { SourceId } from '../../../shared/domain/ids.js';
import { metaOf } from '../../../shared/domain/article.js';
import { piecesWords, spanAround } from '../../../shared/domain/passage.js';
import { reliabilities, sourceRecordTypes, type Source } from '../../../shared/domain/source.js';
import { fullDay, isoDayOf } from '../../../shared/print/print-dates.js';
import { sourceStrings } from '../../../shared/strings/ledger.js';
import { gradeStrings } from '../../../shared/strings/terms.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { showPassage } from '../../state/place-store.js';
import { Choice } from '../../ui/Choice.js';
import { IconButton } from '../../ui/IconButton.js';
import { TrashIcon } from '../../ui/icons.js';
import { Segments } from '../../ui/Segments.js';
import { TextField } from '../../ui/TextField.js';

/** One source: what it is, its grade with date and reason, and all it said. */
export function SourceDetail({ sourceId }: { readonly sourceId: SourceId | null }) {
  const source = useCase((state) => (sourceId === null ? undefined : state.sources.get(sourceId)));
  return (
    <section className="pane page" aria-label={sourceStrings.detail}>
      {source === undefined ? <p className="ledger-empty q3">{sourceStrings.none}</p> : <Card key={source.id} source={source} />}
    </section>
  );
}

const typeOptions = sourceRecordTypes.map((value) => ({ value, label: sourceStrings.types[value] }));

function Card({ source }: { readonly source: Source }) {
  const patch = (values: Partial<Omit<Source, 'id'>>): void => void change('sources:change', { id: source.id, patch: values });
  return (
    <>
      <div className="pane-head">
        <h2 className="clip">{source.name}</h2>
        <span className="end">
          <IconButton label={sourceStrings.remove} onClick={() => void change('sources:remove', { id: source.id })}>
            <TrashIcon />
          </IconButton>
        </span>
      </div>
      <div className="scroll">
        <div className="source-detail">
          <TextField label={sourceStrings.name} value={source.name} required onKeep={(name) => patch({ name })} />
          <div className="pair">
            <label className="field">
              <span className="label">{sourceStrings.type}</span>
              <Choice label={sourceStrings.type} value={source.type} options={typeOptions} onChange={(type) => patch({ type })} />
            </label>
            <PartOf source={source} onChange={(partOf) => patch({ partOf })} />
          </div>
          <TextField label={sourceStrings.descriptor} hint={sourceStrings.descriptorHint} value={source.descriptor ?? ''} onKeep={(text) => patch({ descriptor: text === '' ? null : text })} />
          <TextField label={sourceStrings.aliases} hint={sourceStrings.aliasesHint} value={source.aliases.join('; ')} onKeep={(text) => patch({ aliases: text.split(';').map((alias) => alias.trim()).filter(Boolean) })} />
          <Reliability source={source} onPatch={patch} />
          <Statements source={source} />
        </div>
      </div>
    </>
  );
}

function PartOf({ source, onChange }: { readonly source: Source; readonly onChange: (partOf: SourceId | null) => void }) {
  const sources = useCase((state) => state.sources);
  const others = [...sources.values()].filter((other) => other.id !== source.id && !isPartOf(other, source.id, sources));
  const options = [{ value: '', label: sourceStrings.partOfNone }, ...others.map((other) => ({ value: String(other.id), label: other.name }))];
  return (
    <label className="field">
      <span className="label">{sourceStrings.partOf}</span>
      <Choice label={sourceStrings.partOf} value={source.partOf ?? ''} options={options} onChange={(value) => onChange(others.find((other) => other.id === value)?.id ?? null)} />
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

function Reliability({ source, onPatch }: { readonly source: Source; readonly onPatch: (values: Partial<Omit<Source, 'id'>>) => void }) {
  const words = source.reliability === null ? gradeStrings.notJudged : gradeStrings.reliability[source.reliability];
  const day = source.reliabilityDate === null ? '' : `, ${sourceStrings.gradedOn(fullDay(source.reliabilityDate))}`;
  return (
    <div className="field">
      <span className="label">{sourceStrings.reliability}</span>
      <Segments label={sourceStrings.reliability} segments={grades} value={source.reliability} onChange={(reliability) => onPatch({ reliability, reliabilityDate: reliability === null ? null : isoDayOf(Date.now()) })} />
      <span className="f12 q3">{`${words}${day}`}</span>
      <TextField label={sourceStrings.reason} hint={sourceStrings.reasonHint} value={source.reliabilityReason ?? ''} onKeep={(text) => onPatch({ reliabilityReason: text === '' ? null : text })} />
    </div>
  );
}

function Statements({ source }: { readonly source: Source }) {
  const tags = useCase((state) => state.tags);
  const articles = useCase((state) => state.articles);
  const said = [...tags.values()].filter((tag): tag is AttributionTag => tag.kind === 'attribution' && tag.sourceId === source.id);
  return (
    <div className="field">
      <span className="label">{sourceStrings.spoke}</span>
      <ul>
        {said.map((tag) => {
          const article = articles.get(tag.articleId);
          const span = spanAround(tag.content);
          return (
            <li key={tag.id}>
              <button type="button" onClick={() => span !== null && showPassage(tag.articleId, span, tag.id)}>
                <span className="clip">{article === undefined ? '' : (metaOf(article).outlet ?? article.fileName)}</span>
                <span className="serif clip">{piecesWords(tag.content)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
