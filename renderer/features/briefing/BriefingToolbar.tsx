import { FORMAT_TEXT_COMMAND } from 'lexical';
import { useStore } from 'zustand';
import { markings, paragraphKinds, type Run } from '../../../shared/domain/briefing.js';
import { briefingFindStrings, briefingStrings } from '../../../shared/strings/briefing.js';
import { imageStrings } from '../../../shared/strings/images.js';
import { briefingTableStrings } from '../../../shared/strings/briefing-table.js';
import { $selectedBlocks, $setBlockMark, blockLooks, type BlockLook, type ShownLook } from '../../editor/briefing-blocks.js';
import { $setSelectedKind, $setSelectedLook, kindsByKey, looksByKey } from '../../editor/briefing-keys.js';
import { $changeTable, $insertTable, insertTableKeys, tableChanges } from '../../editor/briefing-table-keys.js';
import { chooseImage } from '../../state/briefing-images.js';
import { exportBriefing, useBriefingCommands } from '../../state/briefing-commands.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { CaretDownIcon, ExportIcon, ImageIcon, ListBulletsIcon, ListNumbersIcon, MagnifyingGlassIcon, QuotesIcon, SidebarSimpleIcon, TableIcon, TextBIcon, TextItalicIcon } from '../../ui/icons.js';
import { MarkingBox } from '../../ui/MarkingBox.js';
import { BriefingMenu } from './BriefingMenu.js';
import type { BriefingSession } from './briefing-session.js';
import type { MenuEntry } from '../../ui/Menu.js';
import { MenuButton } from '../../ui/MenuButton.js';
import { useCaretState } from './use-caret-state.js';
import type { ShelfState } from './use-shelf.js';

interface BriefingToolbarProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

/** What the present block is, what is in the briefing, and its way out as a PDF. */
export function BriefingToolbar({ session, readOnly, shelf }: BriefingToolbarProps & { readonly shelf: ShelfState }) {
  const { editor } = session;
  const caret = useCaretState(editor);
  const words = useStore(session.view, (view) => view.words);
  const citations = useStore(session.view, (view) => view.citations);
  const exporting = useBriefingCommands((state) => state.exporting);
  const kindWord = caret.kind === null ? briefingStrings.noKind : briefingStrings.kinds[caret.kind];
  return (
    <div className="briefing-toolbar" role="toolbar" aria-label={briefingStrings.toolbar}>
      <BriefingMenu session={session} readOnly={readOnly} />
      <MenuButton label={briefingStrings.outline} className="outline" entries={() => outlineEntries(session)}>
        <ListNumbersIcon className="icon" aria-hidden="true" />
      </MenuButton>
      <span className="divider" />
      <MenuButton label={`${briefingStrings.form}: ${briefingStrings.looks[caret.look]}`} className="look" entries={lookEntries(session, caret.look)} disabled={readOnly}>
        <span className="clip">{briefingStrings.looks[caret.look]}</span> <CaretDownIcon className="icon s12" aria-hidden="true" />
      </MenuButton>
      <MenuButton label={`${briefingStrings.kind}: ${kindWord}`} className="kind" entries={kindEntries(session, caret)} disabled={readOnly}>
        <span className="clip">{kindWord}</span> <CaretDownIcon className="icon s12" aria-hidden="true" />
      </MenuButton>
      <span className="divider" />
      <IconButton label={briefingStrings.bold} keys="Ctrl B" aria-pressed={caret.bold} disabled={readOnly} onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'bold')}>
        <TextBIcon />
      </IconButton>
      <IconButton label={briefingStrings.italic} keys="Ctrl I" aria-pressed={caret.italic} disabled={readOnly} onClick={() => editor.dispatchCommand(FORMAT_TEXT_COMMAND, 'italic')}>
        <TextItalicIcon />
      </IconButton>
      <IconButton label={briefingStrings.bulleted} aria-pressed={caret.look === 'list'} disabled={readOnly} onClick={() => session.edit(() => $setSelectedLook(caret.look === 'list' ? 'paragraph' : 'list'))}>
        <ListBulletsIcon />
      </IconButton>
      <IconButton label={briefingTableStrings.insert} keys={insertTableKeys} disabled={readOnly} onClick={() => session.edit($insertTable)}>
        <TableIcon />
      </IconButton>
      <IconButton label={briefingStrings.cite} keys="[" disabled={readOnly} onClick={() => session.openPicker()}>
        <QuotesIcon />
      </IconButton>
      <IconButton label={imageStrings.looks} disabled={readOnly} onClick={() => void chooseImage()}>
        <ImageIcon />
      </IconButton>
      <IconButton label={briefingFindStrings.region} keys="Ctrl F" onClick={() => session.view.setState({ findShown: true })}>
        <MagnifyingGlassIcon />
      </IconButton>
      <span className="grow" />
      <span className="counts num">
        <span>{briefingStrings.words(words)}</span>
        <span className="citations">{briefingStrings.citations(citations)}</span>
      </span>
      <DocumentMark session={session} readOnly={readOnly} />
      <IconButton label={briefingStrings.shelf} aria-pressed={shelf.shown} onClick={shelf.toggle}>
        <SidebarSimpleIcon mirrored />
      </IconButton>
      <Button disabled={exporting} onClick={() => void exportBriefing()} title={briefingStrings.exportKeys}>
        <ExportIcon className="icon s14" aria-hidden="true" />
        {exporting ? briefingStrings.exporting : briefingStrings.exportPdf}
      </Button>
    </div>
  );
}

