import { useLayoutEffect, useState } from 'react';
import { readerStrings } from '../../../shared/strings/reader.js';
import { useSelectedTag } from './article-tags.js';
import { citeInBriefing } from './citing.js';
import type { ReaderSurface } from './reader-surface.js';
import { selectedSpan, type StepGround } from './reading-steps.js';
import { useReader } from './reader-store.js';
import { kindsToggleAt, toggleKinds } from './set-kinds.js';
import { tagThroughout } from './tag-throughout.js';
import { tagAttribution, tagClaim, tagPiece } from './tagging.js';

interface SelectionToolbarProps {
  readonly surface: ReaderSurface;
  readonly column: HTMLElement;
  readonly ground: StepGround;
}

/** Between the end of a selection and the toolbar, in CSS pixels: clear of the tag lines below the words. */
const gapPx = 12;

const { actions, keys } = readerStrings;

/** At a selection made with the mouse: the same actions the keys have. */
export function SelectionToolbar({ surface, column, ground }: SelectionToolbarProps) {
  const cursor = useReader((state) => state.cursor);
  const selected = useSelectedTag();
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number } | null>(null);
  useLayoutEffect(() => {
    const span = selectedSpan(cursor);
    const rect = span === null ? undefined : surface.rects(span).at(-1);
    const origin = column.getBoundingClientRect();
    setPlace(rect === undefined ? null : { left: Math.max(0, Math.min(rect.left - origin.left, origin.width - 320)), top: rect.bottom - origin.top + gapPx });
  }, [surface, column, cursor]);
  if (place === null) return null;
  const here = { ...ground, cursor };
  const kindWords = kindsToggleAt(ground, cursor).to === 'article' ? actions.toArticle : actions.toBoilerplate;
  return (
    <div className="reader-selection" role="group" aria-label={readerStrings.selection} style={place} onPointerDown={(event) => event.preventDefault()}>
      <ToolbarAction words={actions.claim} keyName={keys.claim} run={() => void tagClaim(here)} />
      <ToolbarAction words={actions.attribution} keyName={keys.attribution} run={() => void tagAttribution(here)} />
      <ToolbarAction words={actions.existingClaim} keyName={keys.existingClaim} run={() => useReader.setState({ claimsOffered: true })} />
      <ToolbarAction words={actions.throughout} keyName={keys.throughout} run={() => void tagThroughout(here)} />
      <ToolbarAction words={actions.cite} keyName={keys.cite} run={() => citeInBriefing(here)} />
      {selected?.kind === 'attribution' && (
        <>
          <hr />
          <ToolbarAction words={actions.source} keyName={keys.source} run={() => void tagPiece(here, 'source')} />
          <ToolbarAction words={actions.cue} keyName={keys.cue} run={() => void tagPiece(here, 'cue')} />
          <ToolbarAction words={actions.content} keyName={keys.content} run={() => void tagPiece(here, 'content')} />
        </>
      )}
      <hr />
      <ToolbarAction words={kindWords} keyName={keys.kind} run={() => void toggleKinds(ground, cursor)} />
    </div>
  );
}

function ToolbarAction({ words, keyName, run }: { readonly words: string; readonly keyName: string; readonly run: () => void }) {
  const act = (): void => {
    run();
    useReader.setState({ toolbarShown: false, focusWanted: 'reader' });
  };
  return (
    <button type="button" onClick={act}>
      {words}
      <kbd>{keyName}</kbd>
    </button>
  );
}
