import { useEffect, useRef, useState } from 'react';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { papers, type Preferences } from '../../../shared/ipc/app-channels.js';
import { sourceSummaryStrings } from '../../../shared/strings/source-summary.js';
import { ask, change } from '../../app/actions.js';
import { createBriefing } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { notify } from '../../state/notices.js';
import { movePlace } from '../../state/place-store.js';
import { prefer, usePreferences } from '../../state/preferences-store.js';
import { CaretDownIcon, PencilSimpleIcon, PlusIcon, TrashIcon } from '../../ui/icons.js';
import type { BriefingSession } from './briefing-session.js';
import type { MenuEntry } from '../../ui/Menu.js';
import { MenuButton } from '../../ui/MenuButton.js';

interface BriefingMenuProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

const creations = [
  { key: 'assessment', words: briefingStrings.createAssessment, template: 'assessment' },
  { key: 'situation', words: briefingStrings.createSituation, template: 'situation' },
  { key: 'create', words: briefingStrings.createEmpty, template: undefined },
] as const;

/** Which briefing is open; others, a new one, rename and remove behind its name. */
export function BriefingMenu({ session, readOnly }: BriefingMenuProps) {
  const briefings = useCase((state) => state.briefings);
  const [renaming, setRenaming] = useState(false);
  const preferences = usePreferences();
  const name = briefings.get(session.id)?.name ?? '';
  if (renaming) return <RenameField session={session} name={name} onDone={() => setRenaming(false)} />;

  const others: MenuEntry[] = [...briefings.values()].map((briefing) => ({
    key: briefing.id,
    label: briefing.name,
    checked: briefing.id === session.id,
    run: () => movePlace({ briefingId: briefing.id, blockId: null }),
  }));
  const changes: MenuEntry[] = [
    ...creations.map(({ key, words, template }) => ({ key, label: <IconLabel icon={<PlusIcon className="icon s14" />} words={words} />, run: () => void createBriefing(template) })),
    { key: 'rename', label: <IconLabel icon={<PencilSimpleIcon className="icon s14" />} words={briefingStrings.rename} />, run: () => setRenaming(true) },
    { key: 'remove', label: <IconLabel icon={<TrashIcon className="icon s14" />} words={briefingStrings.remove} />, run: () => void removeBriefing(session, name) },
  ];
  return (
    <MenuButton label={`${briefingStrings.choose}: ${name}`} className="briefing-name" entries={readOnly ? others : [...others, null, ...changes, null, ...exportEntries(session, preferences)]}>
      <span className="clip">{name}</span> <CaretDownIcon className="icon s12" aria-hidden="true" />
    </MenuButton>
  );
}

/** What the PDF is to hold, and how every briefing is printed. */
function exportEntries(session: BriefingSession, { paper, ledgerAttached }: Preferences): MenuEntry[] {
  return [
    { key: 'summary', label: briefingStrings.draftSummary, run: () => void draftSummary(session) },
    ...papers.map((one) => ({ key: one, label: briefingStrings.paper(one), checked: one === paper, run: () => void prefer({ paper: one }) })),
    { key: 'ledger', label: briefingStrings.ledgerAttached, checked: ledgerAttached, run: () => void prefer({ ledgerAttached: !ledgerAttached }) },
  ];
}

/** Puts a summary of the sources, drafted from the ledger, at the end of the text, to be edited. */
async function draftSummary(session: BriefingSession): Promise<void> {
  if (!(await session.saver.commit())) return;
  const words = await ask('briefings:draft-source-summary', { id: session.id });
  if (words === null) return;
  if (words === '') notify({ kind: 'done', title: briefingStrings.nothingToSummarise, text: null, action: null });
  else session.append([{ type: 'heading', level: 1, words: sourceSummaryStrings.title }, { type: 'paragraph', words }]);
}

function IconLabel({ icon, words }: { readonly icon: React.ReactNode; readonly words: string }) {
  return (
    <span className="icon-label">
      {icon}
      {words}
    </span>
  );
}

function RenameField({ session, name, onDone }: { readonly session: BriefingSession; readonly name: string; readonly onDone: () => void }) {
  const [words, setWords] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const keep = (): void => {
    const next = words.trim();
    if (next !== '' && next !== name) void change('briefings:rename', { id: session.id, name: next });
    onDone();
  };
  return (
    <input
      ref={field}
      className="input rename"
      aria-label={briefingStrings.renameField}
      maxLength={400}
      value={words}
      onChange={(event) => setWords(event.target.value)}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter') keep();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

/** What was typed is brought into the case first, so that taking the removal back brings all of it back. */
async function removeBriefing(session: BriefingSession, name: string): Promise<void> {
  if (!(await session.saver.commit())) return;
  const removed = await change('briefings:remove', { id: session.id });
  if (removed === null) return;
  notify({ kind: 'done', title: briefingStrings.removed(name), text: null, action: { label: briefingStrings.undo, run: () => void change('case:undo', {}) } });
}
