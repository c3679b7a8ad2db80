import type { ArticleMeta, MetaEvidence, Published } from '../domain/article.js';
import { detectLanguage } from './detect-language.js';
import type { Draft } from './draft.js';
import { authorsFromPage, kindOfNames } from './find-authors.js';
import { findGenre } from './find-genre.js';
import { isKnownOutlet, isMasthead, outletFromUrl, outletOfByline, outletOfFooter } from './find-outlet.js';
import { addressFromProperties, authorsFromProperties, isMail, publishedFromProperties, titleFromProperties } from './find-properties.js';
import { fromAddress, publishedFromPage } from './find-published.js';
import { termsOfText } from './find-terms.js';
import { siteNameOf } from './site-name.js';
import { metaOf } from './stated-values.js';
import { evidenceOf, type Found } from './found.js';
import type { StatedArticle } from './json-ld.js';
import { isDisclaimer } from './name-parts.js';
import { findDates } from './parse-date.js';
import type { Statements } from './statements.js';
import { authorOfSite, authorsFromBylines, authorsLabelled, authorsNearTitle, nameByDate } from './text-authors.js';

/** Everything metadata is weighed from. */
export interface MetadataSources {
  readonly draft: Draft;
  readonly statements: Statements;
  readonly stated: StatedArticle | null;
  readonly title: Found<string> | null;
  readonly bodyText: string;
}

type FoundMeta = { readonly [Field in keyof ArticleMeta]: Found<Field extends 'authors' ? readonly string[] : NonNullable<ArticleMeta[Field]>> | null };

/** The article's metadata, each value with the evidence it came from; what is not stated stays empty. */
export function findMetadata(sources: MetadataSources): { readonly meta: ArticleMeta; readonly evidence: MetaEvidence } {
  const found = gather(sources);
  const evidence = Object.fromEntries(Object.entries(found).flatMap(([field, value]) => (value === null ? [] : [[field, evidenceOf(value, sources.draft.text)]])));
  return {
    meta: {
      title: found.title?.value.slice(0, 2000) ?? null,
      outlet: found.outlet?.value.slice(0, 400) ?? null,
      authors: [...(found.authors?.value ?? [])],
      published: found.published?.value ?? null,
      url: found.url?.value ?? null,
      language: found.language?.value ?? null,
      genre: found.genre?.value ?? 'other',
      terms: found.terms?.value ?? null,
    },
    evidence,
  };
}

function gather(sources: MetadataSources): FoundMeta {
  const { draft, statements, stated } = sources;
  const title = titleOf(sources);
  const url = addressOf(sources);
  const authors = authorsOf({ ...sources, title });
  const outlet = outletOf(sources, url, authors);
  const place = { stated, url: url?.value ?? null, titleSpan: title?.span ?? null, bodyStart: bodyStartOf(draft) };
  const published = isPage(draft) ? publishedFromPage(draft.text, statements, place) : (publishedFromText(draft) ?? fromAddress(place.url) ?? notLaterThan(draft));
  const dated = published ?? publishedFromProperties(statements.properties);
  const genre = findGenre({
    url: url?.value ?? null,
    title: title?.value ?? null,
    stated: [stated?.type ?? '', metaOf(statements, ['article:section']) ?? ''].join(' '),
    isKnownOutlet: outlet !== null && isKnownOutlet(outlet.value),
    hasDate: dated !== null,
    disclaimer: firstSpan(draft, (index) => isDisclaimer(draft.words(index))),
    start: startOf(draft, place.titleSpan),
    body: sources.bodyText,
  });
  return { title, outlet, authors, published: dated, url, language: languageOf(sources), genre, terms: termsOf(draft) };
}

/** The subject of a mail leads unless its text has a headline that is marked as one; the title among a document's properties is often that of its template and follows. */
function titleOf({ statements, title }: MetadataSources): Found<string> | null {
  const { properties } = statements;
  const isMarked = title?.basis === 'html-element' || title?.basis === 'markdown-heading';
  return isMail(properties) && !isMarked ? (titleFromProperties(properties) ?? title) : (title ?? titleFromProperties(properties));
}

