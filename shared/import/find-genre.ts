import type { Genre } from '../domain/article.js';
import type { Found } from './found.js';

/** What is known of an article when its genre is judged. */
export interface GenreClues {
  readonly url: string | null;
  readonly title: string | null;
  /** Type in structured data and sections in `meta`, in one string. */
  readonly stated: string;
  readonly isKnownOutlet: boolean;
  readonly hasDate: boolean;
  /** A line saying that the views are the author's own, and where. */
  readonly disclaimer: readonly [number, number] | null;
  /** The words around the headline, or the first of a text without one. */
  readonly start: string;
  /** The article's own words. */
  readonly body: string;
}

/** What reports are written with: somebody said something, in the past. */
const reportingCues = new Set(
  'said told reported announced confirmed denied stated according quoted claimed сказав сказала сказал сообщил сообщила заявил заявила заявив повідомив повідомила повідомили'.split(' '),
);
/** Words of the body in which cues are looked for; a report shows itself early. */
const cueReach = 1500;
/** Fewest cues that make a report of a text without another sign. */
const fewestCues = 3;

const officialHost = /^https?:\/\/[^/]*(?:\.gov(?:\.[a-z]{2})?|\.mil|\.gc\.ca|\.gouv\.fr|\.europa\.eu|\.nato\.int|\.un\.org|\.bund\.de|kremlin\.ru|mid\.ru|president\.gov\.ua)(?:\/|$)/iu;
const releaseHost = /(?:prnewswire|businesswire|globenewswire|prweb|presseportal|newswire|einpresswire)\./iu;

/** The genre of an article from its address, its markup and its words; news is claimed only with a sign of it. */
export function findGenre(clues: GenreClues): Found<Genre> {
  const { url, title, stated } = clues;
  const path = url ?? '';
  if (officialHost.test(path)) return found('official', 'url-host');
  if (releaseHost.test(path)) return found('press-release', 'url-host');
  if (/\bfor immediate release\b|^\s*(?:press release|pressemitteilung|communiqué de presse|comunicado de prensa)\b/imu.test(clues.start) || /PressRelease/u.test(stated)) return found('press-release', /PressRelease/u.test(stated) ? 'html-meta' : 'words');
  if (clues.disclaimer !== null) return { value: 'opinion', basis: 'text-disclaimer', span: clues.disclaimer, quote: null };
  if (/\/(?:opinions?|commentary|editorials?|op-?eds?|blogs?|columns?|columnists?|commentisfree|meinung|kommentar|tribune)\//iu.test(path)) return found('opinion', 'url-path');
  if (/\/(?:press-?releases?|pressemitteilung(?:en)?|news-?releases?|communiques?(?:-de-presse)?)\//iu.test(path)) return found('press-release', 'url-path');
  if (/\/(?:analysis|analyses|explainers?|in-depth|analyse)\//iu.test(path)) return found('analysis', 'url-path');
  if (/OpinionNewsArticle|\b(?:opinion|commentary|op-ed|editorial)\b/iu.test(stated)) return found('opinion', 'html-meta');
  if (/AnalysisNewsArticle|\banalysis\b/iu.test(stated)) return found('analysis', 'html-meta');
  if (/^(?:opinion|commentary|editorial|op-ed)\s*[:|–-]/iu.test(title ?? '')) return found('opinion', 'text-title');
  if (/^(?:analysis|explainer)\s*[:|–-]/iu.test(title ?? '')) return found('analysis', 'text-title');
  if (/^(?:opinion|commentary|op-ed|editorial|analysis)(?: by .{2,60})?$/imu.test(clues.start)) return found(/^analysis(?: by .{2,60})?$/imu.test(clues.start) ? 'analysis' : 'opinion', 'words');
  if (/NewsArticle/u.test(stated)) return found('news', 'html-meta');
  if (/\/news\//iu.test(path)) return found('news', 'url-path');
  // Without an address the outlet was named by the text itself.
  if (clues.isKnownOutlet) return found('news', url === null ? 'words' : 'url-host');
  const cues = clues.body.split(/[\s,.;:“”"]+/u, cueReach).filter((word) => reportingCues.has(word));
  return found(cues.length >= fewestCues ? 'news' : 'other', 'words');
}

function found(value: Genre, basis: Found<Genre>['basis']): Found<Genre> {
  return { value, basis, span: null, quote: null };
}
