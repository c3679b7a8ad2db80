import { correctionsSchema, genres, type Article, type ArticleMeta, type Corrections, type Evidence, type MetaField } from '../../../../shared/domain/article.js';
import { publishedFromInput, publishedInput } from '../../../../shared/domain/published-input.js';
import { evidenceStrings } from '../../../../shared/strings/evidence.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { genreStrings } from '../../../../shared/strings/terms.js';
import { ask, change } from '../../../app/actions.js';
import { showPassage } from '../../../state/place-store.js';
import { Button } from '../../../ui/Button.js';
import { Choice } from '../../../ui/Choice.js';
import { EditableText } from './EditableText.js';
import { metaWords } from './meta-words.js';

interface MetaFieldRowProps {
  readonly article: Article;
  readonly meta: ArticleMeta;
  readonly field: MetaField;
  readonly evidence: Evidence | null;
}

type CorrectableField = keyof Corrections;

/** One value of an article: what it is, where it was found, and whether the analyst corrected it. */
export function MetaFieldRow({ article, meta, field, evidence }: MetaFieldRowProps) {
  return (
    <div className="inspector-meta-row">
      <dt>{inspectorStrings.fields[field]}</dt>
      <dd>
        <MetaValue article={article} meta={meta} field={field} />
        {isCorrectable(field) && article.corrections[field] !== undefined ? (
          <Corrected article={article} field={field} />
        ) : (
          evidence !== null && metaWords(meta, field) !== '' && <EvidenceLine article={article} field={field} evidence={evidence} />
        )}
      </dd>
    </div>
  );
}

function MetaValue({ article, meta, field }: Omit<MetaFieldRowProps, 'evidence'>) {
  const shown = metaWords(meta, field);
  if (field === 'genre') {
    const options = genres.map((value) => ({ value, label: genreStrings[value] }));
    return <Choice label={inspectorStrings.fields.genre} value={meta.genre} options={options} onChange={(genre) => correct(article, { genre })} />;
  }
  if (!isCorrectable(field)) return <span className={shown === '' ? 'q3' : ''}>{shown === '' ? inspectorStrings.notStated : shown}</span>;
  return (
    <>
      <EditableText
        label={inspectorStrings.fields[field]}
        value={field === 'published' ? publishedInput(meta.published) : shown}
        shown={shown}
        placeholder={inspectorStrings.notStated}
        look={field === 'title' ? 'serif' : 'plain'}
        multiline={field === 'title'}
        {...hintOf(field)}
        problemOf={(typed) => (field === 'published' && publishedFromInput(typed) === undefined ? inspectorStrings.publishedInvalid : null)}
        onSave={(typed) => correct(article, correctionOf(field, typed))}
      />
      {field === 'url' && meta.url !== null && (
        <Button size="small" look="quiet" onClick={() => void ask('app:open-link', { url: meta.url ?? '' })}>
          {inspectorStrings.openLink}
        </Button>
      )}
    </>
  );
}

function Corrected({ article, field }: { readonly article: Article; readonly field: CorrectableField }) {
  const found = metaWords(article.found, field);
  return (
    <span className="evidence">
      <span>{inspectorStrings.corrected(found === '' ? inspectorStrings.notStated : found)}</span>
      <Button size="small" look="quiet" onClick={() => void change('articles:correct', { ids: [article.id], corrections: {}, reset: [field] })}>
        {inspectorStrings.reset}
      </Button>
    </span>
  );
}

function EvidenceLine({ article, field, evidence }: { readonly article: Article; readonly field: MetaField; readonly evidence: Evidence }) {
  const { start, end, quote } = evidence;
  const words = quote === null ? null : inspectorStrings.evidenceQuote(quote);
  return (
    <span className="evidence">
      {evidenceStrings[evidence.basis]}
      {words !== null && (start === null || end === null || end <= start) && <q>{words}</q>}
      {start !== null && end !== null && end > start && (
        <button type="button" className="link" title={words ?? undefined} onClick={() => showPassage(article.id, { start, end })}>
          <span className={words === null ? '' : 'visually-hidden'}>{inspectorStrings.showEvidence(inspectorStrings.fields[field])} </span>
          {words}
        </button>
      )}
    </span>
  );
}

function isCorrectable(field: MetaField): field is CorrectableField {
  return field in correctionsSchema.shape;
}

function hintOf(field: CorrectableField): { readonly hint?: string } {
  if (field === 'authors') return { hint: inspectorStrings.authorsHint };
  return field === 'published' ? { hint: inspectorStrings.publishedHint } : {};
}

function correctionOf(field: Exclude<CorrectableField, 'genre'>, typed: string): Corrections {
  if (field === 'authors') return { authors: typed.split(';').map((name) => name.trim()).filter(Boolean) };
  if (field === 'published') return { published: publishedFromInput(typed) ?? null };
  return { [field]: typed === '' ? null : typed };
}

function correct(article: Article, corrections: Corrections): void {
  void change('articles:correct', { ids: [article.id], corrections, reset: [] });
}