function isPage(draft: Draft): boolean {
  return draft.blocks[0]?.place != null;
}

/** Characters above the headline in which a kicker stands, and from it on in which a release says what it is. */
const kickerReach = { above: 60, below: 600 };

function startOf({ text }: Draft, titleSpan: readonly [number, number] | null): string {
  const from = Math.max(0, (titleSpan?.[0] ?? 0) - kickerReach.above);
  return text.slice(from, from + kickerReach.above + kickerReach.below);
}

function bodyStartOf(draft: Draft): number | null {
  const first = draft.kinds.findIndex((kind) => kind === 'body');
  return draft.blocks[first]?.start ?? null;
}

function firstSpan(draft: Draft, matches: (index: number) => boolean): readonly [number, number] | null {
  const index = [...draft.blocks.keys()].find(matches);
  const block = index === undefined ? undefined : draft.blocks[index];
  return block === undefined ? null : [block.start, block.end];
}

function addressOf({ draft, statements }: MetadataSources): Found<string> | null {
  const stated = [statements.canonical, metaOf(statements, ['og:url', 'twitter:url', 'parsely-link'])].find((address) => address !== null && /^https?:\/\/[^/]+\/./iu.test(address));
  if (stated !== undefined && stated !== null) return { value: stated.slice(0, 4000), basis: 'html-meta', span: null, quote: stated };
  return addressInText(draft) ?? addressFromProperties(statements.properties);
}

const addressLead = /^(?:original (?:url|link|article)|url|link|source(?: url)?|originally published (?:at|on))\s*[:：]?\s*/iu;
const wholeAddress = /^<?(https?:\/\/[^\s<>]+?)>?$/iu;

/** An address labelled as the original, or one that stands alone above or below the article. */
function addressInText(draft: Draft): Found<string> | null {
  if (isPage(draft)) return null;
  const body = draft.bodyIndices();
  for (const [index, block] of draft.blocks.entries()) {
    const words = draft.words(index);
    const address = wholeAddress.exec(words.replace(addressLead, ''))?.[1];
    const isLabelled = addressLead.test(words) || (index > 0 && addressLead.test(draft.words(index - 1)) && draft.words(index - 1).length < 40);
    const standsOutside = index < (body[0] ?? 0) || index > (body.at(-1) ?? 0);
    if (address === undefined || (!isLabelled && !standsOutside)) continue;
    const start = draft.text.indexOf(address, block.start);
    return { value: address.slice(0, 4000), basis: 'text-original-url', span: [start, start + address.length], quote: null };
  }
  return null;
}

/** Who signs: people before single names before bodies such as a news desk, and among equals the plainest statement first. */
function authorsOf({ draft, statements, stated, title }: MetadataSources): Found<readonly string[]> | null {
  const span = title?.span ?? null;
  const page = authorsFromPage(draft.text, { statements, stated, siteName: 'leave-out' });
  const signed = [authorsFromBylines(draft), authorsNearTitle(draft, span), authorsLabelled(draft, span)].filter((found) => found !== null).map((found) => ({ ...found, kind: kindOfNames(found.value) }));
  const beside = nameByDate(draft, span);
  const properties = authorsFromProperties(statements.properties, siteNameOf(statements, stated));
  const stating = [...page, ...signed, ...(properties === null ? [] : [properties])];
  const best = stating.find((found) => found.kind === 'person') ?? stating.find((found) => found.kind === 'single') ?? stating[0] ?? beside;
  return best ?? authorOfSite(statements) ?? authorsFromPage(draft.text, { statements, stated, siteName: 'keep' })[0] ?? null;
}

