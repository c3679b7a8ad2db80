import { useEffect, useState } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { Removal } from '../../../shared/ipc/removal-channels.js';
import { removalStrings } from '../../../shared/strings/removal.js';
import { ask } from '../../app/actions.js';
import { listen } from '../../app/api.js';
import { commitOpenBriefing } from '../../state/briefing-commands.js';
import { chooseNone, chosenArticles } from '../../state/library-store.js';
import { notify } from '../../state/notices.js';
import { movePlace } from '../../state/place-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';
import './library.css';

/** Asks before the chosen articles are removed for good, and says what goes with them. */
export function RemoveArticle() {
  const [articles] = useState(() => chosenArticles());
  const removal = useRemoval(articles);
  return removal === null ? null : <RemovalDialog articles={articles} removal={removal} />;
}

/** What the removal would touch; `null` until that is known. Where it cannot be told, the question is not asked. */
function useRemoval(articles: readonly Article[]): Removal | null {
  const [removal, setRemoval] = useState<Removal | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const ids = articles.map(({ id }) => id);
      const told = ids.length > 0 && (await commitOpenBriefing()) ? await ask('articles:removal', { ids }) : null;
      if (!isCurrent) return;
      if (told === null) openOverlay(null);
      setRemoval(told);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [articles]);
  return removal;
}

function RemovalDialog({ articles, removal }: { readonly articles: readonly Article[]; readonly removal: Removal }) {
  const dialog = useOpenDialog('[data-first]');
  const [deleteBackups, setDeleteBackups] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const words = removalWords(articles);
  const confirm = async (): Promise<void> => {
    setRunning(true);
    await removeForGood(articles, deleteBackups);
    openOverlay(null);
  };
  return (
    <dialog ref={dialog} className="offer-dialog removal-dialog" role="alertdialog" aria-label={words.title} aria-describedby="removal-gone" onCancel={(event) => isRunning && event.preventDefault()} onClose={() => openOverlay(null)}>
      <h2>{words.title}</h2>
      <p id="removal-gone">{words.gone}</p>
      <Touched removal={removal} />
      <p className="q2">
        {words.kept} {removal.copies > 0 && `${removalStrings.copies(removal.copies)} `}
        {removal.repeatedIn > 0 && `${removalStrings.repeated(removal.repeatedIn)} `}
        {removalStrings.elsewhere}
      </p>
      {removal.backups > 0 && (
        <label className="removal-backups">
          <input type="checkbox" checked={deleteBackups} onChange={(event) => setDeleteBackups(event.target.checked)} />
          {removalStrings.backups(removal.backups)}
        </label>
      )}
      {isRunning && articles.length > 1 && <RemovalProgress total={articles.length} />}
      <footer>
        {isRunning && articles.length > 1 ? (
          <Button onClick={() => void ask('articles:stop-removal', {})}>{removalStrings.stop}</Button>
        ) : (
          <Button data-first="" disabled={isRunning} onClick={() => openOverlay(null)}>
            {words.cancel}
          </Button>
        )}
        <Button className="danger" disabled={isRunning} onClick={() => void confirm()}>
          {removalStrings.confirm}
        </Button>
      </footer>
    </dialog>
  );
}

function Touched({ removal }: { readonly removal: Removal }) {
  const lines = [
    removal.tags > 0 && removalStrings.tags(removal.tags),
    removal.claimsGone.length > 0 && removalStrings.claims(removal.claimsGone.length),
    removal.claimsChanged > 0 && removalStrings.claimsChanged(removal.claimsChanged),
    removal.citations > 0 && removalStrings.citations(removal.citations, removal.briefings),
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p>{removalStrings.nothing}</p>;
  return (
    <>
      <p className="removal-lead">{removalStrings.touches}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

function RemovalProgress({ total }: { readonly total: number }) {
  const [done, setDone] = useState(0);
  useEffect(() => listen('removal:progress', (progress) => setDone(progress.done)), []);
  return (
    <p role="status" className="removal-progress">
      <progress aria-label={removalStrings.progressOf} max={total} value={done} />
      {removalStrings.progress(done, total)}
    </p>
  );
}

async function removeForGood(articles: readonly Article[], deleteBackups: boolean): Promise<void> {
  const done = await ask('articles:remove-for-good', { ids: articles.map(({ id }) => id), deleteBackups });
  if (done === null) return;
  chooseNone();
  movePlace({ articleId: null, articleOffset: 0, tagId: null });
  const notes = [
    done.backupsDeleted > 0 && removalStrings.backupsDeleted(done.backupsDeleted),
    done.backupsLeft > 0 && removalStrings.backupsLeft(done.backupsLeft),
    !done.isRewritten && removalStrings.notRewritten,
  ].filter((note) => note !== false);
  notify({ kind: 'done', title: removalWords(articles.slice(0, done.removed)).done, text: notes.length === 0 ? null : notes.join(' '), action: null });
}

interface RemovalWords {
  readonly title: string;
  readonly gone: string;
  readonly kept: string;
  readonly cancel: string;
  readonly done: string;
}

function removalWords(articles: readonly Article[]): RemovalWords {
  const { several, ...one } = removalStrings;
  const [first] = articles;
  if (first === undefined || articles.length > 1) return { ...several, title: several.title(articles.length), done: several.done(articles.length) };
  const title = metaOf(first).title ?? first.fileName;
  return { ...one, title: one.title(title), done: one.done(title) };
}
