import type { Published } from '../domain/article.js';
import { dateOrderOf } from './date-order.js';
import type { Found } from './found.js';
import type { StatedArticle } from './json-ld.js';
import { findDates, parseDateValue } from './parse-date.js';
import { metaOf } from './stated-values.js';
import { datesByHeadline, shownByMark, type ShownDate } from './shown-dates.js';
import type { Mark, Statements } from './statements.js';

const articleMetas = ['article:published_time', 'og:article:published_time', 'article:published', 'og:published_time', 'article.published', 'shareaholic:article_published_time'];
const pageMetas = [
  'datepublished', 'parsely-pub-date', 'sailthru.date', 'dc.date.issued', 'dcterms.created', 'dc.date', 'dcterms.date', 'dcterms.issued',
  'pubdate', 'publishdate', 'publish-date', 'publish_date', 'published_time', 'date', 'article_date_original', 'cxenseparse:recs:publishtime', 'publication_date', 'citation_publication_date', 'datecreated', 'rnews:datepublished',
  'dc.date.created', 'originalpublicationdate', 'article.created', 'bt:pubdate', 'og:pubdate', 'pub_date', 'citation_date', 'vr:published_time', 'eomportal-lastupdate-original',
];
/** How systems of their own name the field: `published`, `w-published-date`. */
const publicationMeta = /(?:^|[-_:.])publi(?:shed|sh|cation|shing)(?:[-_.]?(?:date|on|at|time))?$/u;

/** What is known of a page when its date is looked for. */
export interface PagePlace {
  readonly url: string | null;
  /** What structured data says of the article. */
  readonly stated: StatedArticle | null;
  /** Where the headline and the body stand in the text. */
  readonly titleSpan: readonly [number, number] | null;
  readonly bodyStart: number | null;
}

/**
 * The date of publication a page states.
 *
 * What it shows by its headline comes first: a field of the same day adds the minute, a field of another day is not
 * what the reader is told. Where only a revision is shown, long after the field, the text is another than was published
 * then: it is certain only that it is not younger than the revision. Where nothing is shown, the fields of an article count;
 * the fields of a page alone do not, since every page has a day it was made.
 */
export function publishedFromPage(text: string, statements: Statements, place: PagePlace): Found<Published> | null {
  const fields = articleFields(statements, place.stated);
  const changes = changesOf(statements, place.stated);
  const dates = shownDates(text, { statements, place, fields }).map((date) => (isChange(date, fields, changes) ? { ...date, label: 'revised' as const } : date));
  const [field] = fields;
  if (field === undefined) return fromPageAlone(text, { statements, place, dates });
  const confirmed = fields.find((each) => dates.some((date) => isSameDay(date.value, each.value)));
  return confirmed ?? dates.find((date) => date.label === 'published' || (date.label === 'none' && date.isBelowHeadline)) ?? fieldAlone(field, { text, statements, stated: place.stated, changes, revision: dates.find((date) => date.label === 'revised') ?? null });
}

interface ShownBeside {
  readonly statements: Statements;
  readonly place: PagePlace;
  readonly dates: readonly ShownDate[];
}

/** The date of a page whose fields date no article. */
function fromPageAlone(text: string, { statements, place, dates }: ShownBeside): Found<Published> | null {
  const [any] = dates;
  return dates.find((date) => date.label !== 'revised') ?? pageField(text, statements, place.stated) ?? soleMark(text, statements.marks) ?? fromAddress(place.url) ?? (any === undefined ? null : notAfter(any));
}

interface ShownSources {
  readonly statements: Statements;
  readonly place: PagePlace;
  readonly fields: readonly Found<Published>[];
}

/** The dates by the headline; numbers that could be either way round are read as a field has them. */
function shownDates(text: string, { statements, place, fields }: ShownSources): ShownDate[] {
  const order = dateOrderOf(text, statements.language);
  const dates = datesByHeadline(text, statements.marks, { ...place, order });
  if (fields.length === 0) return dates;
  const eitherWay = (['day-first', 'month-first'] as const).flatMap((either) => datesByHeadline(text, statements.marks, { ...place, order: either }));
  return [...dates, ...eitherWay.filter((date) => fields.some((field) => isSameDay(date.value, field.value)))];
}

const changeMetas = ['article:modified_time', 'og:updated_time', 'datemodified', 'modified_time', 'last-modified', 'dcterms.modified', 'modified-date', 'updated'];

/** The days of the last change a page states. */
function changesOf(statements: Statements, stated: StatedArticle | null): Published[] {
  const values = [stated?.dateModified ?? '', ...statements.metas.filter((meta) => changeMetas.includes(meta.name)).map((meta) => meta.content)];
  return values.flatMap((value) => parseDateValue(value) ?? []);
}

/** Whether a date without a label is the day the page's own data give for its last change, and not that of publication. */
function isChange(date: ShownDate, fields: readonly Found<Published>[], changes: readonly Published[]): boolean {
  // One day apart is a time zone: the reader's day is the shown one.
  const isPublication = date.label === 'published' || fields.length === 0 || fields.some((field) => daysApart(date.value, field.value) <= 1);
  return !isPublication && changes.some((change) => isSameDay(change, date.value));
}

interface FieldBeside {
  readonly text: string;
  readonly statements: Statements;
  readonly stated: StatedArticle | null;
  readonly changes: readonly Published[];
  readonly revision: ShownDate | null;
}

