import { useState, type FormEvent, type KeyboardEvent } from 'react';
import { genres } from '../../../shared/domain/article.js';
import { publishedFromInput } from '../../../shared/domain/published-input.js';
import { inspectorStrings } from '../../../shared/strings/inspector.js';
import { detailsStrings } from '../../../shared/strings/library.js';
import { genreStrings } from '../../../shared/strings/terms.js';
import { change } from '../../app/actions.js';
import { chosenArticles } from '../../state/library-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';
import { correctionsTyped, detailFields, typedDetails, type DetailField } from './typed-details.js';
import './library-filter.css';

/** Corrects details of the chosen articles, over the row of the first: of one all, of several what they may have in common. */
export function DetailsDialog() {
  const dialog = useOpenDialog('[data-first]');
  const [articles] = useState(() => chosenArticles());
  const [top] = useState(rowTop);
  const [before] = useState(() => typedDetails(articles));
  const [typed, setTyped] = useState(before);
  const isDateWrong = typed.published !== null && publishedFromInput(typed.published) === undefined;
  const save = (event: FormEvent): void => {
    event.preventDefault();
    if (isDateWrong) return;
    const corrections = correctionsTyped(before, typed);
    if (Object.keys(corrections).length > 0) void change('articles:correct', { ids: articles.map(({ id }) => id), corrections, reset: [] });
    openOverlay(null);
  };
  const set = (field: DetailField) => (value: string) => setTyped({ ...typed, [field]: value });
  const fields = detailFields(articles.length);
  return (
    <dialog ref={dialog} className="details-dialog" style={{ top }} aria-label={detailsStrings.title(articles.length)} onClose={() => openOverlay(null)}>
      <form onSubmit={save}>
        <h2>{detailsStrings.title(articles.length)}</h2>
        {articles.length > 1 && <p className="q3">{detailsStrings.several}</p>}
        {fields.map((field, index) => (
          <Detail key={field} field={field} value={typed[field]} isFirst={index === 0} isWrong={field === 'published' && isDateWrong} onType={set(field)} />
        ))}
        <footer>
          <Button onClick={() => openOverlay(null)}>{detailsStrings.cancel}</Button>
          <Button type="submit" look="primary" disabled={isDateWrong}>
            {detailsStrings.keep}
          </Button>
        </footer>
      </form>
    </dialog>
  );
}

interface DetailProps {
  readonly field: DetailField;
  /** `null` while several articles have different values and nothing was typed. */
  readonly value: string | null;
  readonly isFirst: boolean;
  readonly isWrong: boolean;
  readonly onType: (value: string) => void;
}

function Detail({ field, value, isFirst, isWrong, onType }: DetailProps) {
  const shared = { ...(isFirst ? { 'data-first': '' } : {}), dir: 'auto', value: value ?? '', placeholder: value === null ? detailsStrings.different : detailsStrings.notStated } as const;
  return (
    <label className="field">
      <span className="label">{inspectorStrings.fields[field]}</span>
      {field === 'genre' && <GenreField value={value} onType={onType} />}
      {field === 'title' && <textarea {...shared} rows={3} onChange={(event) => onType(event.target.value.replace(/\n/gu, ' '))} onKeyDown={submitOnEnter} />}
      {field !== 'genre' && field !== 'title' && <input {...shared} aria-invalid={isWrong} onChange={(event) => onType(event.target.value)} />}
      {field === 'authors' && <small className="q3">{inspectorStrings.authorsHint}</small>}
      {isWrong && <span className="field-wrong">{inspectorStrings.publishedInvalid}</span>}
    </label>
  );
}

/** What a genre of several values is shown as, until one is chosen. */
const asItIs = '';

function GenreField({ value, onType }: { readonly value: string | null; readonly onType: (value: string) => void }) {
  return (
    <select value={value ?? asItIs} onChange={(event) => onType(event.target.value)}>
      {value === null && <option value={asItIs}>{detailsStrings.unchanged}</option>}
      {genres.map((genre) => (
        <option key={genre} value={genre}>
          {genreStrings[genre]}
        </option>
      ))}
    </select>
  );
}

/** A title is one line, however long: Enter saves. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

/** Where the row of the keys lies, as far as the dialog fits below it. */
function rowTop(): number {
  const row = document.querySelector('.library-row.cursor')?.getBoundingClientRect();
  return Math.max(48, Math.min(row?.top ?? 96, window.innerHeight - tallestPx));
}

/** Height of the dialog with all its fields, in pixels. */
const tallestPx = 460;
