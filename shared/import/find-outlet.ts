import type { Found } from './found.js';
import { knownOutlets } from './known-outlets.js';

const namesByHost: ReadonlyMap<string, string> = new Map(Object.entries(knownOutlets));
const hostsByName: ReadonlySet<string> = new Set([...namesByHost.values()].map(foldOutlet));

function foldOutlet(name: string): string {
  return name.toLowerCase().replace(/^the\s+/u, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The name of the outlet behind an address: from the list of known hosts, else the host itself without `www`. */
export function outletOfHost(url: string): { readonly name: string; readonly isKnown: boolean } | null {
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname.toLowerCase().replace(/^(?:www\d?|m|amp|mobile)\./u, '');
  for (let at = host; at.includes('.'); at = at.slice(at.indexOf('.') + 1)) {
    const known = namesByHost.get(at);
    if (known !== undefined) return { name: known, isKnown: true };
  }
  return host.includes('.') ? { name: host, isKnown: false } : null;
}

/** Whether a text is exactly the name of a known outlet. */
export function isKnownOutlet(name: string): boolean {
  return hostsByName.has(foldOutlet(name));
}

/** The outlet that an address says, with the host as evidence. */
export function outletFromUrl(url: string | null, span: readonly [number, number] | null): Found<string> | null {
  const outlet = url === null ? null : outletOfHost(url);
  return outlet === null ? null : { value: outlet.name, basis: 'url-host', span, quote: new URL(url ?? '').hostname };
}

/** Outlets whose names are menu entries elsewhere. */
const commonWord = /^(?:time|science|nature|focus|nation|mint|metro|slate|fortune|capital|profil|index|the national|standard|politika|stern|stuff|reason|prospect|today|expresso|salon|quartz|the star|the local|ad|in\.gr)$/iu;

const copyrightOwner = /(?:©|\(c\)|\bcopyright\b)[\s©]*(?:\(c\)\s*)?(?:(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?)?[\s,]*(?:by\s+)?(\p{Lu}[\p{L}\p{N}.&'’ -]{1,50}?)(?=\.?\s*(?:all rights|$|\||,|\n)|\.\s)/iu;
const collectiveByline = /^((?:The\s+)?\p{Lu}.{2,40}?)\s+(?:news\s?desk|newsroom|staff|editorial (?:board|team)|editors|team)$/u;

/** The outlet that a line of the surroundings names: a copyright note, or the name alone. */
export function outletOfFooter(text: string, start: number, end: number): Found<string> | null {
  const content = text.slice(start, end);
  if (content.length <= 60 && isKnownOutlet(content) && !commonWord.test(content.trim())) return { value: content.trim(), basis: 'text-footer', span: [start, end], quote: null };
  const owner = copyrightOwner.exec(content);
  const name = owner?.[1]?.trim().replace(/\.$/u, '');
  if (owner === null || name === undefined || name.length < 3) return null;
  const at = start + owner.index + owner[0].indexOf(name);
  const host = /^[\w-]+(?:\.[\w-]+)+$/u.test(name) ? outletOfHost(`https://${name}`) : null;
  return { value: host?.name ?? name, basis: 'text-footer', span: [at, at + name.length], quote: null };
}

/** What names of newspapers and agencies end with, and names of people do not. */
const paperWord = /^(?:courier|gazette|herald|tribune|chronicle|dispatch|telegraph|inquirer|examiner|newswire|quarterly|weekly|zeitung|today|news|times|observer|guardian|post|journal|review)$/iu;
/** What makes a heading of a list out of such a name. */
const listLead = /^(?:breaking|latest|more|top|related|other|recent|all|our|your|world|local|national|international|business|sports?|politics|read|see|press|peer|book|film|editors?)$/iu;

/** Whether a line is nothing but a paper's name in capitals, as it stands above or below a headline: "Halm Herald". */
export function isMasthead(line: string): boolean {
  const words = line.replace(/^the\s+/iu, '').split(/\s+/u);
  const isWritten = words.every((word) => /^\p{Lu}[\p{L}’'-]+$/u.test(word) || word === 'of');
  return words.length >= 2 && words.length <= 4 && isWritten && paperWord.test(words.at(-1) ?? '') && !listLead.test(words[0] ?? '');
}

/** The outlet whose desk signs a byline. */
export function outletOfByline(author: string): string | null {
  return collectiveByline.exec(author)?.[1] ?? null;
}
