import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { BriefingId } from '../../../shared/domain/ids.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { startStrings } from '../../../shared/strings/start.js';
import { createBriefing } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { takeCitationRequest } from '../../state/citation-request.js';
import { usePlace } from '../../state/place-store.js';
import { openSample } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';
import { PlusIcon } from '../../ui/icons.js';
import { BlockHandle } from './BlockHandle.js';
import { BriefingText } from './BriefingText.js';
import { BriefingTitle } from './BriefingTitle.js';
import { BriefingToolbar } from './BriefingToolbar.js';
import type { BriefingSession } from './briefing-session.js';
import { CitationCard } from './CitationCard.js';
import type { CitableOption } from './citable.js';
import { CitePicker } from './CitePicker.js';
import { Figures } from './Figures.js';
import { FindingsDock } from './FindingsDock.js';
import { FindReplace } from './FindReplace.js';
import { KeyJudgments } from './KeyJudgments.js';
import { LedgerShelf } from './LedgerShelf.js';
import { MarginMarks } from './MarginMarks.js';
import { RuleFindings } from './RuleFindings.js';
import { useBriefingSession } from './session-store.js';
import { useImageInput } from './use-image-input.js';
import { useTableCommand } from './use-table-command.js';
import { useShelf } from './use-shelf.js';
import { useWritingKeys } from './use-writing-keys.js';
import './briefing.css';

/** The briefing being written, and beside it the ledger it is written from. */
export function BriefingView() {
  const briefings = useCase((state) => state.briefings);
  const chosen = usePlace((state) => state.briefingId);
  const id = chosen !== null && briefings.has(chosen) ? chosen : [...briefings.keys()][0];
  return id === undefined ? <NoBriefing /> : <OpenBriefing key={id} id={id} />;
}

function NoBriefing() {
  const readOnly = useCase((state) => state.info?.readOnly === true);
  return (
    <main className="panes">
      <section className="pane page briefing-none" aria-label={briefingStrings.pane}>
        <h1 className="serif">{briefingStrings.emptyTitle}</h1>
        <p>{briefingStrings.emptyText}</p>
        <p className="new-briefings">
          <Button look="primary" size="large" autoFocus disabled={readOnly} onClick={() => void createBriefing('assessment')}>
            <PlusIcon className="icon s14" aria-hidden="true" />
            {briefingStrings.createAssessment}
          </Button>
          <Button size="large" disabled={readOnly} onClick={() => void createBriefing('situation')}>
            {briefingStrings.createSituation}
          </Button>
          <Button size="large" look="quiet" disabled={readOnly} onClick={() => void createBriefing()}>
            {briefingStrings.createEmpty}
          </Button>
        </p>
        <Button look="quiet" onClick={() => void openSample()}>{startStrings.openSample}</Button>
      </section>
    </main>
  );
}

function OpenBriefing({ id }: { readonly id: BriefingId }) {
  const { session, failed, retry } = useBriefingSession(id);
  if (session !== null) return <Desk session={session} />;
  return (
    <main className="panes" aria-busy={!failed}>
      <section className="pane page briefing-none" aria-label={briefingStrings.pane}>
        <p>{failed ? briefingStrings.notLoaded : briefingStrings.loading}</p>
        {failed && <Button onClick={retry}>{briefingStrings.tryAgain}</Button>}
      </section>
    </main>
  );
}

function Desk({ session }: { readonly session: BriefingSession }) {
  const readOnly = useCase((state) => state.info?.readOnly === true);
  const shelf = useShelf();
  const picker = useStore(session.view, (view) => view.picker);
  const findShown = useStore(session.view, (view) => view.findShown);
  const [said, setSaid] = useState('');
  useWritingKeys(session, setSaid);
  useImageInput(session, readOnly);
  useTableCommand(session, readOnly);

  // Asked for in the ledger, before this view came to the front.
  useEffect(() => {
    if (readOnly) return;
    const targets = takeCitationRequest();
    if (targets.length === 0) return;
    session.citeAtCaretOrEnd(targets);
    setSaid(briefingStrings.cited(targets.length));
  }, [session, readOnly]);
  const insert = (option: CitableOption, how: 'cite' | 'quote'): void => {
    if (readOnly) return;
    // Several passages of a claim are cited together, but one is quoted.
    const targets = how === 'quote' ? option.targets.slice(0, 1) : option.targets;
    session.insert(targets, how);
    setSaid(insertionWords(option, how));
  };
  const leaveShelf = (): void => {
    if (shelf.isDrawer) shelf.toggle();
    session.editor.focus();
  };
  return (
    <main className={shelf.shown ? 'panes briefing-view' : 'panes briefing-view no-shelf'}>
      <section className="pane page briefing-pane" aria-label={briefingStrings.pane}>
        <BriefingToolbar session={session} readOnly={readOnly} shelf={shelf} />
        {findShown && <FindReplace session={session} readOnly={readOnly} />}
        <div className="scroll">
          <div className="briefing-page">
            <BriefingTitle session={session} readOnly={readOnly} />
            <div className="briefing-sheet">
              <BriefingText session={session} readOnly={readOnly} />
              <KeyJudgments session={session} readOnly={readOnly} />
              <Figures session={session} readOnly={readOnly} />
              <MarginMarks session={session} />
              {!readOnly && <BlockHandle session={session} />}
            </div>
          </div>
        </div>
        <RuleFindings session={session} readOnly={readOnly} onSaid={setSaid} />
        <FindingsDock session={session} />
      </section>
      {shelf.shown && <LedgerShelf session={session} onInsert={insert} onLeave={leaveShelf} onClose={shelf.toggle} />}
      <CitationCard session={session} />
      {picker !== null && (
        <CitePicker
          at={picker}
          onChoose={(option, how) => {
            session.closePicker(null);
            insert(option, how);
          }}
          onLeave={(typed) => session.closePicker(typed)}
        />
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </main>
  );
}

function insertionWords(option: CitableOption, how: 'cite' | 'quote'): string {
  if (how === 'cite') return briefingStrings.cited(option.targets.length);
  return option.kind === 'article' ? briefingStrings.nothingToQuote : briefingStrings.quoted;
}
