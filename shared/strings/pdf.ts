import type { Genre } from '../domain/article.js';
import type { Confidence, ParagraphKind, Yardstick } from '../domain/briefing.js';
import type { PrintKeyJudgment } from '../print/print-document.js';
import type { Reliability } from '../domain/source.js';

/** Month names, full and short, January first. */
export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;
export const shortMonthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Every word the exported PDF prints of its own: title block, labels, notes, sources and key. */
export const pdfStrings = {
  product: 'Sourceline',
  untitled: 'Untitled briefing',
  mainMessage: 'Main message',
  contents: 'Contents',
  notes: 'Notes',
  sources: 'Sources',
  key: 'Key',
  facts: {
    date: 'Date',
    cutOff: 'Information to',
    audience: 'For',
    requirement: 'Answers',
    originator: 'Prepared by',
    likelihood: 'Likelihood',
    handling: 'Handling',
    preparedBy: (originator: string, caseName: string): string => [originator, caseName === '' ? '' : `case ${caseName}`].filter((part) => part !== '').join(', '),
    yardstick: (yardstick: Yardstick): string => `${yardstick}; key on the last page`,
    wholeDocument: (mark: string): string => `${mark} as a whole`,
    otherMarks: (mark: string): string => `${mark} as a whole; paragraphs with another mark carry it`,
  },
  kinds: { reported: 'Reported', judgment: 'Judgment', assumption: 'Assumption', gap: 'Gap' } satisfies Record<ParagraphKind, string>,
  quotation: 'Quotation',
  outletNotStated: 'outlet not stated',
  publishedOn: (asOf: string, published: string): string => `${asOf}, published ${published}`,
  dayRange: (from: string, to: string): string => `${from} to ${to}`,
  beforeDay: (day: string): string => `before ${day}`,
  published: (day: string): string => `published ${day}`,
  /** `count` notes besides those named before. */
  others: (count: number, when: string): string => `${count === 1 ? 'another' : 'others'} ${when}`,
  joined: (parts: readonly string[]): string => parts.join(', '),
  /** Where in the document a character is that no font has. */
  places: {
    titleBlock: 'the title block',
    block: (start: string): string => `the block “${start}”`,
    note: (number: number): string => `note ${number}`,
    source: (label: string): string => `source ${label}`,
  },
  table: (number: number): string => `Table ${number}`,
  pageOf: (page: number, pages: number): readonly [string, string] => [String(page), ` of ${pages}`],
  note: {
    grade: 'Grade',
    asOf: 'As of',
    legend: 'Grade: source A to F, content 1 to 6. The arrow leads back to each place that cites the note.',
    notKnown: 'not known',
    noAuthor: 'no author',
    noUrl: 'No URL',
    opinion: 'Opinion.',
    undated: 'undated',
    captured: (day: string): string => `undated, captured ${day}`,
    itemOfNote: 'the item of note',
    wholeArticle: 'The article as a whole.',
    back: '↑\u00a0p.',
    origin: 'origin',
    ownOpinion: 'own voice, opinion',
    originUnnamed: 'origin not named',
    sameAs: (note: number): string => `same as note ${note}`,
    nestedRelay: 'Nested relay; adds no origin.',
    relay: 'Adds no origin.',
    neverCounted: 'Never counted as an origin.',
  },
  descriptor: {
    to: (outlet: string): string => `to ${outlet}`,
    toUnstated: 'to an outlet not stated',
    undated: 'undated',
    grade: (reliability: Reliability | null, credibility: number | null): string =>
      [reliability === null ? '' : `source ${reliability}`, credibility === null ? '' : `content ${credibility}`].filter((part) => part !== '').join(', '),
  },
  source: {
    columns: ['No.', 'Outlet, title, address', 'Published, kind', 'Captured', 'SHA-256, first 12'],
    noUrl: 'no URL; original in the case',
    file: (fileName: string): string => `; file ${fileName}`,
    undated: 'undated',
    copyOf: (label: string): string => `copy of ${label}`,
    genres: { news: 'report', opinion: 'opinion', analysis: 'analysis', official: 'document', 'press-release': 'press release', other: 'other' } satisfies Record<Genre, string>,
  },
  sourcing: {
    title: 'Sourcing note',
    waived: (source: string, unmet: string, reason: string): string => `The terms of reuse of ${source} are not met: ${unmet}. Reason: ${reason}.`,
    overLimit: (used: number, limit: number): string => `${used} characters of its text stand here, where they allow ${limit}`,
    noLink: 'they ask for a link, and no address of it is known',
  },
  verification: {
    title: 'Verification',
    attached: 'The ledger of this briefing is attached to the file as ledger.jsonld: its sources, passages, chains and grades. Its SHA-256 is',
    drop: 'Drop this file on any Sourceline window and choose Verify, or run',
    command: 'npm run -s cli -- verify FILE.pdf ARTICLE…',
    answers:
      'It says whether these pages and the ledger are as they were written, and for every quotation whether it matches the article, differs, or the article is not there. The attachment is lost when the file is printed to a new PDF; the number above then tells whether a ledger that comes by another way is the right one.',
    description: 'Ledger of this briefing: sources, passages, chains and grades',
  },
  keyPage: {
    likelihood: (yardstick: Yardstick, row: string): string => (row === '' ? `Likelihood: ${yardstick}` : `Likelihood: ${yardstick}, ${row}`),
    rows: ['first row', 'second row'],
    source: 'Source',
    content: 'Content',
    confidence: 'Confidence',
    paragraphs: 'Paragraphs',
    reliability: {
      A: 'completely reliable',
      B: 'usually reliable',
      C: 'fairly reliable',
      D: 'not usually reliable',
      E: 'unreliable',
      F: 'cannot be judged',
    } satisfies Record<Reliability, string>,
    credibility: ['confirmed by others', 'probably true', 'possibly true', 'doubtful', 'improbable', 'cannot be judged'],
    confidenceLevels: [
      ['High', 'good information, a solid judgment, may still be wrong'],
      ['Moderate', 'credible and plausible, not corroborated enough'],
      ['Low', 'fragmentary, or the sources have problems'],
    ],
    kinds: {
      reported: 'what a source says, in the desk’s words; the date beside it is the day it describes or, where no source states one, the day it was “published”',
      judgment: 'the desk’s conclusion',
      assumption: 'taken as given, not shown',
      gap: 'not known',
    } satisfies Record<ParagraphKind, string>,
  },
} as const;