function outletOf({ draft, statements, stated }: MetadataSources, url: Found<string> | null, authors: Found<readonly string[]> | null): Found<string> | null {
  const fromUrl = outletFromUrl(url?.value ?? null, url?.span ?? null);
  if (fromUrl !== null && isKnownOutlet(fromUrl.value)) return fromUrl;
  const siteName = siteNameOf(statements, stated);
  if (siteName !== null) return { value: siteName, basis: 'html-meta', span: null, quote: siteName };
  const signed = authors?.value[0] === undefined ? null : outletOfByline(authors.value[0]);
  if (signed !== null && authors !== null) return { value: signed, basis: 'text-byline', span: authors.span === null ? null : [authors.span[0], authors.span[0] + signed.length], quote: null };
  return fromUrl ?? outletFromMasthead(draft) ?? outletFromFooter(draft);
}

/** Lines around a headline in which a paper's name stands. */
const mastheadReach = 4;

function outletFromMasthead(draft: Draft): Found<string> | null {
  const title = draft.kinds.indexOf('title');
  const at = draft.blocks.findIndex((_, index) => Math.abs(index - Math.max(0, title)) <= mastheadReach && draft.kinds[index] !== 'title' && isMasthead(draft.words(index)));
  const block = draft.blocks[at];
  if (block === undefined) return null;
  const words = draft.words(at);
  const start = draft.text.indexOf(words, block.start);
  return { value: words, basis: 'text-masthead', span: [start, start + words.length], quote: null };
}

function outletFromFooter(draft: Draft): Found<string> | null {
  const found = draft.blocks.flatMap((block, index) => (draft.kinds[index] === 'boilerplate' && block.end - block.start < 200 ? (outletOfFooter(draft.text, block.start, block.end) ?? []) : []));
  return found.find((outlet) => isKnownOutlet(outlet.value)) ?? found[0] ?? null;
}

function publishedFromText(draft: Draft): Found<Published> | null {
  for (const kind of ['byline', 'dateline'] as const) {
    for (const [index, block] of draft.blocks.entries()) {
      if (draft.kinds[index] !== kind) continue;
      const [date] = findDates(draft.text.slice(block.start, block.end));
      if (date !== undefined) return { value: date.published, basis: kind === 'byline' ? 'text-byline' : 'text-dateline', span: [block.start + date.start, block.start + date.end], quote: null };
    }
  }
  return null;
}

const writtenBefore = /\b(?:written|published|prepared|recorded|completed)\s+(?:shortly\s+|just\s+)?(?:before|prior to)\b/iu;

/** The day a note says the text is older than. */
function notLaterThan(draft: Draft): Found<Published> | null {
  for (const [index, block] of draft.blocks.entries()) {
    const match = writtenBefore.exec(draft.words(index));
    if (match === null || draft.words(index).length > 500) continue;
    const [date] = findDates(draft.text.slice(block.start, block.end));
    if (date !== undefined) return { value: { ...date.published, iso: date.published.iso.slice(0, 10), precision: 'before' }, basis: 'text-note', span: [block.start + date.start, block.start + date.end], quote: null };
  }
  return null;
}

function languageOf({ statements, bodyText }: MetadataSources): Found<string> | null {
  const declared = /^[a-z]{2,3}\b/iu.exec(statements.language ?? '')?.[0].toLowerCase() ?? null;
  const detected = detectLanguage(bodyText);
  // Templates are often shipped with lang="en" and filled in another language: plain words win.
  if (declared !== null && (detected === null || detected === declared)) return { value: declared, basis: 'html-lang', span: null, quote: statements.language };
  return detected === null ? null : { value: detected, basis: 'words', span: null, quote: null };
}

function termsOf(draft: Draft): FoundMeta['terms'] {
  const found = draft.blocks.flatMap((block, index) => (draft.kinds[index] === 'terms' ? (termsOfText(draft.text, block.start, block.end) ?? []) : []));
  return found.find((terms) => terms.value.maxExtractChars !== null) ?? found[0] ?? null;
}
