import type { Block } from './block.js';
import type { BlockTraits } from './block-traits.js';
import type { placeFeatureNames } from './place-features.js';
import { placeValue } from './place-value.js';

/** A reason for or against a block being body, and how much it counts; one point is about one good hint. */
export interface BlockRule {
  readonly name: string;
  readonly points: number;
  readonly applies: (traits: BlockTraits, block: Block) => boolean;
}

const rule = (name: string, points: number, applies: BlockRule['applies']): BlockRule => ({ name, points, applies });

/** Topics that hardly ever occur in a news story's own sentences; the others are weaker hints. */
const foreignTopics: ReadonlySet<string> = new Set(['subscription', 'comments', 'account', 'feedback', 'notice', 'shop']);

/** Long list items and the lines before a list have no full stop, but the small words of written language; headlines are shorter. */
const isRunningText = (traits: BlockTraits): boolean => traits.words >= 15 && traits.functionShare >= 0.25 && !traits.endsOpen;

/** Tables of the article are figures and short labels throughout; their rows are judged by where they stand. */
const isTabular = (block: Block): boolean => block.shape === 'cell' && placeValue(block.place, 'inCandidate') === 1;

/** What the words and shape of a block say, in pages and in plain text alike. */
export const wordRules: readonly BlockRule[] = [
  // Long sentences are written by an author; layout has none.
  rule('long-sentences', 2.5, (traits) => traits.isProse && traits.words >= 30),
  rule('sentence', 1.5, (traits) => traits.isProse && traits.words < 30),
  rule('short-sentence', 0, (traits) => !traits.isProse && traits.endsSentence && traits.words >= 4),
  // Labels, names, prices: no sentence. Subheads are such too, so their neighbours decide (see `contextScores`).
  rule('no-sentence', -1, (traits, block) => !isTabular(block) && !traits.endsSentence && traits.words > 2 && traits.words < 40 && !isRunningText(traits)),
  rule('one-or-two-words', -1.5, (traits, block) => !isTabular(block) && traits.words <= 2),
  // Prose in any language is full of small words; lists of headings, names and tags are not.
  rule('few-small-words', -0.7, (traits, block) => !isTabular(block) && traits.words >= 4 && traits.functionShare < 0.12),
  rule('clutter-label', -3, (traits) => traits.wholeTopics.length > 0),
  rule('clutter-phrase', -2, (traits) => traits.words < 45 && traits.partTopics.some((topic) => foreignTopics.has(topic))),
  rule('clutter-phrases', -2, (traits) => traits.partTopics.filter((topic) => foreignTopics.has(topic)).length >= 2),
  // Outlets ask for money in whole, well-written paragraphs: only what they say gives them away.
  rule('appeal', -4.5, (traits) => traits.partTopics.includes('appeal')),
  rule('consent', -4.5, (traits) => traits.partTopics.includes('consent')),
  rule('clutter-hint', -1, (traits) => traits.words < 45 && traits.partTopics.some((topic) => !foreignTopics.has(topic) && topic !== 'appeal' && topic !== 'consent')),
  rule('separators', -1, (traits) => traits.hasSeparators && traits.words < 30),
  rule('figures', -0.7, (traits, block) => !isTabular(block) && traits.digitShare > 0.25 && traits.words < 20),
  rule('repeated', -1.2, (traits) => traits.isRepeated && traits.words < 60),
  // Teasers end in dots, articles do not.
  rule('breaks-off', -2, (traits) => traits.endsOpen && traits.words >= 8),
  rule('linked', -2.5, (_, block) => block.linkShare > 0.6),
  rule('nothing-but-an-address', -3, (_, block) => block.shape === 'link'),
  rule('caption', -1.5, (_, block) => block.shape === 'caption'),
  rule('heading', 0.7, (_, block) => block.shape === 'heading'),
  rule('quotation', 0.7, (_, block) => block.shape === 'quote'),
];

const inPlace = (name: (typeof placeFeatureNames)[number], points: number): BlockRule => rule(name, points, (_, block) => placeValue(block.place, name) === 1);
const above = (name: (typeof placeFeatureNames)[number], least: number, points: number): BlockRule =>
  rule(`${name}-${String(least)}`, points, (_, block) => placeValue(block.place, name) >= least);

/** What the structure of a page says; none applies to plain text. */
export const placeRules: readonly BlockRule[] = [
  // The element that holds most sentences is the article in nine pages of ten.
  inPlace('inCandidate', 1.5),
  rule('outside-candidate', -1.5, (_, block) => block.place !== null && placeValue(block.place, 'inCandidate') === 0),
  inPlace('besideCandidate', 1),
  above('levelsOutsideCandidate', 0.3, -1),
  // Articles of one outlet are drawn alike: what looks like most of the prose is probably of the article.
  above('sameTemplate', 0.3, 1.5),
  above('share1', 0.3, 1),
  // The publisher's own statement of the article's words.
  rule('in-stated-body', 3, (_, block) => block.place !== null && placeValue(block.place, 'inStatedBody') === 1),
  rule('not-in-stated-body', -1, (_, block) => block.place !== null && placeValue(block.place, 'inStatedBody') === 0),
  // A list of links is a menu, also when its entries are long.
  above('links1', 0.6, -3.5),
  inPlace('inNav', -4), inPlace('inFooter', -3), inPlace('inAside', -2.5), inPlace('inForm', -2.5), inPlace('inButton', -3), inPlace('inFigure', -1.5), inPlace('inHeader', -1),
  // Names that authors of templates give to what stands around articles.
  // Readers write prose as well as authors do: only where it stands tells comments from the article.
  inPlace('namedComment', -8), inPlace('namedShare', -2.5), inPlace('namedRelated', -2.5), inPlace('namedSidebar', -2.5), inPlace('namedPromotion', -2), inPlace('namedNewsletter', -2.5),
  inPlace('namedAuthor', -2.5), inPlace('namedTags', -1.5), inPlace('namedCaption', -1.5), inPlace('namedNotice', -1.5), inPlace('namedMenu', -2), inPlace('namedByline', -2), inPlace('namedUnseen', -2),
  inPlace('namedBody', 0.7), inPlace('inArticle', 0.3),
  rule('paragraph', 0.5, (_, block) => placeValue(block.place, 'tagParagraph') === 1),
  rule('heading-in-candidate', 1.5, (_, block) => block.shape === 'heading' && placeValue(block.place, 'inCandidate') === 1),
  rule('item-in-candidate', 1, (_, block) => (block.shape === 'item' || block.shape === 'cell' || block.shape === 'code') && placeValue(block.place, 'inCandidate') === 1),
  rule('above-headline', -1.5, (_, block) => block.place !== null && placeValue(block.place, 'afterTitle') === 0),
];
