import type { PageElement } from './page.js';

/** What the class, id, role or itemprop of an element calls its content; each is a column of `PlaceFeatures`. */
const namedPlaces = [
  ['namedBody', /article-?_?(?:body|content|text|copy)|(?:entry|post|story|page|main|single|blog|news|rich|body)-?_?(?:content|body|text|copy)|content-?_?(?:body|main|text|article|block)|articlebody|\bprose\b|wysiwyg|mw-parser|markdown|body-?_?(?:copy|text)/iu],
  ['namedComment', /comment|disqus|respond|discussion|\breply/iu],
  ['namedShare', /share|social|addtoany|sharedaddy|follow-|(?:^|[-_ ])tools?(?:$|[-_ ])/iu],
  ['namedRelated', /relat|recommend|recirc|similar|read-?_?(?:more|next|also)|more-?_?(?:from|stories|posts|articles|news|on)|popular|trending|most-?_?(?:read|viewed)|outbrain|taboola|teaser|suggest|recent|latest|further|next-?_?(?:post|article|up)|(?:^|[-_ ])(?:pager|pagination|post-nav|card|carousel|slider|swiper|grid)/iu],
  ['namedSidebar', /sidebar|side-?_?bar|(?:^|[-_ ])(?:aside|rail|widget|right-?col|secondary)/iu],
  ['namedPromotion', /promo|sponsor|advert|(?:^|[-_ ])ads?(?:$|[-_ ])|banner|(?:^|[-_ ])cta(?:$|[-_ ])|call-?to|affiliate|product|donat|paywall|upsell|offer/iu],
  ['namedNewsletter', /newsletter|subscri|sign-?_?up|mailing|opt-?in|mc_embed|hs-form|(?:^|[-_ ])form/iu],
  ['namedAuthor', /author-?_?(?:bio|box|info|card|desc|profile|about|details)|about-?_?(?:the-?)?author|(?:^|[-_ ])(?:bio|vcard|contributor)/iu],
  ['namedTags', /(?:^|[-_ ])(?:tags?|categor|topics?|keywords|labels?|taxonomy|filed|hashtag)/iu],
  ['namedCaption', /caption|credit|figcaption|photo-?_?(?:info|desc)|image-?_?(?:desc|text|info)/iu],
  ['namedNotice', /cookie|consent|gdpr|copyright|disclaimer|disclosure|legal|privacy|correction|notice|alert|(?:^|[-_ ])(?:modal|popup|overlay|lightbox|toast)/iu],
  ['namedMenu', /(?:^|[-_ ])(?:nav|menu|breadcrumb|masthead|navbar|topbar|submenu|sitemap|footer|foot|header|toc|skip|tabs?|toolbar|search)|navigation|table-of-contents|dropdown/iu],
  ['namedByline', /byline|(?:^|[-_ ])(?:author|dateline|date|time|timestamp|published|posted|meta|metadata|read-?time)(?:$|[-_ ])|post-?_?meta|entry-?_?meta|article-?_?(?:meta|info|date|author)/iu],
  ['namedUnseen', /sr-only|screen-?reader|visually-?hidden|visuallyhidden|(?:^|[-_ ])(?:hidden|hide|invisible|offscreen|d-none)(?:$|[-_ ])|noprint|no-print/iu],
] as const;

type NamedPlace = (typeof namedPlaces)[number][0];

/** What tags and roles say stands inside them; bits after those of `namedPlaces`, in the order of the place features. */
const structures = ['inNav', 'inHeader', 'inFooter', 'inAside', 'inForm', 'inFigure', 'inArticle', 'inButton'] as const;
type Structure = (typeof structures)[number];

const structureOfTag: ReadonlyMap<string, Structure> = new Map([
  ['nav', 'inNav'], ['header', 'inHeader'], ['footer', 'inFooter'], ['aside', 'inAside'], ['form', 'inForm'], ['figure', 'inFigure'], ['article', 'inArticle'],
  ['button', 'inButton'], ['select', 'inForm'], ['textarea', 'inForm'], ['label', 'inForm'], ['dialog', 'inAside'],
]);
const structureOfRole: ReadonlyMap<string, Structure> = new Map([
  ['navigation', 'inNav'], ['menu', 'inNav'], ['banner', 'inHeader'], ['contentinfo', 'inFooter'], ['complementary', 'inAside'], ['search', 'inForm'], ['form', 'inForm'],
  ['article', 'inArticle'], ['button', 'inButton'], ['dialog', 'inAside'],
]);

const bitOfName = (name: NamedPlace): number => 1 << namedPlaces.findIndex(([known]) => known === name);
const bitOfStructure = (name: Structure): number => 1 << (namedPlaces.length + structures.indexOf(name));
const bitsOf = (names: readonly NamedPlace[], inside: readonly Structure[]): number =>
  names.reduce((sum, name) => sum | bitOfName(name), inside.reduce((sum, name) => sum | bitOfStructure(name), 0));

/** The names that mean something even on an element that holds nearly the whole page. */
export const isPageName = bitsOf(['namedBody'], ['inArticle']);
/** The names of what stands around articles, never of what holds one. */
export const isClutterName = bitsOf(
  ['namedComment', 'namedShare', 'namedRelated', 'namedSidebar', 'namedPromotion', 'namedNewsletter', 'namedAuthor', 'namedTags', 'namedCaption', 'namedNotice', 'namedMenu', 'namedByline', 'namedUnseen'],
  ['inNav', 'inFooter', 'inAside', 'inForm', 'inButton'],
);

/** The bit for what an element's tag or role says. */
export function structureBit(element: PageElement): number {
  const structure = structureOfRole.get((element.attributes['role'] ?? '').toLowerCase()) ?? structureOfTag.get(element.tag);
  return structure === undefined ? 0 : bitOfStructure(structure);
}

/** A bit set as numbers 0 and 1, in the order of the place features. */
export function placeBitsOf(bits: number): number[] {
  return Array.from({ length: namedPlaces.length + structures.length }, (_, index) => (bits >> index) & 1);
}

/** Whether the element's own class, id or itemprop names it so. */
export function namedAs(element: PageElement, name: NamedPlace): boolean {
  return (namedBits(element.attributes, new Map()) & bitOfName(name)) !== 0;
}

/** WordPress writes on every post what it is about and how it is laid out: such an element holds an article, whatever its other classes say. */
const postClass = /(?:^|\s)(?:hentry|type-\w+\s+status-publish)(?=\s|$)/iu;

/** What an element is called, as a bit set in the order of `namedPlaces`; `cache` keeps answers by name. */
export function namedBits(attributes: Readonly<Record<string, string>>, cache: Map<string, number>): number {
  const name = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['itemprop'] ?? ''} ${attributes['data-testid'] ?? ''} ${attributes['data-component'] ?? ''}`.trim();
  if (name === '') return 0;
  const known = cache.get(name);
  if (known !== undefined) return known;
  const subject = name.slice(0, 300);
  const bits = postClass.test(name) ? 0 : namedPlaces.reduce((sum, [, pattern], index) => (pattern.test(subject) ? sum | (1 << index) : sum), 0);
  cache.set(name, bits);
  return bits;
}
