/**
 * What the structure of a page says of one block; the columns of `Block.place`, in order.
 *
 * `in…` and `named…` are 0 or 1: the block stands inside such an element, or inside one whose class, id or role says so.
 * `share…` is the share of the page's prose that stands under the block's first, second … block-level ancestor,
 * `links…` the share of link characters there, `density…` the share of prose. `candidate` is the element that
 * holds the article, judged much as Readability does; `levels…` count steps in the tree, divided by 10.
 */
export const placeFeatureNames = [
  'tagParagraph', 'tagHeading', 'tagItem', 'tagCell', 'tagQuote', 'tagCaption', 'tagCode', 'tagDivision',
  'namedBody', 'namedComment', 'namedShare', 'namedRelated', 'namedSidebar', 'namedPromotion', 'namedNewsletter', 'namedAuthor', 'namedTags',
  'namedCaption', 'namedNotice', 'namedMenu', 'namedByline', 'namedTitle', 'namedUnseen', 'namedSummary',
  'inNav', 'inHeader', 'inFooter', 'inAside', 'inForm', 'inFigure', 'inArticle', 'inMain', 'inTable', 'inList', 'inQuote', 'inButton',
  'share1', 'share2', 'share3', 'share4', 'links1', 'links2', 'links3', 'links4', 'density1', 'density2', 'density3', 'siblings', 'depth',
  'inCandidate', 'inCandidateParent', 'levelsBelowCandidate', 'levelsOutsideCandidate', 'besideCandidate', 'candidateShare', 'candidateLength',
  'sameTemplate', 'sameParentTemplate', 'inStatedBody', 'afterTitle', 'holdsTitle', 'pageProse',
] as const;

/** One number for each of `placeFeatureNames`. */
export type PlaceFeatures = readonly number[];
