import { useEffect, useMemo, useRef, useState } from 'react';
import { keyGroups, keyMapStrings, type KeyGroup } from '../../../shared/strings/key-map.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { XIcon } from '../../ui/icons.js';
import { restoreFocus } from '../../ui/restore-focus.js';
import './palette.css';
import './key-map.css';

/** All keys, by pane; found as one types, and printed on one page whatever is typed. */
export function KeyMap() {
  const [words, setWords] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const groups = useMemo(() => groupsWith(words), [words]);
  useEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => restoreFocus(before);
  }, []);
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && openOverlay(null)}>
      <div className="sheet keymap" role="dialog" aria-modal="true" aria-label={keyMapStrings.title}>
        <header>
          <h2>{keyMapStrings.title}</h2>
          <input ref={field} className="input" type="search" value={words} aria-label={keyMapStrings.filter} placeholder={keyMapStrings.filter} onChange={(event) => setWords(event.target.value)} />
          <Button onClick={() => window.print()}>
            {keyMapStrings.print} <kbd>{keyMapStrings.printKeys}</kbd>
          </Button>
          <IconButton label={keyMapStrings.close} keys="Esc" onClick={() => openOverlay(null)}>
            <XIcon />
          </IconButton>
        </header>
        <div className="content keymap-groups" tabIndex={0} role="region" aria-label={keyMapStrings.title}>
          {groups.length === 0 && <p className="q3" role="status">{keyMapStrings.none}</p>}
          {groups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
      </div>
      <div className="keymap-print" aria-hidden="true">
        <h1>{keyMapStrings.title}</h1>
        <div className="keymap-groups">
          {keyGroups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
        <p>{keyMapStrings.footer}</p>
      </div>
    </div>
  );
}

function Group({ group: { title, rows } }: { readonly group: KeyGroup }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, what }) => (
          <div key={keys.join() + what}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Groups with the rows that hold every word, in their keys, in what they do or in the pane's name. */
function groupsWith(words: string): readonly KeyGroup[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  return keyGroups.flatMap(({ title, rows }) => {
    const found = rows.filter(({ keys, what }) => wanted.every((word) => [title, what, ...keys].join(' ').toLowerCase().includes(word)));
    return found.length === 0 ? [] : [{ title, rows: found }];
  });
}
