import { useMemo, useState, type DragEvent } from 'react';
import type { TagId } from '../../../shared/domain/ids.js';
import type { Tag } from '../../../shared/domain/tag.js';
import { usePlace } from '../../state/place-store.js';
import { useSelectedTag } from './article-tags.js';
import { Caret } from './Caret.js';
import { dragTag } from './citing.js';
import { EdgeHandles } from './EdgeHandles.js';
import { MarginNotes } from './MarginNotes.js';
import { Rails } from './Rails.js';
import { useReader } from './reader-store.js';
import { moveCursor } from './reading-cursor.js';
import { SelectionToolbar } from './SelectionToolbar.js';
import { goToTag } from './selecting.js';
import { isWithoutSpeaker } from './tag-highlights.js';
import { useLayoutVersion } from './use-layout-version.js';
import type { KeyGround } from './use-reader-keys.js';
import { useTagDrawing } from './use-tag-drawing.js';

interface MarksProps {
  readonly ground: KeyGround;
  readonly column: HTMLElement;
  readonly near: ReadonlySet<number>;
  readonly tags: readonly Tag[];
  readonly hovered: readonly Tag[];
}

const noTags: readonly Tag[] = [];

/** Everything drawn over and beside the words. */
export function Marks({ ground, column, near, tags, hovered }: MarksProps) {
  const { surface, scroller, steps } = ground;
  const tagsShown = useReader((state) => state.tagsShown);
  const toolbarShown = useReader((state) => state.toolbarShown);
  const selectedId = usePlace((state) => state.tagId);
  const selected = useSelectedTag();
  const layout = useLayoutVersion(column);
  const [noteId, setNoteId] = useState<TagId | null>(null);
  const brought = useMemo(() => (noteId === null ? hovered : tags.filter((tag) => tag.id === noteId)), [noteId, hovered, tags]);
  const drawn = tagsShown ? tags : noTags;
  const margin = useTagDrawing({ surface, column, near, tags: drawn, selectedId, hovered: brought, layout });
  const speakerless = useMemo(() => new Set(tags.filter((tag) => tag.kind === 'attribution' && isWithoutSpeaker(tag)).map((tag) => tag.id)), [tags]);
  const select = (tagId: TagId): void => {
    const tag = tags.find((candidate) => candidate.id === tagId);
    if (tag === undefined) return;
    goToTag(tag);
    moveCursor(surface, scroller, useReader.getState().cursor);
  };
  const drag = (event: DragEvent, tagId: TagId): void => {
    const tag = tags.find((candidate) => candidate.id === tagId);
    if (tag !== undefined) dragTag(event, tag);
  };
  return (
    <>
      <Caret surface={surface} column={column} layout={layout} />
      <Rails rails={margin.rails} labels={margin.labels} selectedId={selectedId} speakerless={speakerless} />
      <MarginNotes notes={margin.notes} selectedId={selectedId} onSelect={select} onHover={setNoteId} onDrag={drag} />
      {selected !== null && tagsShown && <EdgeHandles ground={ground} column={column} near={near} tag={selected} layout={layout} />}
      {toolbarShown && <SelectionToolbar surface={surface} column={column} ground={steps} />}
    </>
  );
}
