import { metaOf, type Article, type Corrections } from '../../../shared/domain/article.js';
import type { RecordChange } from '../../../shared/domain/journal.js';
import { previewRemoval } from '../../../shared/domain/preview-removal.js';
import { AppError } from '../../../shared/errors.js';
import { foundText } from '../../db/article-texts.js';
import { aroundArticles } from '../../db/around-article.js';
import { articleText, articleWithBytes } from '../../db/articles.js';
import { allImportReports, keepImportReport } from '../../db/import-reports.js';
import { removeArticle } from '../../db/remove-article.js';
import { storeArticle } from '../../db/store-article.js';
import { tagsOfArticle } from '../../db/tags.js';
import { writeGroup } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentArticle } from './present-records.js';
import { withPatch } from './with-patch.js';
import { withRegionKinds } from './with-region-kinds.js';

/** Articles: storing, opening, correcting, and the reports of imports. */
export const articleMethods = {
  'articles:open': (session, { id }) => {
    const { connection } = session.database;
    return articleText(connection, presentArticle(connection, id).id);
  },
  'articles:correct': (session, { ids, corrections, reset }) =>
    session.write((scope) => {
      const changes = [...new Set(ids)].map((id): RecordChange => {
        const before = presentArticle(scope.connection, id);
        const after: Article = { ...before, corrections: corrected(before.corrections, corrections, reset) };
        return { entity: 'article', id: before.id, before, after };
      });
      return writeGroup(scope, { action: 'articles.correct', changes, count: changes.length });
    }),
  'articles:set-kind': (session, { id, decisions }) =>
    session.write((scope) => {
      const before = presentArticle(scope.connection, id);
      const after = withRegionKinds(before, decisions, { found: foundText(scope.connection, id), tags: tagsOfArticle(scope.connection, id) });
      return writeGroup(scope, { action: 'articles.set-kind', changes: [{ entity: 'article', id, before, after }] });
    }),
  'articles:to-suggest': (session, { id }) => {
    const { connection } = session.database;
    const article = presentArticle(connection, id);
    const { text, regions } = articleText(connection, id);
    const { language, published: stated } = metaOf(article);
    const published = stated === null || stated.precision === 'before' ? null : stated.iso;
    // An id alone would do within a case; a copy of a case that was changed elsewhere has the same ids.
    const key = JSON.stringify([id, article.textSha256, article.reading, article.regionKinds, language, published]);
    return { key, article: { text, regions, language, published } };
  },
  'articles:known': (session, { sha256 }) => {
    const article = articleWithBytes(session.database.connection, sha256);
    return article === null || article.hidden ? null : { id: article.id, fileName: article.fileName };
  },
  'articles:removal': (session, { ids }) => {
    const { connection } = session.database;
    return previewRemoval(aroundArticles(connection, [...new Set(ids)].map((id) => presentArticle(connection, id))));
  },
  'articles:remove': (session, { id }) => session.remove((scope) => removeArticle(scope, presentArticle(scope.connection, id))),
  'case:rewrite': async (session) => ({ isRewritten: await session.rewrite() }),
  'articles:store': (session, { article, group }) => session.write((scope) => storeArticle(scope, article, group)),
  'import:reports': (session) => allImportReports(session.database.connection),
  'import:keep-report': (session, { report }) =>
    session.write((scope) => {
      keepImportReport(scope.connection, report);
      return null;
    }),
} satisfies Partial<CaseHandlers>;

/** Fields given replace, fields in `reset` go back to what was found; a field given as `undefined` keeps what it has. */
function corrected(present: Corrections, given: Corrections, reset: readonly (keyof Corrections)[]): Corrections {
  const clash = reset.find((field) => given[field] !== undefined);
  if (clash !== undefined) throw new AppError('input-invalid', { why: 'corrected-and-reset', field: clash });
  const kept = Object.entries(withPatch(present, given)).filter(([field]) => !reset.some((one) => one === field));
  return Object.fromEntries(kept);
}
