import type { Published } from '../domain/article.js';

/** A date found in a text, and where. */
export interface FoundDate {
  readonly published: Published;
  readonly start: number;
  readonly end: number;
}

/** Month names by language, January first; three letters and more are matched from the start of the name. */
const monthNames: readonly string[] = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'jänner feber maerz april mai juni juli august september oktober november dezember',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
];

const monthOfWord = new Map(monthNames.flatMap((list) => list.split(' ').map((name, index) => [name, index + 1] as const)));
const abbreviations: readonly string[] = ['jan feb mar apr may jun jul aug sep oct nov dec', 'jan feb mär apr mai jun jul aug sept okt nov dez', 'janv févr mars avr mai juin juil août sept oct nov déc', 'ene feb mar abr may jun jul ago sep oct nov dic', 'янв фев мар апр мая июн июл авг сен окт ноя дек', 'січ лют бер кві тра чер лип сер вер жов лис гру'];
for (const list of abbreviations) for (const [index, name] of list.split(' ').entries()) if (!monthOfWord.has(name)) monthOfWord.set(name, index + 1);

const words = [...monthOfWord.keys()].sort((a, b) => b.length - a.length).join('|');
const time = String.raw`(?:[\s,|·•–-]{1,4}(?:at |um |à |kl\. |в |о )?(?<hour>\d{1,2})[:.h](?<minute>\d{2})(?::\d{2})?\s?(?<half>[ap]\.?\s?m\b\.?)?(?:\s?Uhr)?(?:\s?\(?(?<zone>[A-Z]{2,4}|[+-]\d{2}:?\d{2}|GMT[+-]\d{1,2})\b\)?)?)?`;

/** The ways dates are written; each names its parts. Numbers alone are taken only where day and month cannot be confused. */
const patterns: readonly RegExp[] = [
  String.raw`(?<![\d.\p{L}])(?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?:[T ](?<hour>\d{2}):(?<minute>\d{2})(?::\d{2}(?:[.,]\d+)?)?\s?(?<zone>Z|[+-]\d{2}:?\d{2})?)?(?![\d-])`,
  String.raw`(?<![\p{L}\p{N}])(?<word>${words})\.?\s(?<day>\d{1,2})(?:st|nd|rd|th)?\.?,?\s(?<year>(?:19|20)\d{2})(?!\d)${time}`,
  String.raw`(?<![\d.:/]|\d\.?\s?[-–]\s?)(?<day>\d{1,2})(?:st|nd|rd|th|er|º)?\.?[\s-](?:de |of )?(?<word>${words})\.?,?[\s-](?:de |del )?(?<year>(?:19|20)\d{2})(?!\d)${time}`,
  String.raw`(?<year>(?:19|20)\d{2})\s?[年년]\s?(?<month>\d{1,2})\s?[月월]\s?(?<day>\d{1,2})\s?[日일]`,
  String.raw`(?<![\d./]|\d\.\s?[-–]\s?)(?<dotFirst>\d{1,2})\.\s?(?<dotSecond>\d{1,2})\.\s?(?<year>(?:19|20)\d{2})(?!:|\d(?!\d?\.\d))${time}`,
  String.raw`(?<![\d./-])(?<year>(?:19|20)\d{2})[/.](?<month>\d{1,2})[/.](?<day>\d{1,2})(?![\d/])`,
  String.raw`(?<![\d./-])(?<first>\d{1,2})[/-](?<second>\d{1,2})[/-](?<year>(?:19|20)\d{2})(?![\d/])`,
].map((source) => new RegExp(source, 'giu'));

/** Which number of a date such as 02/03/2021 is the day. */
export type DateOrder = 'day-first' | 'month-first';

/** Every full date in a text, in the order they stand. Without an order, numbers that could be either way round are no date. */
export function findDates(text: string, order: DateOrder | null = null): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/u.test(text)) return found;
  for (const pattern of patterns) {
    for (const match of text.matchAll(pattern)) {
      const published = publishedFrom(match.groups ?? {}, order);
      const end = match.index + match[0].length;
      if (published !== null && !found.some((other) => match.index < other.end && other.start < end)) found.push({ published, start: match.index, end });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date a machine-readable value states; `null` when it states no whole day. */
export function parseDateValue(value: string): Published | null {
  return findDates(value.trim().slice(0, 100))[0]?.published ?? null;
}

type Parts = Readonly<Record<string, string | undefined>>;

function publishedFrom(parts: Parts, order: DateOrder | null): Published | null {
  const day = dayFrom(parts, order);
  if (day === null) return null;
  const clock = clockFrom(parts);
  if (clock === null) return { iso: day, precision: 'day', zone: null };
  return { iso: `${day}T${clock}`, precision: 'minute', zone: zoneFrom(parts['zone']) };
}

function dayFrom(parts: Parts, order: DateOrder | null): string | null {
  const { dotFirst, dotSecond } = parts;
  // Points part day from month nearly everywhere; only an order that is known to be the other says otherwise.
  if (dotFirst !== undefined && dotSecond !== undefined) return dayOfNumbers(monthAndDay(dotFirst, dotSecond, order ?? 'day-first'), parts['year']);
  const numbers = parts['first'] === undefined ? [parts['month'] ?? monthOfWord.get((parts['word'] ?? '').toLowerCase()) ?? 0, parts['day'] ?? 0] : monthAndDay(parts['first'], parts['second'] ?? '', order);
  return dayOfNumbers(numbers, parts['year']);
}

function dayOfNumbers(numbers: readonly (string | number)[], stated: string | undefined): string | null {
  const [month, day] = numbers.map(Number);
  const year = Number(stated);
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > lastDayOf(year, month)) return null;
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Month and day of `13/02` or `02/13`; of `02/03` only an order tells, unless both are the same. */
function monthAndDay(first: string, second: string, order: DateOrder | null): [string, string] | [number, number] {
  if (first === second || Number(second) > 12) return [first, second];
  if (Number(first) > 12) return [second, first];
  if (order === null) return [0, 0];
  return order === 'day-first' ? [second, first] : [first, second];
}

function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function clockFrom(parts: Parts): string | null {
  if (parts['hour'] === undefined || parts['minute'] === undefined) return null;
  const half = parts['half']?.toLowerCase().charAt(0);
  const stated = Number(parts['hour']);
  const hour = half === undefined ? stated : (stated % 12) + (half === 'p' ? 12 : 0);
  return hour > 23 || Number(parts['minute']) > 59 ? null : `${String(hour).padStart(2, '0')}:${parts['minute']}`;
}

function zoneFrom(zone: string | undefined): string | null {
  if (zone === undefined || /^[AP]M$/iu.test(zone)) return null;
  return /^[+-]\d{4}$/u.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone.toUpperCase();
}
