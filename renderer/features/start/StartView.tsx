import { useEffect, useRef, useState } from 'react';
import { startStrings } from '../../../shared/strings/start.js';
import { tourStrings } from '../../../shared/strings/tour.js';
import { ask } from '../../app/actions.js';
import { chooseFiles } from '../../app/import-flow.js';
import { openHelp } from '../../state/help-store.js';
import { askPassphrase } from '../../state/passphrase-store.js';
import { usePreferences } from '../../state/preferences-store.js';
import { openSample, startTour } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';
import { BooksIcon } from '../../ui/icons.js';
import { RecentCases, useRecentCases } from './RecentCases.js';
import { StartPicture } from './StartPicture.js';
import './start.css';

/** The first screen: bring articles in, look at the sample, or go on with a case. */
export function StartView() {
  const [opening, setOpening] = useState(false);
  const { tour, tourStep } = usePreferences();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const open = async (how: () => Promise<void>): Promise<void> => {
    setOpening(true);
    await how();
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
          <div className="start-sample-acts">
            <Button disabled={opening} onClick={() => void open(openSample)}>
              {opening ? startStrings.openSampleBusy : startStrings.openSample}
            </Button>
            {tour !== 'new' && (
              <Button look="quiet" disabled={opening} onClick={() => void open(startTour)}>
                {tour === 'left' ? tourStrings.resumed(tourStep) : tourStrings.offered}
              </Button>
            )}
          </div>
        </section>
        <OtherCases />
      </div>
    </main>
  );
}

/** What was worked on last, and the other ways into a case. */
function OtherCases() {
  const { recent, forget } = useRecentCases();
  return (
    <section className="start-recent">
      {recent !== null && recent.length > 0 && (
        <>
          <h2>{startStrings.recent}</h2>
          <RecentCases recent={recent} onOpen={() => undefined} onForget={forget} />
        </>
      )}
      <div className="start-others">
        <Button look="quiet" onClick={() => void ask('case:open', {})}>{startStrings.openOther}</Button>
        <Button look="quiet" onClick={() => void ask('case:create', {})}>{startStrings.newCase}</Button>
        <Button look="quiet" onClick={() => askPassphrase({ kind: 'create' })}>{startStrings.newEncryptedCase}</Button>
        <Button look="quiet" onClick={() => openHelp('start')}>{startStrings.help}</Button>
      </div>
    </section>
  );
}
