import type { ReactNode } from 'react';
import { reliabilities } from '../../../shared/domain/source.js';
import { galleryStrings as words } from '../../../shared/strings/gallery.js';
import { Badge } from '../../ui/Badge.js';
import { Braid } from '../../ui/Braid.js';
import { Button } from '../../ui/Button.js';
import { ChainStep } from '../../ui/ChainStep.js';
import { Choice } from '../../ui/Choice.js';
import { DateField } from '../../ui/DateField.js';
import { GradeChip } from '../../ui/GradeChip.js';
import { IconButton } from '../../ui/IconButton.js';
import { ArrowUUpLeftIcon, NotEqualsIcon, ProhibitIcon, StackIcon } from '../../ui/icons.js';
import { ListBox } from '../../ui/ListBox.js';
import { MarkingBox } from '../../ui/MarkingBox.js';
import { Meter } from '../../ui/Meter.js';
import { Segments } from '../../ui/Segments.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import { TextField } from '../../ui/TextField.js';
import { NoticeCard } from '../Notices.js';
import { SheetSample } from './SheetSample.js';
import { TagDrawing } from './TagDrawing.js';
import '../../features/briefing/briefing.css';
import '../../features/ledger/ledger.css';
import '../../features/reader/reader-text.css';
import '../../features/reader/reader-highlights.css';
import '../../features/reader/suggestions/suggestions.css';

const nothing = (): void => undefined;
const grades = reliabilities.map((value) => ({ value, label: value, apart: value === 'F' }));
const stances = [{ value: 'asserts', label: 'asserts' }, { value: 'denies', label: 'denies' }] as const;
const notice = { id: 1, text: words.savedText, action: null } as const;

/** Every component by name, and its states by name: a new one is a line. Hover, press and focus are live. */
export const specimens: Readonly<Record<string, Readonly<Record<string, () => ReactNode>>>> = {
  Button: {
    primary: () => <Button look="primary">{words.split}</Button>,
    default: () => <Button>{words.open}</Button>,
    disabled: () => <Button disabled>{words.open}</Button>,
    quiet: () => <Button look="quiet">{words.matrix}</Button>,
    small: () => <Button size="small">{words.open}</Button>,
    large: () => <Button size="large">{words.open}</Button>,
  },
  'Icon button': {
    default: () => <IconButton label={words.undo} keys="Ctrl Z"><ArrowUUpLeftIcon /></IconButton>,
    pressed: () => <IconButton label={words.undo} aria-pressed="true"><ArrowUUpLeftIcon /></IconButton>,
    disabled: () => <IconButton label={words.undo} disabled><ArrowUUpLeftIcon /></IconButton>,
    small: () => <IconButton label={words.undo} small><ArrowUUpLeftIcon /></IconButton>,
  },
  Grades: {
    reliability: () => <GradeChip grade="B" />,
    'not to be judged': () => <GradeChip grade="F" />,
    'not judged': () => <GradeChip grade={null} />,
    credibility: () => <GradeChip grade={3} />,
    scale: () => <Segments label={words.reliability} segments={grades} value="C" onChange={nothing} />,
  },
  Stance: {
    asserts: () => <StanceGlyph stance="asserts" />,
    denies: () => <StanceGlyph stance="denies" />,
    doubts: () => <StanceGlyph stance="doubts" />,
    'not-confirms': () => <StanceGlyph stance="not-confirms" />,
  },
  Badges: {
    contrary: () => <Badge alert icon={<ProhibitIcon className="icon s12" />}>{words.contrary}</Badge>,
    conflict: () => <Badge alert icon={<NotEqualsIcon className="icon s12" />}>{words.conflict}</Badge>,
    syndicated: () => <Badge icon={<StackIcon className="icon s12" />}>{words.syndicated}</Badge>,
    undated: () => <span className="undated">{words.undated}</span>,
  },
  Braid: {
    'three articles, one origin': () => <Braid strands={[0, 0, 0]} originCount={1} />,
    'two origins, one open': () => <Braid strands={[0, 1, null]} originCount={2} />,
    'no origin': () => <Braid strands={[null]} originCount={0} />,
  },
  Handling: {
    red: () => <MarkingBox marking="TLP:RED" />,
    'amber+strict': () => <MarkingBox marking="TLP:AMBER+STRICT" />,
    amber: () => <MarkingBox marking="TLP:AMBER" />,
    green: () => <MarkingBox marking="TLP:GREEN" />,
    clear: () => <MarkingBox marking="TLP:CLEAR" />,
  },
  Chain: {
    'publisher, relay, origin': () => (
      <ol className="chain-steps">
        <ChainStep role="publisher" facts={words.facts.publisher} grade={null}><b>{words.outlet}</b></ChainStep>
        <ChainStep role="relay" facts={words.facts.relay} grade="B"><b>{words.relay}</b></ChainStep>
        <ChainStep role="origin" isCurrent facts={words.facts.origin} grade="F"><b>{words.origin}</b></ChainStep>
      </ol>
    ),
  },
  Fields: {
    text: () => <TextField label={words.name} value={words.outlet} onKeep={nothing} />,
    empty: () => <TextField label={words.name} value="" hint={words.outlet} onKeep={nothing} />,
    day: () => <DateField label={words.day} value="2025-05-14" hint={words.dayHint} onKeep={nothing} />,
    choice: () => <Choice label={words.stance} value="asserts" options={stances} onChange={nothing} />,
    'choice, disabled': () => <Choice label={words.stance} value="denies" options={stances} onChange={nothing} disabled />,
  },
  'List rows': {
    'one chosen': () => (
      <ListBox className="suggestion-rows" label={words.list} at={0} count={words.rows.length} activeId={undefined} onMove={nothing}>
        {words.rows.map((row, at) => <div key={row} role="option" aria-selected={at === 0} className="suggestion">{row}</div>)}
      </ListBox>
    ),
  },
  Notices: {
    done: () => <NoticeCard notice={{ ...notice, kind: 'done', title: words.saved }} />,
    failed: () => <NoticeCard notice={{ ...notice, kind: 'failed', title: words.failed, text: words.failedText, action: { label: words.tryAgain, run: nothing } }} />,
  },
  Dialog: { sheet: () => <SheetSample /> },
  Meter: {
    below: () => <Meter words={words.used(120, 500)} value={120} limit={500} />,
    over: () => <Meter words={words.used(640, 500)} value={640} limit={500} />,
  },
  Empty: { 'no rows': () => <div className="ledger-empty"><b>{words.emptyTitle}</b><p className="q2">{words.emptyText}</p></div> },
  'Tags in the text': { 'at rest, suggested, selected': () => <TagDrawing /> },
  Paragraphs: Object.fromEntries(
    (['reported', 'judgment', 'assumption', 'gap'] as const).map((kind) => [kind, () => <div className="briefing-text"><p data-kind={kind} data-kind-word={words.kinds[kind]}>{words.paragraphs[kind]}</p></div>]),
  ),
  Citations: {
    chip: () => <span className="cited citation">{words.cited.chip}</span>,
    locator: () => <span className="cited citation">{words.cited.locator}</span>,
    selected: () => <span className="cited citation selected">{words.cited.chip}</span>,
    'passage gone': () => <span className="cited citation gone">{words.cited.chip}</span>,
    quotation: () => <span className="serif"><span className="cited quotation" data-number="1">{words.cited.quotation}</span></span>,
  },
};