/** Below a key judgment. */
export const keyJudgmentStrings = {
  confidences: { low: 'Low', moderate: 'Moderate', high: 'High' } satisfies Record<Confidence, string>,
  confidence: ' confidence',
  band: (from: number, to: number): string => `\u00a0\u00a0${String(from)}–${String(to)}\u202f%`,
  noLikelihood: 'Likelihood not stated',
  noConfidence: 'Confidence not stated',
  restsOn: 'Rests on',
  nothing: 'no source',
  notes: (count: number): string => (count === 1 ? 'note ' : 'notes '),
  /** After the numbers of the notes. */
  behind: ({ articles, origins }: Pick<PrintKeyJudgment, 'articles' | 'origins'>): string =>
    [`; ${String(articles)}\u00a0${articles === 1 ? 'article' : 'articles'}`, ...(origins === null ? [] : [originsText(origins)])].join(', '),
} as const;

function originsText({ min, max }: { readonly min: number; readonly max: number }): string {
  return `${min === max ? String(min) : `${String(min)}–${String(max)}`}\u00a0independent ${max === 1 ? 'origin' : 'origins'}`;
}

/**
 * The words of each yardstick, row by row, lowest first; the bands are in `shared/print/key.ts`.
 *
 * Source: ICD 203 (2015), D.6.e.(2).(a); UK Professional Head of Intelligence Assessment, probability yardstick
 */
export const likelihoodTerms = {
  'ICD 203': [
    ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain'],
    ['remote', 'highly improbable', 'improbable', 'roughly even odds', 'probable', 'highly probable', 'nearly certain'],
  ],
  'UK PHIA': [['remote chance', 'highly unlikely', 'unlikely', 'realistic possibility', 'likely or probable', 'highly likely', 'almost certain']],
} as const satisfies Record<Yardstick, readonly (readonly string[])[]>;
