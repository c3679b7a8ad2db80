import type { Published } from '../domain/article.js';
import type { Found } from './found.js';
import { findDates, type DateOrder } from './parse-date.js';
import type { Mark } from './statements.js';

/** A date a page shows its reader, and what it calls it. */
export interface ShownDate extends Found<Published> {
  readonly label: 'published' | 'revised' | 'none';
  /** Where its words stand; for a mark without words, where the mark does. */
  readonly start: number;
  /** Below a headline it can only be the article's; above one it may end the story before. */
  readonly isBelowHeadline: boolean;
}

/** Where a page shows the date of its article. */
export interface DatePlace {
  readonly titleSpan: readonly [number, number] | null;
  readonly bodyStart: number | null;
  readonly order: DateOrder | null;
}

const revised = /updat|modif|revis|review|edited|aktuali[sz]|geändert|änderung|bearbeitet|überarbeitet|mis(?:e)? à jour|actualizad|aggiornat|atualizad|обновлен|изменен|оновлен|змінен|gewijzigd|bijgewerkt|uppdaterad|opdateret|oppdatert|zaktualizowan|aktualizace|güncellen|수정|업데이트|更新/giu;
const published = /publi(?:sh|c|é|k|z)|posted|written|\bissued\b|\bdated?\b|datum|erschien|veröffentlicht|erstellt|eingestellt|gepostet|pubblicato|geplaatst|опубликован|добавлен|опублікован|додано|등록|입력|作成|发布|發布/giu;
const otherDay = /deadline|frist|©|\(c\)|copyright|\b(?:foto|photo|bild|event|veranstaltung|accessed|retrieved|abgerufen|printed|gedruckt|joined|member|mitglied|seit|since|born|geboren|until|bis|expires|valid|gültig|release|next|last (?:day|seen|login)|today|heute)\b/iu;
/** "13:15 - 19:00": something takes place then. */
const range = /^\s*(?:Uhr|h)?\s*[–—-]\s*\d{1,2}[:.]\d{2}/iu;

/** Characters around the headline, or above a body without one, in which a date is the article's. */
const reach = { above: 100, below: 600, aboveBody: 200 };
/** Characters beside a date on its line; more are a sentence that tells of a day. */
const longestRest = 110;
/** Characters of a body's first paragraph in which a date is a dateline. */
const datelineReach = 60;
/** Longest line above a date that is a label of it. */
const longestLabel = 30;

/** The dates shown by the headline, those that are likeliest the day of publication first. */
export function datesByHeadline(text: string, marks: readonly Mark[], place: DatePlace): ShownDate[] {
  const window = windowOf(text, place);
  if (window === null) return [];
  const titleEnd = place.titleSpan?.[1] ?? text.length;
  const dates = [...datesInText(text, window, place), ...datesOfMarks(text, marks, window)].map((date) => ({ ...date, isBelowHeadline: date.start >= titleEnd }));
  const rank = (date: ShownDate): number => (date.label === 'published' ? 0 : 10_000) + (date.isBelowHeadline ? date.start - window.from : 5000 - date.start + window.from);
  return dates.sort((a, b) => rank(a) - rank(b));
}

interface Window {
  readonly from: number;
  /** End of what words may say, and of what a mark may: marks are plainer and may stand below long front matter. */
  readonly to: number;
  readonly marksTo: number;
}

function windowOf(text: string, { titleSpan, bodyStart }: DatePlace): Window | null {
  if (titleSpan === null) return bodyStart === null ? null : { from: Math.max(0, bodyStart - reach.aboveBody), to: bodyStart + datelineReach, marksTo: bodyStart };
  const [start, end] = titleSpan;
  const near = Math.min(text.length, end + reach.below);
  const to = bodyStart !== null && bodyStart > end ? Math.min(bodyStart + datelineReach, near) : Math.min(text.length, end + reach.aboveBody);
  return { from: Math.max(0, start - reach.above), to, marksTo: Math.max(near, bodyStart ?? 0) };
}

