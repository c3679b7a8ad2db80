import { commandIds, type CommandId } from '../../shared/ipc/events.js';
import { actionWords } from '../../shared/strings/actions.js';
import { menuStrings } from '../../shared/strings/menu.js';
import { shellStrings } from '../../shared/strings/shell.js';
import { commitOpenBriefing, createBriefing, exportBriefing, insertTable } from '../state/briefing-commands.js';
import { chooseImage } from '../state/briefing-images.js';
import { useCase } from '../state/case-store.js';
import { openHelp } from '../state/help-store.js';
import { notify } from '../state/notices.js';
import { askPassphrase } from '../state/passphrase-store.js';
import { askAboutChosen, toggleRead } from '../state/library-commands.js';
import { showFilter } from '../state/library-store.js';
import { movePlace, showSearch } from '../state/place-store.js';
import { prefer, usePreferences } from '../state/preferences-store.js';
import { openOverlay, toggleInspector, toggleLibrary, useShell } from '../state/shell-store.js';
import { requestTag } from '../state/tag-request.js';
import { openSample, startTour } from '../state/tour-store.js';
import { ask, change } from './actions.js';
import { copyReport } from './failures.js';
import { helpPageHere } from './help-place.js';
import { chooseFiles, importClipboard } from './import-flow.js';

/** One thing the analyst can ask for, as the palette, the menu and the keys know it. */
export interface Command {
  readonly id: CommandId;
  readonly title: string;
  readonly keys: string | null;
  /** Commands that need an open case are left out while there is none. */
  readonly needsCase: boolean;
  readonly run: () => void;
}

/** Keys as tinykeys writes them are in `use-global-keys`; here as people read them. */
const shownKeys: Partial<Record<CommandId, string>> = {
  'case.create': 'Ctrl N',
  'case.open': 'Ctrl Shift O',
  'import.choose': 'Ctrl O',
  'import.paste': 'Ctrl V',
  'history.undo': 'Ctrl Z',
  'history.redo': 'Ctrl Shift Z',
  'view.read': 'Ctrl 1',
  'view.ledger': 'Ctrl 2',
  'view.briefing': 'Ctrl 3',
  'view.search': 'Ctrl Shift F',
  'article.read': 'u',
  'article.labels': 'l',
  'article.collections': 'o',
  'article.details': 'F2',
  'article.remove': 'Shift Delete',
  'view.filter': '/',
  'view.palette': 'Ctrl K',
  'view.quick-open': 'Ctrl P',
  'view.keys': '?',
  'view.boilerplate': 'b',
  'tag.claim': 'c',
  'tag.existing-claim': 'Shift C',
  'tag.throughout': 'Shift T',
  'tag.attribution': 'a',
  'tag.source': 's',
  'tag.cue': 'q',
  'tag.content': 't',
  'tag.cite': '[',
  'tag.remove': 'Delete',
  'briefing.export': 'Ctrl E',
  'case.save-copy': 'Ctrl Shift S',
  'help.open': 'F1',
  'briefing.table': 'Ctrl Alt 8',
  'suggestion.next': 'g',
  'suggestion.previous': 'Shift G',
  'suggestion.accept': 'y',
  'suggestion.reject': 'r',
  'suggestion.correct': 'f',
  'suggestion.accept-all': 'Shift Y',
  'suggestion.next-claim': 'v',
  'suggestion.previous-claim': 'Shift V',
  'suggestion.sure': '1',
  'suggestion.likely': '2',
  'suggestion.possible': '3',
};

const withoutCase: readonly CommandId[] = [
  'case.create', 'case.create-encrypted', 'case.open', 'case.open-sample', 'case.restore', 'import.choose', 'import.paste', 'view.palette', 'view.keys', 'theme.light', 'theme.dark', 'theme.system',
  'keys.single', 'case.recent', 'help.open', 'help.tour', 'help.copy-report', 'help.licences',
];