/** A field that no date by the headline confirms. */
function fieldAlone(field: Found<Published>, { text, statements, stated, changes, revision }: FieldBeside): Found<Published> | null {
  if (showsDay(text, field.value)) return field;
  if (revision !== null) return daysApart(revision.value, field.value) <= longestRevision ? field : notAfter(revision);
  // Pages are rewritten for years under the day they were made; which day the text is from, nothing then says.
  const isRewritten = changes.some((change) => daysApart(change, field.value) > longestUpkeep);
  const isArticle = (stated !== null && articleType.test(stated.type)) || /article/iu.test(metaOf(statements, ['og:type']) ?? '');
  return isArticle && !isRewritten ? field : null;
}

/** Days in which a text is corrected and still the one that was published. */
const longestRevision = 7;
/** Days after which a change of a page that shows no date is no upkeep of what was published. */
const longestUpkeep = 365;
/** Milliseconds in a day. */
const dayMs = 86_400_000;

function daysApart(a: Published, b: Published): number {
  return Math.abs(Date.parse(dayOf(a)) - Date.parse(dayOf(b))) / dayMs;
}

function isSameDay(a: Published, b: Published): boolean {
  return dayOf(a) === dayOf(b);
}

function dayOf(published: Published): string {
  return published.iso.slice(0, 10);
}

function notAfter(revision: ShownDate): Found<Published> {
  return { value: { iso: dayOf(revision.value), precision: 'before', zone: null }, basis: revision.basis, span: revision.span, quote: revision.quote };
}

/** Types of structured data that date an article, not the page it stands on. */
const articleType = /Article|Posting|Report|Story|Review/u;

/** What fields say that only articles have, and what any field says of a page that is not declared to be something else; the plainest first. */
function articleFields(statements: Statements, stated: StatedArticle | null): Found<Published>[] {
  const isOfArticle = stated === null || articleType.test(stated.type);
  const found = [isOfArticle ? fromData(stated) : null, fromMetas(statements, articleMetas), isOfArticle ? (fromMetas(statements, pageMetas) ?? fromOwnMetas(statements)) : null];
  return found.filter((field) => field !== null);
}

/** Characters of a page in which it shows its date, if it does. */
const shownReach = 60_000;

/** The day of a page counts when the page shows it somewhere. */
function pageField(text: string, statements: Statements, stated: StatedArticle | null): Found<Published> | null {
  const field = fromData(stated) ?? fromMetas(statements, pageMetas);
  return field !== null && showsDay(text, field.value) ? field : null;
}

function showsDay(text: string, day: Published): boolean {
  return findDates(text.slice(0, shownReach)).some((date) => isSameDay(date.published, day));
}

function fromData(stated: StatedArticle | null): Found<Published> | null {
  const value = stated?.datePublished ?? null;
  const published = value === null ? null : parseDateValue(value);
  return published === null ? null : { value: published, basis: 'html-json-ld', span: null, quote: value };
}

function fromMetas(statements: Statements, names: readonly string[]): Found<Published> | null {
  for (const name of names) {
    for (const meta of statements.metas) {
      const published = meta.name === name ? parseDateValue(meta.content) : null;
      if (published !== null) return { value: published, basis: 'html-meta', span: null, quote: meta.content };
    }
  }
  return null;
}

/** Of several fields for publication the earliest: later ones tell when it was published again. */
function fromOwnMetas(statements: Statements): Found<Published> | null {
  const found = statements.metas.flatMap((meta) => {
    const published = publicationMeta.test(meta.name) ? parseDateValue(meta.content) : null;
    return published === null ? [] : [{ value: published, basis: 'html-meta' as const, span: null, quote: meta.content }];
  });
  return found.sort((a, b) => (dayOf(a.value) < dayOf(b.value) ? -1 : 1))[0] ?? null;
}

/** The one date marked on a whole page can only be the page's own; of several, only one marked as that of publication. */
function soleMark(text: string, marks: readonly Mark[]): Found<Published> | null {
  const dates = marks.filter((mark) => mark.kind === 'date').flatMap((mark) => {
    const shown = shownByMark(text, mark);
    return shown === null || shown.label === 'revised' ? [] : [{ mark, shown }];
  });
  const strong = dates.filter(({ mark }) => mark.strength === 3);
  return [dates, strong].find((some) => new Set(some.map(({ shown }) => dayOf(shown.value))).size === 1)?.[0]?.shown ?? null;
}

const monthWords = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day in an address such as `/2024/10/22/` or `/2024/oct/22/`; a month alone is kept as a month. */
export function fromAddress(url: string | null): Found<Published> | null {
  if (url === null) return null;
  const address = url.toLowerCase().replace(new RegExp(`(?<=/(?:19|20)\\d{2}/)(?:${monthWords.join('|')})(?=/)`, 'u'), (word) => String(monthWords.indexOf(word) + 1).padStart(2, '0'));
  const day = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?=[/_.-]|$)/u.exec(address);
  if (day !== null) return { value: { iso: `${day[1] ?? ''}-${day[2] ?? ''}-${day[3] ?? ''}`, precision: 'day', zone: null }, basis: 'url-path', span: null, quote: day[0] };
  const month = /\/((?:19|20)\d{2})\/(0[1-9]|1[0-2])\//u.exec(address);
  return month === null ? null : { value: { iso: `${month[1] ?? ''}-${month[2] ?? ''}`, precision: 'month', zone: null }, basis: 'url-path', span: null, quote: month[0] };
}
