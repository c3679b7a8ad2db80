import { metaOf, type Article } from '../domain/article.js';
import type { Marking } from '../domain/briefing.js';
import type { ArticleId } from '../domain/ids.js';
import { pdfStrings } from '../strings/pdf.js';
import { highestMark } from './marks.js';
import { outletOf, type NoteFacts } from './notes.js';
import { isoDayOf, publishedText, shortDay, utcTime } from './print-dates.js';
import type { PrintNote, PrintSource } from './print-document.js';
import { printLink } from './print-link.js';

/** The source list: every cited article once, S1 being the first cited. */
export function writeSources(facts: readonly NoteFacts[], notes: readonly PrintNote[]): PrintSource[] {
  const articles = new Map(facts.map((fact) => [fact.article.id, fact.article]));
  const labels = new Map([...articles.keys()].map((id, at) => [id, `S${at + 1}`]));
  return [...articles.values()].map((article) => sourceOf(article, labels, markOf(article.id, notes)));
}

function markOf(articleId: ArticleId, notes: readonly PrintNote[]): Marking {
  return highestMark(notes.filter((note) => note.articleId === articleId).map((note) => note.mark));
}

function sourceOf(article: Article, labels: ReadonlyMap<ArticleId, string>, mark: Marking): PrintSource {
  const meta = metaOf(article);
  const original = article.copyOf === null ? undefined : labels.get(article.copyOf);
  const genre = pdfStrings.source.genres[meta.genre];
  return {
    label: labels.get(article.id) ?? '',
    articleId: article.id,
    mark,
    outlet: outletOf(meta),
    title: meta.title ?? article.fileName,
    // Without a title the file's name stands in its place.
    fileName: meta.outlet === null && meta.title !== null ? article.fileName : null,
    link: printLink(meta.url),
    published: publishedText(meta.published, shortDay) ?? pdfStrings.source.undated,
    kind: original === undefined ? genre : `${genre}, ${pdfStrings.source.copyOf(original)}`,
    capturedDay: shortDay(isoDayOf(article.capturedAtMs)),
    capturedTime: utcTime(article.capturedAtMs),
    sha256: article.sha256.slice(0, 12).replace(/(.{4})(?=.)/gu, '$1 '),
  };
}
