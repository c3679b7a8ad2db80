import { create } from 'zustand';
import type { BriefingTemplate } from '../../shared/domain/briefing-templates.js';
import type { BriefingId } from '../../shared/domain/ids.js';
import type { ExportOutcome } from '../../shared/ipc/briefing-channels.js';
import { briefingStrings } from '../../shared/strings/briefing.js';
import { briefingTableStrings } from '../../shared/strings/briefing-table.js';
import { findingStrings } from '../../shared/strings/findings.js';
import { ask, change } from '../app/actions.js';
import { useCase } from './case-store.js';
import { notify } from './notices.js';
import { movePlace, showBriefing, usePlace } from './place-store.js';
import { usePreferences } from './preferences-store.js';

/** What the last export of a briefing came to. */
export interface LastExport {
  readonly briefingId: BriefingId;
  readonly outcome: Exclude<ExportOutcome, { kind: 'left' }>;
}

interface BriefingCommandsState {
  readonly exporting: boolean;
  readonly last: LastExport | null;
  /** Brings everything typed into the case; set by the editor that is open. */
  readonly commitOpen: (() => Promise<boolean>) | null;
  /** Puts a table into the text in front; set while it can be written in. */
  readonly putTable: (() => void) | null;
  /** The briefing that was just made, until it is shown: its title is typed first. */
  readonly made: BriefingId | null;
}

export const useBriefingCommands = create<BriefingCommandsState>(() => ({ exporting: false, last: null, commitOpen: null, putTable: null, made: null }));

/** The briefing in front: the one chosen last, else the first. */
function presentBriefing(): BriefingId | null {
  const { briefings } = useCase.getState();
  const { briefingId } = usePlace.getState();
  if (briefingId !== null && briefings.has(briefingId)) return briefingId;
  return [...briefings.keys()][0] ?? null;
}

/** Makes a briefing under the next free name, empty or with the sections of a template, and opens it. */
export async function createBriefing(template?: BriefingTemplate): Promise<void> {
  const names = new Set([...useCase.getState().briefings.values()].map((briefing) => briefing.name));
  let number = 1;
  while (names.has(briefingStrings.newName(number))) number += 1;
  const made = await change('briefings:create', { name: briefingStrings.newName(number), template });
  if (made === null) return;
  useBriefingCommands.setState({ made: made.id });
  showBriefing(made.id);
}

/** Brings what is typed into the case, before the case is left or read as a whole; `false` when it could not be, which has been said then. */
export async function commitOpenBriefing(): Promise<boolean> {
  const { commitOpen } = useBriefingCommands.getState();
  return commitOpen === null || (await commitOpen());
}

/** Puts a table in at the caret of the briefing in front; says so where none is. */
export function insertTable(): void {
  const { putTable } = useBriefingCommands.getState();
  if (putTable === null) notify({ kind: 'done', title: briefingTableStrings.needsBriefing, text: null, action: null });
  else putTable();
}

/** Commits what is typed and writes the present briefing's PDF; says what came of it. */
export async function exportBriefing(): Promise<void> {
  const id = presentBriefing();
  const { exporting } = useBriefingCommands.getState();
  if (id === null || exporting) return;
  useBriefingCommands.setState({ exporting: true });
  const { paper, ledgerAttached } = usePreferences.getState();
  try {
    const outcome = (await commitOpenBriefing()) ? await ask('briefings:export', { id, paper, ledgerAttached }) : null;
    if (outcome !== null && outcome.kind !== 'left') showOutcome({ briefingId: id, outcome });
  } finally {
    useBriefingCommands.setState({ exporting: false });
  }
}

function showOutcome(last: LastExport): void {
  useBriefingCommands.setState({ last });
  if (last.outcome.kind === 'stopped') {
    movePlace({ view: 'briefing', briefingId: last.briefingId });
    return;
  }
  if (usePlace.getState().view === 'briefing') return;
  notify({
    kind: 'done',
    title: findingStrings.exported(last.outcome.fileName, last.outcome.pages),
    text: null,
    action: { label: findingStrings.open, run: () => void ask('briefings:show-export', { how: 'open' }) },
  });
}

/** Closes the list of findings. */
export function dismissExport(): void {
  useBriefingCommands.setState({ last: null });
}
