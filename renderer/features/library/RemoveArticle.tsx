import { useEffect, useState } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import type { Removal } from '../../../shared/ipc/removal-channels.js';
import { removalStrings } from '../../../shared/strings/removal.js';
import { ask } from '../../app/actions.js';
import { commitOpenBriefing } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { notify } from '../../state/notices.js';
import { movePlace, usePlace } from '../../state/place-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { Button } from '../../ui/Button.js';
import { useOpenDialog } from '../../ui/use-open-dialog.js';
import './library.css';

/** Asks before the open article is removed for good, and says what goes with it. */
export function RemoveArticle() {
  const id = usePlace((state) => state.articleId);
  const article = useCase((state) => (id === null ? undefined : state.articles.get(id)));
  const removal = useRemoval(article);
  return article === undefined || removal === null ? null : <RemovalDialog article={article} removal={removal} />;
}

/** What the removal would touch; `null` until that is known. Where it cannot be told, the question is not asked. */
function useRemoval(article: Article | undefined): Removal | null {
  const [removal, setRemoval] = useState<Removal | null>(null);
  const id = article?.id;
  useEffect(() => {
    let isCurrent = true;
    const load = async (): Promise<void> => {
      const told = id !== undefined && (await commitOpenBriefing()) ? await ask('articles:removal', { id }) : null;
      if (!isCurrent) return;
      if (told === null) openOverlay(null);
      setRemoval(told);
    };
    void load();
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return removal;
}

function RemovalDialog({ article, removal }: { readonly article: Article; readonly removal: Removal }) {
  const dialog = useOpenDialog('[data-first]');
  const [deleteBackups, setDeleteBackups] = useState(false);
  const [isRunning, setRunning] = useState(false);
  const title = titleOf(article);
  const confirm = async (): Promise<void> => {
    setRunning(true);
    await removeForGood(article, deleteBackups);
    openOverlay(null);
  };
  return (
    <dialog ref={dialog} className="offer-dialog removal-dialog" role="alertdialog" aria-label={removalStrings.title(title)} aria-describedby="removal-gone" onClose={() => openOverlay(null)}>
      <h2>{removalStrings.title(title)}</h2>
      <p id="removal-gone">{removalStrings.gone}</p>
      <Touched removal={removal} />
      <p className="q2">
        {removalStrings.kept} {removal.copies > 0 && `${removalStrings.copies(removal.copies)} `}
        {removal.repeatedIn > 0 && `${removalStrings.repeated(removal.repeatedIn)} `}
        {removalStrings.elsewhere}
      </p>
      {removal.backups > 0 && (
        <label className="removal-backups">
          <input type="checkbox" checked={deleteBackups} onChange={(event) => setDeleteBackups(event.target.checked)} />
          {removalStrings.backups(removal.backups)}
        </label>
      )}
      <footer>
        <Button data-first="" disabled={isRunning} onClick={() => openOverlay(null)}>
          {removalStrings.cancel}
        </Button>
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

async function removeForGood(article: Article, deleteBackups: boolean): Promise<void> {
  const done = await ask('articles:remove-for-good', { id: article.id, deleteBackups });
  if (done === null) return;
  movePlace({ articleId: null, articleOffset: 0, tagId: null });
  const notes = [
    done.backupsDeleted > 0 && removalStrings.backupsDeleted(done.backupsDeleted),
    done.backupsLeft > 0 && removalStrings.backupsLeft(done.backupsLeft),
    !done.isRewritten && removalStrings.notRewritten,
  ].filter((note) => note !== false);
  notify({ kind: 'done', title: removalStrings.done(titleOf(article)), text: notes.length === 0 ? null : notes.join(' '), action: null });
}

function titleOf(article: Article): string {
  return metaOf(article).title ?? article.fileName;
}
