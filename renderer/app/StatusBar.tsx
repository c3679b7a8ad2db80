import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import { shellStrings, statusKeys } from '../../shared/strings/shell.js';
import { useArticles, useCase } from '../state/case-store.js';
import { useImport } from '../state/import-store.js';
import { usePlace } from '../state/place-store.js';

/** What the case holds, and the keys of the view in front. */
export function StatusBar() {
  const status = useCase((state) => state.status);
  const view = usePlace((state) => state.view);
  const page = usePlace((state) => state.ledgerPage);
  const keys = status === 'open' ? statusKeys[view === 'ledger' ? page : view] : statusKeys.start;
  return (
    <footer className="status-bar num">
      <span className="counts">{status === 'open' ? <Counts /> : <span>{shellStrings.offline}</span>}</span>
      <span className="keys">{keys.slice(0, -1).map(keyWords)}</span>
      <span className="last-key">{keys.slice(-1).map(keyWords)}</span>
    </footer>
  );
}

function keyWords([key, what]: readonly [string, string]) {
  return (
    <span key={key}>
      <b>{key}</b> {what}
    </span>
  );
}

function Counts() {
  const articles = useArticles().length;
  const tags = useCase((state) => state.tags.size);
  const claims = useCase((state) => state.claims.size);
  const sources = useCase((state) => state.sources.size);
  const check = useCase((state) => state.info?.check);
  const backup = useCase((state) => state.info?.backup);
  const running = useImport((state) => (state.current !== null && state.current.finishedAtMs === null ? state.current : null));
  return (
    <>
      {running !== null && <span>{shellStrings.importing(running.rows.length, running.total)}</span>}
      <span>{shellStrings.articles(articles)}</span>
      <span>{shellStrings.tags(tags)}</span>
      <span>{shellStrings.claims(claims)}</span>
      <span>{shellStrings.sources(sources)}</span>
      {backup !== undefined && <BackupState {...backup} />}
      {check === 'pending' && <span>{shellStrings.checkPending}</span>}
      {check === 'damaged' && <span className="alert">{shellStrings.checkDamaged}</span>}
    </>
  );
}

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });

function BackupState({ atMs, failed }: CaseInfo['backup']) {
  if (failed) return <span className="alert">{shellStrings.backupFailed}</span>;
  return atMs === null ? null : <span>{shellStrings.backupAt(when.format(atMs))}</span>;
}