function runWords(run: Run): string {
  if (run.type === 'citation') return '';
  return run.type === 'text' ? run.text : run.words;
}

/** Headings and key judgments, indented as they are nested; one leads to its place. */
function outlineEntries(session: BriefingSession): MenuEntry[] {
  const parts = session.read().blocks.filter(({ type }) => type === 'heading' || type === 'key-judgment');
  if (parts.length === 0) return [{ key: 'none', label: <span className="q3">{briefingStrings.outlineEmpty}</span>, run: () => session.editor.focus() }];
  return parts.map((block) => {
    const words = block.runs.map((run) => runWords(run)).join('').trim();
    const depth = block.type === 'heading' ? (block.level ?? 1) - 1 : 1;
    return { key: block.id, label: <span className={`outline-${block.type}`} style={{ paddingLeft: depth * 12 }}>{words === '' ? briefingStrings.looks[block.type === 'heading' ? 'heading-1' : 'key-judgment'] : words}</span>, run: () => session.reveal(block.id) };
  });
}

function lookEntries(session: BriefingSession, present: ShownLook): (MenuEntry | null)[] {
  const keyOf = (look: BlockLook): string => `Ctrl Alt ${Object.keys(looksByKey).find((code) => looksByKey[code] === look)?.replace('Digit', '') ?? ''}`;
  const looks = blockLooks.map((look) => ({
    key: look,
    label: briefingStrings.looks[look],
    keys: keyOf(look),
    checked: look === present,
    run: () => session.edit(() => $setSelectedLook(look)),
  }));
  return present === 'table' ? tableEntries(session) : [...looks, null, { key: 'table', label: briefingTableStrings.insert, keys: insertTableKeys, run: () => session.edit($insertTable) }];
}

/** How the table around the caret can change: it takes no other form. */
function tableEntries(session: BriefingSession): MenuEntry[] {
  return tableChanges.map(({ change, keys }) => ({ key: change, label: briefingTableStrings.changes[change], ...(keys === null ? {} : { keys }), run: () => session.edit(() => $changeTable(change)) }));
}

/** Kinds of statement, and the block's own handling mark. */
function kindEntries(session: BriefingSession, caret: ReturnType<typeof useCaretState>): (MenuEntry | null)[] {
  const keyOf = (kind: string | null): string => `Alt ${Object.keys(kindsByKey).find((code) => kindsByKey[code] === kind)?.replace('Digit', '') ?? ''}`;
  const kinds = [null, ...paragraphKinds].map((kind) => ({
    key: kind ?? 'none',
    label: kind === null ? briefingStrings.noKind : briefingStrings.kinds[kind],
    keys: keyOf(kind),
    checked: kind === caret.kind,
    run: () => session.edit(() => $setSelectedKind(kind)),
  }));
  const marks = [null, ...[...markings].reverse()].map((mark) => ({
    key: mark ?? 'document-mark',
    label: mark === null ? `${briefingStrings.ownMark}: ${briefingStrings.documentMark}` : <MarkingBox marking={mark} />,
    checked: mark === caret.mark,
    run: () => session.edit(() => $selectedBlocks().forEach((block) => $setBlockMark(block, mark))),
  }));
  return [...(caret.takesKind ? [...kinds, null] : []), ...marks];
}

function DocumentMark({ session, readOnly }: BriefingToolbarProps) {
  const marking = useStore(session.view, (view) => view.head.marking);
  const entries = [...markings].reverse().map((mark) => ({
    key: mark,
    label: <MarkingBox marking={mark} />,
    checked: mark === marking,
    run: () => session.changeHead({ marking: mark }),
  }));
  return (
    <MenuButton label={`${briefingStrings.handling}: ${marking}`} className="document-mark" entries={entries} disabled={readOnly}>
      <MarkingBox marking={marking} />
    </MenuButton>
  );
}
