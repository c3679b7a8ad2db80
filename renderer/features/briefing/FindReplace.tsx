import { HISTORY_PUSH_TAG } from 'lexical';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { briefingFindStrings as strings } from '../../../shared/strings/briefing.js';
import { $blockFacts, $blocks, $blockWithId } from '../../editor/briefing-blocks.js';
import { $findWords, $replaceFound, type FoundWords } from '../../editor/briefing-find.js';
import { $domRanges, $selectSpan } from '../../editor/briefing-spans.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { CaretDownIcon, CaretUpIcon, XIcon } from '../../ui/icons.js';
import type { BriefingSession } from './briefing-session.js';

interface FindReplaceProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

const [foundName, presentName] = ['briefing-found', 'briefing-found-now'];

/** Finds words in the text and puts others in their place, one by one or all in one step of undo. */
export function FindReplace({ session, readOnly }: FindReplaceProps) {
  const [query, setQuery] = useState('');
  const [instead, setInstead] = useState('');
  const [present, setPresent] = useState(0);
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const found = useFound(session, query);
  const at = Math.min(present, Math.max(0, found.length - 1));
  useEffect(() => field.current?.select(), []);
  useHighlights(session, found, at);

  const show = (next: number): void => {
    const goal = found[next];
    setPresent(next);
    setSaid('');
    if (goal !== undefined) blockElement(session, goal)?.scrollIntoView({ block: 'center' });
  };
  const step = (by: 1 | -1): void => {
    if (found.length > 0) show((at + by + found.length) % found.length);
  };
  const replace = (meant: readonly FoundWords[]): void => {
    let replaced = 0;
    session.editor.update(() => (replaced = $replaceFound(meant, instead)), { discrete: true, tag: HISTORY_PUSH_TAG });
    setSaid(replaced < meant.length ? strings.left(replaced, meant.length - replaced) : strings.replaced(replaced));
  };
  const close = (): void => {
    const goal = found[at];
    session.view.setState({ findShown: false });
    if (goal !== undefined) {
      session.editor.update(() => {
        const block = $blockWithId(goal.blockId);
        if (block !== null) $selectSpan(block, goal.span);
      });
    }
    session.editor.focus();
  };
  const onKeyDown = (event: KeyboardEvent, onEnter: () => void): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') close();
    else if (event.key === 'F3') step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Enter') onEnter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = query === '' ? '' : strings.place(found.length === 0 ? 0 : at + 1, found.length);
  const one = found[at];
  return (
    <search className="find-replace" aria-label={strings.region}>
      <input
        ref={field}
        autoFocus
        className="input"
        aria-label={strings.find}
        placeholder={strings.find}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setPresent(0);
          setSaid('');
        }}
        onKeyDown={(event) => onKeyDown(event, () => step(event.shiftKey ? -1 : 1))}
      />
      <span className="num q3 count" role="status">{said === '' ? count : said}</span>
      <IconButton small label={strings.previous} keys="Shift Enter" disabled={found.length === 0} onClick={() => step(-1)}>
        <CaretUpIcon />
      </IconButton>
      <IconButton small label={strings.next} keys="Enter" disabled={found.length === 0} onClick={() => step(1)}>
        <CaretDownIcon />
      </IconButton>
      {!readOnly && (
        <>
          <input className="input" aria-label={strings.instead} placeholder={strings.instead} value={instead} onChange={(event) => setInstead(event.target.value)} onKeyDown={(event) => onKeyDown(event, () => one !== undefined && replace([one]))} />
          <Button size="small" disabled={one === undefined} onClick={() => one !== undefined && replace([one])}>
            {strings.replace}
          </Button>
          <Button size="small" disabled={found.length === 0} onClick={() => replace(found)}>
            {strings.replaceAll}
          </Button>
        </>
      )}
      <IconButton small label={strings.close} keys="Esc" onClick={close}>
        <XIcon />
      </IconButton>
    </search>
  );
}

/** The places of the words, found anew whenever the text changes. */
function useFound(session: BriefingSession, query: string): readonly FoundWords[] {
  const find = useCallback(() => session.editor.getEditorState().read(() => $findWords(query)), [session, query]);
  const [found, setFound] = useState<readonly FoundWords[]>([]);
  useEffect(() => {
    setFound(find());
    return session.editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size + dirtyLeaves.size > 0) setFound(find());
    });
  }, [session, find]);
  return found;
}

function useHighlights({ editor }: BriefingSession, found: readonly FoundWords[], at: number): void {
  useEffect(() => {
    const rangesOf = (places: readonly FoundWords[]): Range[] =>
      editor.getEditorState().read(() => {
        const blocks = new Map($blocks().map((block) => [$blockFacts(block).id, block]));
        return places.flatMap(({ blockId, span }) => {
          const block = blocks.get(blockId);
          return block === undefined ? [] : $domRanges(editor, block, span);
        });
      });
    const present = found[at];
    const now = new Highlight(...rangesOf(present === undefined ? [] : [present]));
    now.priority = 1;
    CSS.highlights.set(foundName, new Highlight(...rangesOf(found)));
    CSS.highlights.set(presentName, now);
    return () => {
      CSS.highlights.delete(foundName);
      CSS.highlights.delete(presentName);
    };
  }, [editor, found, at]);
}

function blockElement({ editor }: BriefingSession, { blockId }: FoundWords): HTMLElement | null {
  return editor.getRootElement()?.querySelector<HTMLElement>(`[data-block-id="${CSS.escape(blockId)}"]`) ?? null;
}