function datesInText(text: string, { from, to }: Window, { order }: DatePlace): ShownDate[] {
  return findDates(text.slice(from, to), order).flatMap((date) => {
    const start = from + date.start;
    const end = from + date.end;
    const line = lineAround(text, start, end);
    const isProse = line.end - line.start - (end - start) > longestRest && !(start - line.start < datelineReach && isDateline(text.slice(line.start, start), text.slice(end, end + 12)));
    if (isProse || otherDay.test(text.slice(Math.max(line.start, start - 60), start)) || range.test(text.slice(end, end + 20))) return [];
    return [{ value: date.published, basis: 'text-dateline' as const, span: [start, end] as const, quote: null, label: labelOf(text, start), start, isBelowHeadline: false }];
  });
}

/** "HARBOUR TOWN, March 3 (Agency) -" and "3.3.2020 - " begin a report; "On March 3, 2020, the harbour" tells of a day. */
function isDateline(before: string, after: string): boolean {
  return /^(?:[\p{Lu}\p{N}\s.,/()'’-]{0,50}|\p{Lu}[\p{L}\s.'’-]{1,30}[,(]?\s*)$/u.test(before) && /^[^\p{L}\p{N}]{0,3}(?:[-–—:|.)]|\()/u.test(after);
}

function lineAround(text: string, start: number, end: number): { readonly start: number; readonly end: number } {
  const close = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: close === -1 ? text.length : close };
}

/** What the words before a date call it: on its line, or on a short line above that has it alone. */
function labelOf(text: string, start: number): ShownDate['label'] {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const own = text.slice(Math.max(lineStart, start - 60), start);
  const above = /\p{L}/u.test(own) ? '' : (/([^\n]*)\n+$/u.exec(text.slice(Math.max(0, lineStart - longestLabel - 3), lineStart))?.[1] ?? '');
  const words = own + (isLabel(above) ? above : '');
  const at = { revised: lastMatch(words, revised), published: lastMatch(words, published) };
  if (at.revised === -1 && at.published === -1) return 'none';
  return at.revised > at.published ? 'revised' : 'published';
}

function isLabel(line: string): boolean {
  return line.length <= longestLabel && /(?::|\b(?:date|on|am|at|datum|published|posted|updated|reviewed|modified))\s*$/iu.test(line);
}

function lastMatch(words: string, pattern: RegExp): number {
  return [...words.matchAll(pattern)].at(-1)?.index ?? -1;
}

/** Marks that say in an attribute what their words do not: "two days ago". Marks without words show nothing. */
function datesOfMarks(text: string, marks: readonly Mark[], { from, marksTo }: Window): ShownDate[] {
  return marks.filter((mark) => mark.kind === 'date' && mark.end > mark.start && mark.start >= from && mark.start < marksTo).flatMap((mark) => shownByMark(text, mark) ?? []);
}

/** The date of a marked element: its words' day, which is what the reader sees, else its attribute's. */
export function shownByMark(text: string, mark: Mark): ShownDate | null {
  const words = text.slice(mark.start, mark.end);
  const [said] = findDates(words);
  const stated = mark.value === null ? undefined : findDates(mark.value.trim().slice(0, 100))[0];
  const date = said !== undefined && stated?.published.iso.slice(0, 10) !== said.published.iso.slice(0, 10) ? said : (stated ?? said);
  if (date === undefined || range.test(words.slice(date.end)) || otherDay.test(words.slice(0, 60))) return null;
  const at = mark.start + (said?.start ?? 0);
  const span = mark.end > mark.start ? ([mark.start, mark.end] as const) : null;
  return { value: date.published, basis: 'html-time', span, quote: mark.value, label: labelOf(text, said === undefined && span !== null ? mark.end : at), start: mark.start, isBelowHeadline: false };
}
