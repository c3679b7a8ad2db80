import { useState, type KeyboardEvent } from 'react';
import { foldedName, maxNameChars, plainName } from '../../../shared/domain/filing-name.js';
import type { CollectionId } from '../../../shared/domain/ids.js';
import { filingStrings } from '../../../shared/strings/library.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { fileChosen } from '../../state/library-commands.js';
import { chosenArticles } from '../../state/library-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';
import { fileNames, type FiledName } from './file-names.js';
import { FiledNameRow } from './FiledNameRow.js';
import './library-filter.css';

/** Labels or collections of the chosen articles: each that there is, whether all of them have it, and a field for another. */
export function FilingDialog({ what }: { readonly what: 'labels' | 'collections' }) {
  const dialog = useOpenDialog('input');
  const [ids] = useState(() => chosenArticles().map(({ id }) => id));
  const [typed, setTyped] = useState('');
  const filings = useCase((state) => state.filings);
  const collections = useCase((state) => state.collections);
  const names = fileNames(what, ids, { filings, collections });
  const name = plainName(typed);
  const found = names.filter((one) => foldedName(one.name).includes(foldedName(name)));
  const same = names.find((one) => foldedName(one.name) === foldedName(name));
  const isTooLong = name.length > maxNameChars;
  const canAdd = name !== '' && same === undefined && !isTooLong;
  const add = (): void => {
    setTyped('');
    if (what === 'labels') void fileChosen({ what, add: [name], remove: [] });
    else void change('collections:create', { name, articleIds: ids });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || name === '') return;
    event.preventDefault();
    if (canAdd) add();
    else if (same !== undefined) toggleName(what, same);
  };
  return (
    <dialog ref={dialog} className="filing-dialog" aria-label={filingStrings.title[what](ids.length)} onClose={() => openOverlay(null)} onKeyDown={stepThrough}>
      <h2>{filingStrings.title[what](ids.length)}</h2>
      <input className="input" dir="auto" value={typed} aria-label={filingStrings.placeholder[what]} placeholder={filingStrings.placeholder[what]} aria-invalid={isTooLong} data-step="" onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} />
      {isTooLong && (
        <p role="alert" className="field-wrong">
          {filingStrings.tooLong(maxNameChars)}
        </p>
      )}
      {names.length === 0 && name === '' && <p className="q3">{filingStrings.none[what]}</p>}
      <div role="group" className="filing-names" aria-label={filingStrings.title[what](ids.length)}>
        {canAdd && (
          <button type="button" className="filing-add" data-step="" onClick={add}>
            {filingStrings.add[what](name)}
          </button>
        )}
        {found.map((one) => (
          <FiledNameRow key={one.value} one={one} isCollection={what === 'collections'} onToggle={() => toggleName(what, one)} />
        ))}
      </div>
      <footer>
        <span className="q3">{filingStrings.hint}</span>
        <Button onClick={() => openOverlay(null)}>{filingStrings.close}</Button>
      </footer>
    </dialog>
  );
}

/** Gives the name to all chosen articles, or takes it from them where all have it. */
function toggleName(what: 'labels' | 'collections', { value, name, among }: FiledName): void {
  const [given, taken] = among === 'all' ? [false, true] : [true, false];
  if (what === 'labels') void fileChosen({ what, add: given ? [name] : [], remove: taken ? [name] : [] });
  else void fileChosen({ what, add: given ? [value as CollectionId] : [], remove: taken ? [value as CollectionId] : [] }); // the value of a collection is its id
}

/** Arrows go from the field through the names. */
function stepThrough(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-step]')];
  const at = stops.findIndex((stop) => stop === document.activeElement);
  const next = step === undefined || at < 0 ? undefined : stops[at + step];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
