/**
 * What the structure of a page says of one block; the columns of `Block.place`, in order.
 *
 * `in…` and `named…` are 0 or 1: the block stands inside such an element, or inside one whose class, id or role says so.
 * `share1` is the share of the page's prose that stands under the block's nearest block-level ancestor, `links1` the
 * share of link characters there. `candidate` is the element that holds the article, judged much as Readability does;
 * `levelsOutsideCandidate` counts steps in the tree, divided by 10.
 */
export const placeFeatureNames = [
  'tagParagraph',
  'namedBody', 'namedComment', 'namedShare', 'namedRelated', 'namedSidebar', 'namedPromotion', 'namedNewsletter', 'namedAuthor', 'namedTags',
  'namedCaption', 'namedNotice', 'namedMenu', 'namedByline', 'namedUnseen',
  'inNav', 'inHeader', 'inFooter', 'inAside', 'inForm', 'inFigure', 'inArticle', 'inButton',
  'share1', 'links1',
  'inCandidate', 'levelsOutsideCandidate', 'besideCandidate',
  'sameTemplate', 'inStatedBody', 'afterTitle',
] as const;

/** One number for each of `placeFeatureNames`. */
export type PlaceFeatures = readonly number[];
