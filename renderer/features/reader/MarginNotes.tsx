import type { DragEvent } from 'react';
import type { TagId } from '../../../shared/domain/ids.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import { sourceTypeStrings } from '../../../shared/strings/terms.js';
import { LinkBreakIcon, QuotesIcon } from '../../ui/icons.js';
import { StanceGlyph } from '../../ui/StanceGlyph.js';
import type { MarginNote, NoteSubject } from './margin-items.js';

interface MarginNotesProps {
  readonly notes: readonly MarginNote[];
  readonly selectedId: TagId | null;
  readonly onSelect: (tagId: TagId) => void;
  readonly onHover: (tagId: TagId | null) => void;
  readonly onDrag: (event: DragEvent, tagId: TagId) => void;
}

/** Right of the words, who speaks there; a note selects its attribution, and is dragged into the briefing as its citation. */
export function MarginNotes({ notes, selectedId, onSelect, onHover, onDrag }: MarginNotesProps) {
  return (
    <div className="reader-notes">
      {notes.map(({ key, top, subject }) =>
        subject.kind === 'dead-link' ? (
          <span key={key} className="reader-note mute" style={{ top }}>
            <LinkBreakIcon className="icon s12" aria-hidden="true" />
            <span className="name">{readerStrings.deadLink}</span>
          </span>
        ) : (
          <button
            key={key}
            type="button"
            className={noteClasses(subject, subject.tagId === selectedId)}
            style={{ top }}
            aria-pressed={subject.tagId === selectedId}
            title={subject.name === '' ? undefined : subject.name}
            draggable
            onDragStart={(event) => onDrag(event, subject.tagId)}
            onClick={() => onSelect(subject.tagId)}
            onPointerEnter={() => onHover(subject.tagId)}
            onPointerLeave={() => onHover(null)}
          >
            <span className="visually-hidden">{readerStrings.noteKind} </span>
            <NoteWords subject={subject} />
          </button>
        ),
      )}
    </div>
  );
}

type Attribution = Extract<NoteSubject, { kind: 'attribution' }>;

function NoteWords({ subject }: { readonly subject: Attribution }) {
  if (subject.depth === 'none') {
    return (
      <>
        <QuotesIcon className="icon s12" aria-hidden="true" />
        <span className="name">{readerStrings.noSpeaker}</span>
      </>
    );
  }
  return (
    <>
      {subject.stance !== 'asserts' && <StanceGlyph stance={subject.stance} />}
      <span className="words">
        <span className="name" dir="auto">{subject.name}</span>
        {/* Wraps out of sight where there is no room for it: the inspector says it too. */}
        {subject.stance === 'asserts' && !subject.isNested && <span className="type">{sourceTypeStrings[subject.type]}</span>}
      </span>
    </>
  );
}

function noteClasses(subject: Attribution, isOn: boolean): string {
  return ['reader-note', subject.depth === 'none' ? 'speakerless' : subject.depth, subject.isNested ? 'nested' : '', isOn ? 'is-on' : ''].filter(Boolean).join(' ');
}
