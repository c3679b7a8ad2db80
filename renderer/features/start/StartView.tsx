import { useEffect, useRef, useState } from 'react';
import type { RecentCase } from '../../../shared/ipc/case-channels.js';
import { startStrings } from '../../../shared/strings/start.js';
import { ask } from '../../app/actions.js';
import { chooseFiles } from '../../app/import-flow.js';
import { askPassphrase } from '../../state/passphrase-store.js';
import { Button } from '../../ui/Button.js';
import { BooksIcon, FolderOpenIcon } from '../../ui/icons.js';
import { StartPicture } from './StartPicture.js';
import './start.css';

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** The first screen: bring articles in, look at the sample, or go on with a case. */
export function StartView() {
  const [opening, setOpening] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const openSample = async (): Promise<void> => {
    setOpening(true);
    await ask('case:open-sample', {});
    setOpening(false);
  };
  return (
    <main className="start" aria-label={startStrings.region}>
      <div className="start-column">
        <h1>{startStrings.title}</h1>
        <p className="start-lead">{startStrings.lead}</p>
        <section className="start-target">
          <StartPicture />
          <div>
            <b>{startStrings.dropHere}</b>
            <p>{startStrings.formats}</p>
            <button ref={first} type="button" className="btn primary large" onClick={() => void chooseFiles()}>
              {startStrings.choose} <kbd>{startStrings.chooseKeys}</kbd>
            </button>
          </div>
        </section>
        <section className="start-sample">
          <BooksIcon className="icon" />
          <div>
            <b>{startStrings.sampleTitle}</b>
            <span className="q3">{startStrings.sampleText}</span>
          </div>
          <Button disabled={opening} onClick={() => void openSample()}>
            {opening ? startStrings.openSampleBusy : startStrings.openSample}
          </Button>
        </section>
        <RecentCases />
      </div>
    </main>
  );
}

function RecentCases() {
  const [recent, setRecent] = useState<readonly RecentCase[]>([]);
  useEffect(() => {
    let shown = true;
    void ask('case:recent', {}).then((cases) => {
      if (shown && cases !== null) setRecent(cases);
    });
    return () => {
      shown = false;
    };
  }, []);
  return (
    <section className="start-recent">
      {recent.length > 0 && <h2>{startStrings.recent}</h2>}
      {recent.map((item) => (
        <button key={item.id} type="button" disabled={item.missing} onClick={() => void ask('case:open-recent', { id: item.id })}>
          <FolderOpenIcon className="icon" />
          <span className="clip">{item.name}</span>
          <span className="q3 num">{item.missing ? startStrings.missing : when.format(item.openedAtMs)}</span>
        </button>
      ))}
      <div className="start-others">
        <Button look="quiet" onClick={() => void ask('case:open', {})}>{startStrings.openOther}</Button>
        <Button look="quiet" onClick={() => void ask('case:create', {})}>{startStrings.newCase}</Button>
        <Button look="quiet" onClick={() => askPassphrase({ kind: 'create' })}>{startStrings.newEncryptedCase}</Button>
      </div>
    </section>
  );
}
