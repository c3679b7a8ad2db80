import { useMemo, useState } from 'react';
import { keyGroups, keyMapStrings, type KeyGroup } from '../../../shared/strings/key-map.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import './palette.css';
import './key-map.css';

/** All keys, by pane; found as one types, and printed on one page whatever is typed. */
export function KeyMap() {
  const [words, setWords] = useState('');
  const groups = useMemo(() => groupsWith(words), [words]);
  const head = (
    <>
      <input className="input" type="search" autoFocus value={words} aria-label={keyMapStrings.filter} placeholder={keyMapStrings.filter} onChange={(event) => setWords(event.target.value)} />
      <Button onClick={() => window.print()}>
        {keyMapStrings.print} <kbd>{keyMapStrings.printKeys}</kbd>
      </Button>
    </>
  );
  return (
    <>
      <Sheet className="keymap" title={keyMapStrings.title} head={head} onClose={() => openOverlay(null)}>
        <div className="content keymap-groups" tabIndex={0} role="region" aria-label={keyMapStrings.title}>
          {groups.length === 0 && <p className="q3" role="status">{keyMapStrings.none}</p>}
          {groups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
      </Sheet>
      <div className="keymap-print" aria-hidden="true">
        <h1>{keyMapStrings.title}</h1>
        <div className="keymap-groups">
          {keyGroups.map((group) => (
            <Group key={group.title} group={group} />
          ))}
        </div>
        <p>{keyMapStrings.footer}</p>
      </div>
    </>
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
