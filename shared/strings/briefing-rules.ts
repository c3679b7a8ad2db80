import type { RuleCode, RuleFinding, RuleFix } from '../briefing-rules/finding.js';
import { likelihoodTerms } from './pdf.js';

type Details = RuleFinding['details'];

interface RuleWords {
  readonly title: string;
  /** Why, and what mends it. */
  readonly text: (details: Details) => string;
}

const of = (details: Details, key: string): string => String(details[key] ?? '');
const amount = (details: Details, key: string): number => Number(details[key] ?? 0);
const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
const shortened = (words: string, longest = 120): string => (words.length <= longest ? words : `${words.slice(0, longest).trimEnd()}…`);

/** Names of the fields of the title block, as its labels have them. */
const fields: Readonly<Record<string, string>> = {
  title: 'Title',
  mainMessage: 'Main message',
  documentType: 'Document type',
  requirement: 'Requirement answered',
  audience: 'For',
  originator: 'Prepared by',
  cutOff: 'Information to',
};

/** What each rule says: what is wrong, and what mends it. */
export const ruleWords: Record<RuleCode, RuleWords> = {
  'likelihood-rows-mixed': {
    title: 'Two rows of likelihood terms',
    text: (d) => `“${of(d, 'term')}” is of the other row of ${of(d, 'yardstick')}. One document uses one row; this one mostly uses row ${of(d, 'row')}.`,
  },
  'yardsticks-mixed': {
    title: 'A term of another yardstick',
    text: (d) => `“${of(d, 'term')}” is no term of ${of(d, 'yardstick')}, the yardstick of this briefing. Its nearest is “${of(d, 'instead')}” (${of(d, 'from')}–${of(d, 'to')} %).`,
  },
  'likelihood-with-confidence': {
    title: 'Likelihood and confidence in one sentence',
    text: () => 'Readers take one for the other. Say how likely it is in one sentence and how sure you are in the next.',
  },
  'loose-likelihood': {
    title: 'A likelihood outside the yardstick',
    text: (d) => `“${of(d, 'word')}” is in no row of the yardstick. Say it with one of its terms: ${termsOf(of(d, 'yardstick'))}.`,
  },
  'judgment-without-source': {
    title: 'A judgment without a source',
    text: () => 'Nothing is cited for it. Cite what it rests on, or mark it as an assumption.',
  },
  'judgment-without-confidence': {
    title: 'A judgment without a confidence level',
    text: (d) =>
      of(d, 'form') === 'key-judgment' ? 'Choose low, moderate or high below it.' : 'Add a sentence such as “Our confidence is moderate.”',
  },
  'contrary-not-cited': {
    title: 'Contrary statements are left out',
    text: (d) => `C${of(d, 'claim')} “${shortened(of(d, 'text'))}” is cited. ${many(amount(d, 'missing'), 'statement', 'statements')} against it on file ${amount(d, 'missing') === 1 ? 'is' : 'are'} cited nowhere.`,
  },
  'confirmed-by-one': {
    title: '“Confirmed” rests on one origin',
    text: (d) => `C${of(d, 'claim')}: ${many(amount(d, 'articles'), 'article', 'articles')}, independent origins: ${range(d)}. Confirmation needs two that surely are. Say who reports it, or grade it lower.`,
  },
  'quotation-differs': {
    title: 'A quotation differs from the article',
    text: (d) => {
      const typed = `“${shortened(of(d, 'words'))}” stands in no article cited here.`;
      if (of(d, 'what') === 'typed' && of(d, 'article') === '') return `${typed} Quote it from the ledger, or take the marks away.`;
      if (of(d, 'what') === 'typed') return `${typed} The nearest words there:`;
      if (of(d, 'article') === '') return of(d, 'what') === 'translation' ? 'The original of this translation no longer stands in the article.' : 'The passage it cites no longer stands in the article.';
      return `The article has: “${shortened(of(d, 'article'))}”`;
    },
  },
  'quotation-not-in-body': {
    title: 'Quoted from the headline, not in the story',
    text: (d) => `“${shortened(of(d, 'words'))}” stands in the headline or standfirst only; nobody says it in the body. Quote the body, or give it as the outlet’s words.`,
  },
  'mark-above-document': {
    title: 'Marked above the document',
    text: (d) => `This block is ${of(d, 'mark')}, the document ${of(d, 'document')}. Raise the document’s mark or lower the block’s.`,
  },
  'old-source-undated': {
    title: 'Old information without its date',
    text: (d) => `What is cited here is of ${of(d, 'day')}. Say so in the sentence.`,
  },
  'figure-without-alt': {
    title: 'An image without words for it',
    text: () => 'Readers who do not see it learn nothing of it. Say below it what it shows.',
  },
  'field-empty': {
    title: 'The title block has empty fields',
    text: (d) => `Nothing is stated for: ${of(d, 'fields').split(' ').map((field) => fields[field] ?? field).join(', ')}.`,
  },
};

/** What the button of a fix says. */
export function fixLabel(fix: RuleFix): string {
  switch (fix.kind) {
    case 'rewrite':
      return 'Use this';
    case 'cite':
      return fix.targets.length === 1 ? 'Cite it here' : 'Cite them here';
    case 'requote':
      return 'Use the article’s words';
    case 'document-mark':
      return `Raise the document to ${fix.marking}`;
    case 'block-mark':
      return 'Mark as the document';
    case 'choose-source':
      return 'Cite…';
  }
}

/** Words around the findings of the rules. */
export const briefingRuleStrings = {
  title: 'Findings',
  region: 'Findings while writing',
  none: 'Nothing to look at',
  count: (count: number) => `${count} ${count === 1 ? 'finding' : 'findings'}`,
  next: 'Next finding',
  previous: 'Previous finding',
  part: (from: number, to: number, count: number) => `${from} to ${to} of ${count}`,
  keys: 'F8 next, Shift F8 back, Ctrl . mends',
  fixKeys: 'Ctrl .',
  ignore: 'Set aside',
  setAside: (count: number) => `${count} set aside`,
  bringBack: 'Show them again',
  goTo: 'Go to the place',
  openArticle: 'Open the article',
  fold: 'Fold the findings',
  unfold: 'Unfold the findings',
  at: (number: number, count: number, said: string) => `Finding ${number} of ${count}. ${said}`,
  /** Written into the briefing's text. */
  ourConfidence: (level: string) => `Our confidence is ${level}.`,
  asOf: (day: string) => `(as of ${day})`,
  reread: {
    title: 'Another yardstick, other meanings',
    text: 'These words stay as they are and would be read anew:',
    term: (term: string, count: number) => (count === 1 ? `“${term}”` : `“${term}”, ${count} times`),
    band: (from: number, to: number) => `${from}–${to} %`,
    change: (before: string, after: string) => `${before}, then ${after}`,
    notThere: 'not a term there',
    confirm: (yardstick: string) => `Change to ${yardstick}`,
    cancel: 'Keep',
  },
} as const;

function termsOf(yardstick: string): string {
  const rows = Object.entries(likelihoodTerms).find(([name]) => name === yardstick)?.[1] ?? [];
  return (rows[0] ?? []).join(', ');
}

function range(details: Details): string {
  const [min, max] = [amount(details, 'min'), amount(details, 'max')];
  return min === max ? String(min) : `${min}–${max}`;
}
