import { useEffect, useState } from 'react';
import type { AppInfo, ThirdPartyWork } from '../../../shared/ipc/app-channels.js';
import { licencesStrings } from '../../../shared/strings/licences.js';
import { ask } from '../../app/actions.js';
import { openOverlay } from '../../state/shell-store.js';
import { ListBox } from '../../ui/ListBox.js';
import { Sheet } from '../../ui/Sheet.js';
import { worksWith } from './works-with.js';
import './licences.css';

/** What the program is, and every work of others in it with the text of its licence. */
export function Licences() {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [works, setWorks] = useState<readonly ThirdPartyWork[] | null>(null);
  useEffect(() => {
    let shown = true;
    void ask('app:info', {}).then((told) => shown && setInfo(told));
    void ask('app:licences', {}).then((list) => shown && setWorks(list));
    return () => {
      shown = false;
    };
  }, []);
  const [letters, setLetters] = useState('');
  return (
    <Sheet className="licences" title={licencesStrings.title} onClose={() => openOverlay(null)}>
      <div className="licences-head">
        <p>{info !== null && <b>{licencesStrings.program(info.version, info.electron)}</b>} <span className="q2">{licencesStrings.intro}</span></p>
        <label className="field">
          <span className="label">{licencesStrings.search}</span>
          <input type="search" autoFocus value={letters} onChange={(event) => setLetters(event.target.value)} />
        </label>
      </div>
      {works === null ? <p className="q3 content" role="status">{licencesStrings.loading}</p> : <Works all={works} shown={worksWith(works, letters)} />}
    </Sheet>
  );
}

function Works({ all, shown }: { readonly all: readonly ThirdPartyWork[]; readonly shown: readonly ThirdPartyWork[] }) {
  const [chosenId, setChosenId] = useState<number | null>(null);
  const at = Math.max(0, shown.findIndex(({ id }) => id === chosenId));
  const chosen = shown[at] ?? null;
  const move = (to: number): void => {
    const work = shown[to];
    if (work === undefined) return;
    setChosenId(work.id);
    document.getElementById(rowId(work))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="licences-parts">
      <p className="q3 num" role="status">{shown.length === 0 ? licencesStrings.none : licencesStrings.count(shown.length, all.length)}</p>
      <ListBox className="licences-list" label={licencesStrings.list} at={at} count={shown.length} activeId={chosen === null ? undefined : rowId(chosen)} onMove={move}>
        {shown.map((work) => (
          <div key={work.id} id={rowId(work)} role="option" aria-selected={work === chosen} onClick={() => setChosenId(work.id)}>
            <span title={work.name}>{work.name}</span>
            <span className="q3 num">{[work.version, work.licence].filter((part) => part !== null).join(' · ')}</span>
          </div>
        ))}
      </ListBox>
      {chosen !== null && <LicenceText work={chosen} />}
    </div>
  );
}

function LicenceText({ work }: { readonly work: ThirdPartyWork }) {
  const [told, setTold] = useState<{ readonly id: number; readonly text: string } | null>(null);
  useEffect(() => {
    let shown = true;
    void ask('app:licence-text', { id: work.id }).then((answer) => shown && answer !== null && setTold({ id: work.id, text: answer.text }));
    return () => {
      shown = false;
    };
  }, [work.id]);
  // Read with the arrow keys, like any scrolled text.
  return (
    <pre key={work.id} className="licences-text" tabIndex={0} role="region" aria-label={licencesStrings.textOf(work.name)}>
      {told?.id === work.id ? told.text : ''}
    </pre>
  );
}

const rowId = ({ id }: ThirdPartyWork): string => `work-${id}`;
