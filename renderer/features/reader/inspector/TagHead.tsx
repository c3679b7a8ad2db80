import type { Tag } from '../../../../shared/domain/tag.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { CaretDownIcon, CaretUpIcon, TrashIcon } from '../../../ui/icons.js';
import { IconButton } from '../../../ui/IconButton.js';
import { useTagsHere } from '../article-tags.js';
import { useReader } from '../reader-store.js';
import { selectTag } from '../selecting.js';
import { removeSelectedTag } from '../tagging.js';

/** Removes the tag; the focus stays in the inspector, where its button was. */
async function remove(): Promise<void> {
  await removeSelectedTag();
  useReader.setState({ focusWanted: 'inspector' });
}

/**
 * The head of the inspector while a tag is selected: which of the tags at this place it is, and the way to the others.
 * At the last one the button is only marked as disabled: it keeps the focus.
 */
export function TagHead({ tag }: { readonly tag: Tag }) {
  const here = useTagsHere();
  const at = here.findIndex((other) => other.id === tag.id);
  const previous = here[at - 1];
  const next = here[at + 1];
  return (
    <div className="pane-head">
      <h2 tabIndex={-1} data-pane-focus="">
        {inspectorStrings.headings[tag.kind]}
      </h2>
      <span className="n f12" role="status">
        {inspectorStrings.atPoint(at + 1, here.length)}
      </span>
      <span className="end">
        <IconButton small label={inspectorStrings.previousHere} keys="Shift Tab" aria-disabled={previous === undefined} onClick={() => previous !== undefined && selectTag(previous)}>
          <CaretUpIcon aria-hidden="true" />
        </IconButton>
        <IconButton small label={inspectorStrings.nextHere} keys="Tab" aria-disabled={next === undefined} onClick={() => next !== undefined && selectTag(next)}>
          <CaretDownIcon aria-hidden="true" />
        </IconButton>
        <IconButton small label={inspectorStrings.remove} keys="Delete" onClick={() => void remove()}>
          <TrashIcon aria-hidden="true" />
        </IconButton>
      </span>
    </div>
  );
}
