import type { Mark } from '../../shared/import/statements.js';
import type { Page, PageElement } from './page.js';

const authorName = /(?:^|[-_\s])(?:byline|author|authors|vcard|fn|writer|reporter|contributor)(?:$|[-_\s])|byline|author-?_?name|(?:post|entry|article|story)-?_?author|post-?_?by/iu;
const dateName = /(?:^|[-_\s])(?:date|dateline|time|timestamp|published|pubdate|posted|datetime)(?:$|[-_\s])|(?:publish|post|entry|article|story|pub)(?:ed|ing)?-?_?(?:date|time|on)|date-?_?(?:published|posted|time)/iu;
const notPublication = /modif|update|comment|sidebar|related|widget|footer|copyright|event|archive|calendar|recent|popular/iu;
/** Pages of one author, as most systems address them. */
const authorAddress = /\/(?:authors?|autor(?:en|in|es)?|auteurs?|profiles?|contributors?|journalists?|reporters?|staff|people|by)\/[^/?#]+/iu;
/** Longest text of an element taken for a name or a date. */
const longestMark = 160;

/** The elements a page marks as headline, author or date. */
export function marksOfPage(page: Page): Mark[] {
  const headline = page.elements.find(({ tag, start, end }) => tag === 'h1' && end > start) ?? null;
  return page.elements.flatMap((element) => {
    const mark = markOf(page, element, headline);
    return mark === null ? [] : [mark];
  });
}

function markOf(page: Page, element: PageElement, headline: PageElement | null): Mark | null {
  const kind = kindOf(element, headline);
  if (kind === null) return null;
  const text = page.text.slice(element.start, element.end);
  const start = element.start + text.length - text.trimStart().length;
  const end = Math.max(start, element.start + text.trimEnd().length);
  const value = valueOf(element, kind.kind);
  if ((start === end && value === null) || end - start > (kind.kind === 'headline' ? 400 : longestMark)) return null;
  return { kind: kind.kind, start, end, value, strength: kind.strength };
}

function kindOf(element: PageElement, headline: PageElement | null): Pick<Mark, 'kind' | 'strength'> | null {
  const { tag, attributes } = element;
  const itemprop = attributes['itemprop'] ?? '';
  const name = `${attributes['class'] ?? ''} ${attributes['id'] ?? ''} ${attributes['data-testid'] ?? ''}`;
  if (tag === 'h1') return { kind: 'headline', strength: /\bheadline\b/iu.test(itemprop) ? 3 : 2 };
  if (/\bheadline\b/iu.test(itemprop)) return { kind: 'headline', strength: 3 };
  if (/^(?:h2|div|p|span)$/u.test(tag) && /(?:entry|post|article|story)-?_?(?:title|headline)/iu.test(name)) return { kind: 'headline', strength: 1 };
  if (isAside(element, headline)) return null;
  if (/\bauthor\b/iu.test(attributes['rel'] ?? '') || /\bauthor\b/iu.test(itemprop)) return { kind: 'author', strength: 3 };
  if (tag === 'a' && authorAddress.test(attributes['href'] ?? '')) return { kind: 'author', strength: 2 };
  if (/\bdatePublished\b/u.test(itemprop)) return { kind: 'date', strength: 3 };
  if (notPublication.test(name) || notPublication.test(itemprop)) return null;
  if (tag === 'time') return { kind: 'date', strength: attributes['pubdate'] !== undefined || dateName.test(name) ? 3 : 2 };
  if (authorName.test(name)) return { kind: 'author', strength: 2 };
  return dateName.test(name) ? { kind: 'date', strength: 2 } : null;
}

/** Names and dates beside the article: of comments, of other stories. What holds the headline as well, as a frame "with-sidebar", is beside nothing. */
function isAside(element: PageElement, headline: PageElement | null): boolean {
  for (let at: PageElement | null = element; at !== null && at.tag !== 'body'; at = at.parent) {
    if (headline !== null && at.start <= headline.start && at.end >= headline.end && at !== element) return false;
    if (at.tag === 'nav' || at.tag === 'footer' || at.tag === 'aside') return true;
    if (/\b(?:review|comment)\b/iu.test(at.attributes['itemprop'] ?? '') || /schema\.org\/(?:Review|Comment)\b/u.test(at.attributes['itemtype'] ?? '')) return true;
    if (/comment|related|sidebar|recommend|widget|popular|recent|teaser|latest/iu.test(`${at.attributes['class'] ?? ''} ${at.attributes['id'] ?? ''}`)) return true;
  }
  return false;
}

function valueOf({ attributes }: PageElement, kind: Mark['kind']): string | null {
  if (kind === 'date') return attributes['datetime'] ?? attributes['content'] ?? attributes['title'] ?? null;
  return kind === 'author' ? (attributes['content'] ?? null) : null;
}