const runners: Readonly<Record<CommandId, () => void>> = {
  'case.create': () => void leaveCase('case:create'),
  'case.create-encrypted': () => askPassphrase({ kind: 'create' }),
  'case.open': () => void leaveCase('case:open'),
  'case.open-sample': () => void openSample(),
  'case.recent': () => openOverlay('recent'),
  'case.close': () => void leaveCase('case:close'),
  'case.save-copy': () => void saveCopy(),
  'case.passphrase': () => askPassphrase({ kind: 'set' }),
  'case.restore': () => openOverlay('backups'),
  'import.choose': () => void chooseFiles(),
  'import.paste': () => void importClipboard(),
  'import.reports': () => openOverlay('reports'),
  'import.ledgers': () => openOverlay('ledgers'),
  'article.read': toggleRead,
  'article.labels': () => askAboutChosen('labels'),
  'article.collections': () => askAboutChosen('collections'),
  'article.details': () => askAboutChosen('details'),
  'article.remove': () => askAboutChosen('removal'),
  'view.filter': showLibraryFilter,
  'history.undo': () => void stepHistory('undo'),
  'history.redo': () => void stepHistory('redo'),
  'view.read': () => movePlace({ view: 'read' }),
  'view.ledger': () => movePlace({ view: 'ledger' }),
  'view.briefing': () => movePlace({ view: 'briefing' }),
  'view.search': () => showSearch(),
  'view.palette': () => openOverlay('palette'),
  'view.quick-open': () => openOverlay('quick-open'),
  'view.keys': () => openOverlay('keys'),
  'view.boilerplate': () => void prefer({ boilerplateShown: !usePreferences.getState().boilerplateShown }),
  'view.library': toggleLibrary,
  'view.inspector': toggleInspector,
  'tag.claim': () => requestTag('tag.claim'),
  'tag.existing-claim': () => requestTag('tag.existing-claim'),
  'tag.throughout': () => requestTag('tag.throughout'),
  'tag.attribution': () => requestTag('tag.attribution'),
  'tag.source': () => requestTag('tag.source'),
  'tag.cue': () => requestTag('tag.cue'),
  'tag.content': () => requestTag('tag.content'),
  'tag.cite': () => requestTag('tag.cite'),
  'tag.remove': () => requestTag('tag.remove'),
  'suggestion.next': () => requestTag('suggestion.next'),
  'suggestion.previous': () => requestTag('suggestion.previous'),
  'suggestion.accept': () => requestTag('suggestion.accept'),
  'suggestion.reject': () => requestTag('suggestion.reject'),
  'suggestion.correct': () => requestTag('suggestion.correct'),
  'suggestion.accept-all': () => requestTag('suggestion.accept-all'),
  'suggestion.next-claim': () => requestTag('suggestion.next-claim'),
  'suggestion.previous-claim': () => requestTag('suggestion.previous-claim'),
  'suggestion.sure': () => requestTag('suggestion.sure'),
  'suggestion.likely': () => requestTag('suggestion.likely'),
  'suggestion.possible': () => requestTag('suggestion.possible'),
  'briefing.create': () => void createBriefing(),
  'briefing.create-assessment': () => void createBriefing('assessment'),
  'briefing.create-situation': () => void createBriefing('situation'),
  'briefing.export': () => void exportBriefing(),
  'briefing.table': insertTable,
  'briefing.image': () => void chooseImage(),
  'theme.light': () => void prefer({ theme: 'light' }),
  'theme.dark': () => void prefer({ theme: 'dark' }),
  'theme.system': () => void prefer({ theme: 'system' }),
  'keys.single': () => void toggleSingleKeys(),
  'help.open': () => openHelp(helpPageHere()),
  'help.tour': () => void startTour(),
  'help.copy-report': () => void copyReport(),
  'help.licences': () => openOverlay('licences'),
};

/** All commands, in the menu's order. */
export const commands: readonly Command[] = commandIds.map((id) => ({
  id,
  title: menuStrings.commands[id].replace('…', ''),
  keys: shownKeys[id] ?? null,
  needsCase: !withoutCase.includes(id),
  run: runners[id],
}));

export function runCommand(id: CommandId): void {
  const needsCase = !withoutCase.includes(id);
  if (needsCase && useCase.getState().status !== 'open') return;
  runners[id]();
}

/** Takes the case's last action back, or does it again, and says which one it was. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  const step = useCase.getState()[direction];
  if (step === null) {
    notify({ kind: 'done', title: direction === 'undo' ? shellStrings.nothingToUndo : shellStrings.nothingToRedo, text: null, action: null });
    return;
  }
  const done = await change(direction === 'undo' ? 'case:undo' : 'case:redo', {});
  if (done === null) return;
  const words = actionWords(step.action, step.count);
  notify({ kind: 'done', title: direction === 'undo' ? shellStrings.undid(words) : shellStrings.redid(words), text: null, action: null });
}

/** Brings the library in sight with its filter. */
function showLibraryFilter(): void {
  movePlace({ view: 'read' });
  useShell.setState({ libraryShown: true });
  showFilter(true);
}

/** Goes to another case, or to none, with everything typed in the one that is left; stays where that cannot be. */
async function leaveCase(channel: 'case:create' | 'case:open' | 'case:close'): Promise<void> {
  if (await commitOpenBriefing()) await ask(channel, {});
}

/** Where nothing can be written, the copy is gone on in: what is typed and not saved yet is saved there. */
async function saveCopy(): Promise<void> {
  const { info } = useCase.getState();
  const goesOn = info !== null && (info.readOnly || info.missing);
  if (!goesOn && !(await commitOpenBriefing())) return;
  const copy = await ask(goesOn ? 'case:go-on-in-copy' : 'case:save-copy', {});
  if (copy === null) return;
  const said = copy.damaged.length === 0 ? null : shellStrings.copySalvaged(copy.damaged);
  notify({ kind: 'done', title: shellStrings.copySaved(copy.fileName), text: said ?? (goesOn ? shellStrings.goneOnInCopy : null), action: null });
}

/** Letters alone as commands, or not (WCAG 2.1.4); what they are now is said. */
async function toggleSingleKeys(): Promise<void> {
  const singleKeys = !usePreferences.getState().singleKeys;
  await prefer({ singleKeys });
  notify({ kind: 'done', title: singleKeys ? shellStrings.singleKeysOn : shellStrings.singleKeysOff, text: null, action: null });
}
