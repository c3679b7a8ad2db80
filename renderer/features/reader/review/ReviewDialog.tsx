import { useEffect, useState, type KeyboardEvent } from 'react';
import type { Article } from '../../../../shared/domain/article.js';
import { piecesWords } from '../../../../shared/domain/passage.js';
import type { Tag } from '../../../../shared/domain/tag.js';
import type { PlaceProposal } from '../../../../shared/ipc/text-channels.js';
import { reviewStrings } from '../../../../shared/strings/review.js';
import { ask } from '../../../app/actions.js';
import { closeReview, useReview } from '../../../state/review-store.js';
import { Button } from '../../../ui/Button.js';
import { useOpenDialog } from '../../../ui/use-open-dialog.js';
import { accept, canAccept, goToPlace, placeOnSelection, refuse, remove, selectedPassage } from './review-acts.js';
import { SideBySide } from './SideBySide.js';
import { useUnplacedTags } from './unplaced-tags.js';
import './review.css';

/** The tags of the open article without a certain place, each with its old and its proposed place side by side. */
export function ReviewDialog({ article }: { readonly article: Article }) {
  const isOpen = useReview((state) => state.isOpen);
  return isOpen ? <OpenReview article={article} /> : null;
}

function OpenReview({ article }: { readonly article: Article }) {
  const dialog = useOpenDialog('[role="listbox"]');
  const { review, orphans } = useUnplacedTags(article.id);
  const tags = [...review, ...orphans];
  const [chosenAt, setChosenAt] = useState(() => Math.max(0, tags.findIndex((tag) => tag.id === useReview.getState().tagId)));
  const at = Math.min(chosenAt, tags.length - 1);
  const tag = tags[at] ?? null;
  const proposal = useProposal(tag);
  const onKeyDown = (event: KeyboardEvent): void => {
    // The window's own keys act on what lies behind; undo alone is let through, since it takes back what was done here.
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    const deed = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (deed === undefined || tag === null) return;
    event.preventDefault();
    const next = deed({ tag, proposal, at });
    if (next !== null) setChosenAt(Math.max(0, Math.min(tags.length - 1, next)));
  };
  return (
    <dialog ref={dialog} className="review" aria-label={reviewStrings.title} onClose={closeReview} onKeyDown={onKeyDown}>
      <header>
        <h2>{reviewStrings.title}</h2>
        <p className="q3">{tag === null ? reviewStrings.allDone : reviewStrings.hint}</p>
      </header>
      <div className="review-panes">
        <TagList groups={[[reviewStrings.reviewGroup, review], [reviewStrings.orphanGroup, orphans]]} chosen={tag} onChoose={(one) => setChosenAt(tags.indexOf(one))} />
        {tag !== null && <SideBySide tag={tag} proposal={proposal} language={article.found.language} />}
      </div>
      <Acts tag={tag} proposal={proposal} />
    </dialog>
  );
}

interface Chosen {
  readonly tag: Tag;
  readonly proposal: PlaceProposal | null;
  readonly at: number;
}

/** What a key does; the number is the line that is chosen next. */
const keys: Readonly<Record<string, (chosen: Chosen) => number | null>> = {
  ArrowDown: ({ at }) => at + 1,
  ArrowUp: ({ at }) => at - 1,
  a: ({ tag, proposal }) => done(canAccept(proposal) && accept(tag, proposal)),
  r: ({ tag }) => done(refuse(tag)),
  g: ({ tag, proposal }) => done(proposal !== null && goToPlace(tag, proposal)),
  s: ({ tag }) => done(placeOnSelection(tag)),
  Delete: ({ tag }) => done(remove(tag)),
};

function done(deed: unknown): null {
  void deed;
  return null;
}

/** The place proposed for a tag, once it is computed; asked for one tag at a time. */
function useProposal(tag: Tag | null): PlaceProposal | null {
  const [proposal, setProposal] = useState<PlaceProposal | null>(null);
  const id = tag?.id ?? null;
  useEffect(() => {
    if (id === null) return;
    let isWanted = true;
    void ask('tags:propose', { id }).then((found) => isWanted && setProposal(found));
    return () => {
      isWanted = false;
    };
  }, [id]);
  return proposal?.id === id ? proposal : null;
}

interface TagListProps {
  readonly groups: readonly (readonly [string, readonly Tag[]])[];
  readonly chosen: Tag | null;
  readonly onChoose: (tag: Tag) => void;
}

function TagList({ groups, chosen, onChoose }: TagListProps) {
  return (
    <div className="review-list" role="listbox" aria-label={reviewStrings.list} tabIndex={0} aria-activedescendant={chosen === null ? undefined : `review-${chosen.id}`}>
      {groups.map(([title, tags]) => tags.length > 0 && (
        <div key={title} role="group" aria-label={title}>
          <p className="f11 q3">{`${title} · ${String(tags.length)}`}</p>
          {tags.map((tag) => (
            <div key={tag.id} id={`review-${tag.id}`} role="option" aria-selected={tag === chosen} className="review-row" onClick={() => onChoose(tag)}>
              {piecesWords(tag.content)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function Acts({ tag, proposal }: { readonly tag: Tag | null; readonly proposal: PlaceProposal | null }) {
  const isAcceptable = canAccept(proposal);
  return (
    <footer>
      {tag !== null && (
        <>
          <Button look="primary" disabled={!isAcceptable} onClick={() => isAcceptable && void accept(tag, proposal)}>
            {reviewStrings.accept}
            <kbd>a</kbd>
          </Button>
          <Button disabled={tag.unplaced?.state !== 'review'} onClick={() => void refuse(tag)}>
            {reviewStrings.refuse}
            <kbd>r</kbd>
          </Button>
          <Button disabled={!isAcceptable} onClick={() => isAcceptable && goToPlace(tag, proposal)}>
            {reviewStrings.goTo}
            <kbd>g</kbd>
          </Button>
          <Button disabled={selectedPassage(tag) === null} onClick={() => void placeOnSelection(tag)}>
            {reviewStrings.useSelection}
            <kbd>s</kbd>
          </Button>
          <Button onClick={() => void remove(tag)}>
            {reviewStrings.remove}
            <kbd>{reviewStrings.keys.remove}</kbd>
          </Button>
        </>
      )}
      <span className="end">
        <Button onClick={closeReview}>
          {reviewStrings.close}
          <kbd>{reviewStrings.keys.close}</kbd>
        </Button>
      </span>
    </footer>
  );
}
