import { useState, type KeyboardEvent } from 'react';
import { foldedName, maxNameChars, plainName } from '../../../shared/domain/filing-name.js';
import type { CollectionId } from '../../../shared/domain/ids.js';
import { filingStrings } from '../../../shared/strings/library.js';
import { change } from '../../app/actions.js';
import { useCase } from '../../state/case-store.js';
import { IconButton } from '../../ui/IconButton.js';
import { CheckIcon, PencilSimpleIcon, TrashIcon } from '../../ui/icons.js';
import type { FiledName } from './file-names.js';

interface FiledNameRowProps {
  readonly one: FiledName;
  readonly isCollection: boolean;
  readonly onToggle: () => void;
}

const checked = { all: true, some: 'mixed', none: false } as const;

/** A label or collection that the chosen articles have or have not; a collection can be renamed and removed here. */
export function FiledNameRow({ one, isCollection, onToggle }: FiledNameRowProps) {
  const [isRenaming, setRenaming] = useState(false);
  const { name, among, total, value } = one;
  if (isRenaming) return <NewName one={one} onEnd={() => setRenaming(false)} />;
  return (
    <div className="filing-name">
      <button type="button" role="checkbox" aria-checked={checked[among]} data-step="" onClick={onToggle}>
        <span className={`filing-check ${among}`} aria-hidden="true">
          {among === 'all' && <CheckIcon className="icon s12" />}
        </span>
        <span className="clip" dir="auto" title={name}>
          {name}
        </span>
        {among === 'some' && <span className="q3">{filingStrings.some}</span>}
        <span className="n">{total.toLocaleString('en')}</span>
      </button>
      {isCollection && (
        <>
          <IconButton label={filingStrings.rename(name)} small onClick={() => setRenaming(true)}>
            <PencilSimpleIcon />
          </IconButton>
          <IconButton label={filingStrings.remove(name)} small onClick={() => void change('collections:remove', { id: value as CollectionId }) /* the value of a collection is its id */}>
            <TrashIcon />
          </IconButton>
        </>
      )}
    </div>
  );
}

function NewName({ one, onEnd }: { readonly one: FiledName; readonly onEnd: () => void }) {
  const [typed, setTyped] = useState(one.name);
  const collections = useCase((state) => state.collections);
  const name = plainName(typed);
  const isTaken = [...collections.values()].some((other) => other.id !== one.value && foldedName(other.name) === foldedName(name));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') {
      if (name === '' || isTaken || name.length > maxNameChars) return;
      if (name !== one.name) void change('collections:rename', { id: one.value as CollectionId, name }); // the value of a collection is its id
    } else if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onEnd();
  };
  return (
    <div className="filing-name">
      <input className="input" autoFocus dir="auto" value={typed} aria-label={filingStrings.newName(one.name)} aria-invalid={isTaken} onChange={(event) => setTyped(event.target.value)} onKeyDown={onKeyDown} onBlur={onEnd} />
      {isTaken && <span className="field-wrong">{filingStrings.nameTaken}</span>}
    </div>
  );
}
