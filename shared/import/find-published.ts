import type { Published } from '../domain/article.js';
import type { Found } from './found.js';
import type { StatedArticle } from './json-ld.js';
import { findDates, parseDateValue } from './parse-date.js';
import type { Mark, Statements } from './statements.js';

const dateMetas = [
  'article:published_time', 'og:article:published_time', 'datepublished', 'article:published', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'dcterms.issued',
  'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published_time', 'date', 'article.published', 'article_date_original', 'cxenseparse:recs:publishtime', 'publication_date', 'citation_publication_date', 'datecreated', 'rnews:datepublished', 'dc.date.created', 'originalpublicationdate', 'og:published_time', 'article.created', 'shareaholic:article_published_time', 'bt:pubdate', 'og:pubdate', 'pub_date', 'citation_date', 'vr:published_time', 'eomportal-lastupdate-original',
];

/**
 * The date of publication a page states. What its fields say counts when the page shows the same day; where it shows
 * another by its headline, none is certain; where it shows none there, only the fields of an article count, since every
 * page has a day it was made. A date that only the words give counts when it stands by the headline.
 */
export function publishedFromPage(text: string, statements: Statements, place: PagePlace): Found<Published> | null {
  const { stated } = place;
  const field = fromData(stated) ?? fromMetas(statements);
  const shown = fromMarks(text, statements.marks, place) ?? fromHeadlineText(text, place);
  if (field === null) return shown ?? fromAddress(place.url);
  const days = new Set(findDates(text.slice(0, shownReach)).map((date) => dayOf(date.published)));
  if (days.has(dayOf(field.value))) return field;
  const isOfArticle = stated === null || articleType.test(stated.type);
  if (shown === null) return isOfArticle ? field : fromAddress(place.url);
  // One day apart is a time zone, and the reader's day is the shown one; further apart one of the two is no date of publication.
  return daysApart(shown.value, field.value) <= 1 ? shown : null;
}

/** Types of structured data that date an article, not the page it stands on. */
const articleType = /Article|Posting|Report|Story|Review/u;

/** Characters of a page in which it shows its date, if it does. */
const shownReach = 60_000;

/** Milliseconds in a day. */
const dayMs = 86_400_000;

function daysApart(a: Published, b: Published): number {
  return Math.abs(Date.parse(dayOf(a)) - Date.parse(dayOf(b))) / dayMs;
}

function dayOf(published: Published): string {
  return published.iso.slice(0, 10);
}

/** What else is known of the page when its date is looked for. */
export interface PagePlace {
  readonly url: string | null;
  /** What structured data says of the article. */
  readonly stated: StatedArticle | null;
  /** Where the headline and the body stand in the text. */
  readonly titleSpan: readonly [number, number] | null;
  readonly bodyStart: number | null;
}

function fromData(stated: StatedArticle | null): Found<Published> | null {
  const value = stated?.datePublished ?? null;
  const published = value === null ? null : parseDateValue(value);
  return published === null ? null : { value: published, basis: 'html-json-ld', span: null, quote: value };
}

function fromMetas(statements: Statements): Found<Published> | null {
  for (const name of dateMetas) {
    for (const meta of statements.metas) {
      const published = meta.name === name ? parseDateValue(meta.content) : null;
      if (published !== null) return { value: published, basis: 'html-meta', span: null, quote: meta.content };
    }
  }
  return null;
}

/** Characters between headline and body in which a date is a dateline. */
const headlineReach = 600;

function fromMarks(text: string, marks: readonly Mark[], place: PagePlace): Found<Published> | null {
  const dates = marks.filter((mark) => mark.kind === 'date').flatMap((mark) => {
    const words = text.slice(mark.start, mark.end);
    const published = (mark.value === null ? null : parseDateValue(mark.value)) ?? findDates(words)[0]?.published ?? null;
    return published === null || /updat|modif|aktualisiert|stand:|mis à jour/iu.test(words) ? [] : [{ mark, published }];
  });
  const strong = dates.find(({ mark }) => mark.strength === 3);
  const near = dates.find(({ mark }) => isNearHeadline(mark, place));
  // One date marked on the whole page can only be the page's own; of several, none is certain.
  const only = new Set(dates.map(({ published }) => published.iso.slice(0, 10))).size === 1 ? dates[0] : undefined;
  const chosen = near ?? strong ?? only;
  return chosen === undefined ? null : { value: chosen.published, basis: 'html-time', span: chosen.mark.end > chosen.mark.start ? [chosen.mark.start, chosen.mark.end] : null, quote: chosen.mark.value };
}

function isNearHeadline(mark: Mark, { titleSpan, bodyStart }: PagePlace): boolean {
  if (titleSpan === null) return false;
  const before = titleSpan[0] - mark.end;
  const after = mark.start - titleSpan[1];
  return (before >= 0 && before < headlineReach / 3) || (after >= 0 && after < headlineReach) || (bodyStart !== null && mark.start > titleSpan[1] && mark.start < bodyStart);
}

function fromHeadlineText(text: string, { titleSpan, bodyStart }: PagePlace): Found<Published> | null {
  if (titleSpan === null) return null;
  const to = bodyStart !== null && bodyStart > titleSpan[1] ? Math.min(bodyStart, titleSpan[1] + headlineReach) : titleSpan[1] + headlineReach / 3;
  const from = Math.max(0, titleSpan[0] - headlineReach / 4);
  const after = datesAround(text, titleSpan[1], to);
  const found = after[0] ?? datesAround(text, from, titleSpan[0]).at(-1);
  return found === undefined ? null : { value: found.published, basis: 'text-dateline', span: [found.start, found.end], quote: null };
}

function datesAround(text: string, from: number, to: number): { published: Published; start: number; end: number }[] {
  return findDates(text.slice(from, to))
    .filter((found) => !/(?:updated|modified|aktualisiert|reviewed|printed|accessed|retrieved)[^.\n]{0,30}$/iu.test(text.slice(Math.max(0, from + found.start - 40), from + found.start)))
    .map((found) => ({ published: found.published, start: from + found.start, end: from + found.end }));
}

/** The day in an address such as `/2024/10/22/`; a month alone is kept as a month. */
export function fromAddress(url: string | null): Found<Published> | null {
  if (url === null) return null;
  const day = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(url);
  if (day !== null) return { value: { iso: `${day[1] ?? ''}-${day[2] ?? ''}-${day[3] ?? ''}`, precision: 'day', zone: null }, basis: 'url-path', span: null, quote: day[0] };
  const month = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//u.exec(url);
  return month === null ? null : { value: { iso: `${month[1] ?? ''}-${month[2] ?? ''}`, precision: 'month', zone: null }, basis: 'url-path', span: null, quote: month[0] };
}
