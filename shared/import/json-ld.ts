/** What structured data says of the article on a page. */
export interface StatedArticle {
  readonly headline: string | null;
  readonly authors: readonly StatedAuthor[];
  readonly datePublished: string | null;
  readonly dateModified: string | null;
  readonly publisher: string | null;
  readonly body: string | null;
  readonly type: string;
}

/** Who is named as author, and as what. */
export interface StatedAuthor {
  readonly name: string;
  readonly isOrganisation: boolean;
}

type Node = Readonly<Record<string, unknown>>;

const articleType = /(?:Article|BlogPosting|Report|Review|NewsStory|LiveBlogPosting)$/u;
const pageType = /(?:WebPage|ItemPage)$/u;

/** The article in a page's structured data; `null` when there is none. Broken scripts are passed over. */
export function articleFromJsonLd(scripts: readonly string[]): StatedArticle | null {
  const nodes = scripts.flatMap((script) => nodesOf(parseScript(script)));
  const articles = nodes.filter((node) => articleType.test(typeOf(node)));
  // Lists of other stories are also marked up; the page's own article says the most.
  const best = [...articles].sort((a, b) => fullness(b) - fullness(a))[0] ?? nodes.find((node) => pageType.test(typeOf(node)) && textOf(node['datePublished']) !== null);
  if (best === undefined) return null;
  const byId = new Map(nodes.flatMap((node) => (typeof node['@id'] === 'string' ? [[node['@id'], node] as const] : [])));
  return {
    headline: pageType.test(typeOf(best)) ? null : textOf(best['headline']) ?? textOf(best['name']),
    authors: authorsOf(best['author'] ?? best['creator'], byId),
    datePublished: textOf(best['datePublished']) ?? textOf(best['dateCreated']),
    dateModified: textOf(best['dateModified']),
    publisher: namesOf(best['publisher'], byId)[0] ?? null,
    body: textOf(best['articleBody']),
    type: typeOf(best),
  };
}

function parseScript(script: string): unknown {
  const cleaned = script.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/u, '').replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/u, '');
  try {
    return JSON.parse(cleaned);
  } catch {
    try {
      // Line breaks inside strings are the commonest fault of hand-made scripts.
      return JSON.parse(cleaned.replace(/\p{Cc}+/gu, ' '));
    } catch {
      return null;
    }
  }
}

/** Deepest nesting that is followed: `@graph` of articles with authors needs three. */
const maxDepth = 6;

function nodesOf(value: unknown, depth = 0): Node[] {
  if (depth > maxDepth || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((entry) => nodesOf(entry, depth + 1));
  const node = value as Node; // an object that is no array
  const inner = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item', 'author', 'hasPart'].flatMap((key) => nodesOf(node[key], depth + 1));
  return [node, ...inner];
}

function typeOf(node: Node): string {
  const type = node['@type'];
  const names = Array.isArray(type) ? type : [type];
  return names.find((name): name is string => typeof name === 'string' && articleType.test(name)) ?? (typeof names[0] === 'string' ? names[0] : '');
}

function fullness(node: Node): number {
  return ['headline', 'author', 'datePublished', 'publisher', 'articleBody', 'mainEntityOfPage'].filter((key) => node[key] !== undefined).length;
}

function textOf(value: unknown): string | null {
  if (Array.isArray(value)) return textOf(value[0]);
  if (typeof value === 'object' && value !== null) return textOf((value as Node)['@value']); // an object that is no array
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function authorsOf(value: unknown, byId: ReadonlyMap<string, Node>): StatedAuthor[] {
  if (Array.isArray(value)) return value.slice(0, 50).flatMap((entry) => authorsOf(entry, byId));
  return namesOf(value, byId).map((name) => ({ name, isOrganisation: typeof value === 'object' && value !== null && /Organization/u.test(typeOf(value as Node)) })); // an object that is no array
}

function namesOf(value: unknown, byId: ReadonlyMap<string, Node>): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => namesOf(entry, byId));
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node; // an object that is no array
  const name = textOf(node['name']);
  if (name !== null) return Array.isArray(node['name']) ? node['name'].filter((entry): entry is string => typeof entry === 'string') : [name];
  const referred = typeof node['@id'] === 'string' ? byId.get(node['@id']) : undefined;
  return referred === undefined || referred === node ? [] : namesOf(referred['name'], byId);
}
