import { goTo, moveSearch, showBriefing, showClaim, showPassage } from '../../state/place-store.js';
import { showHits } from '../../state/search-hits.js';
import { showSource } from '../../state/ledger-store.js';
import { useCase } from '../../state/case-store.js';
import { call } from '../../app/api.js';
import type { ArticleId } from '../../../shared/domain/ids.js';
import { notifyError } from '../../state/notices.js';
import type { ResultRow } from './result-rows.js';
import { useSearchSession } from './search-session.js';

/** Opens what a row stands for, an article at its first place, and leaves a stop to come back to this row. */
export function openResult(row: ResultRow): void {
  if (row.kind === 'more') {
    moveSearch({ group: row.group, row: null });
    return;
  }
  moveSearch({ row: row.key });
  switch (row.kind) {
    case 'article':
      void openArticle(row.article.id);
      return;
    case 'claim':
      showClaim(row.claim.id);
      return;
    case 'source':
      showSource(row.source.id);
      return;
    case 'briefing':
      showBriefing(row.briefing.id, row.blockId);
  }
}

/** Asks where its first place is if that is not known yet: a row far down may be opened before its passages are drawn. */
async function openArticle(id: ArticleId): Promise<void> {
  const { words, passages } = useSearchSession.getState();
  try {
    const found = passages.get(id) ?? (await call('search:passages', { words, ids: [id] }))[0];
    if (useCase.getState().articles.get(id)?.hidden !== false) return;
    showHits(id, words);
    if (found?.first == null) goTo({ view: 'read', articleId: id, articleOffset: 0, tagId: null });
    else showPassage(id, found.first);
  } catch (thrown) {
    notifyError(thrown);
  }
}
