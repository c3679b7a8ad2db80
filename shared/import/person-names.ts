import { isKnownOutlet, isMasthead } from './find-outlet.js';

/** Words that begin a byline, in several languages. */
export const bylineLead = /^(?:(?:by|by:|(?:article |recipe |text |blog beitrag |artikel |(?:eine? )?(?:artikel|beitrag|gastbeitrag|kommentar|kolumne|reportage|analyse|interview|bericht) |erstellt |verfasst |geschrieben )?(?:written by|von|by):?|posted by:?|authors?:?|text(?: (?:&|und) fotos?)?:|par|por|di|da|від|автор:?|autor(?:in|en)?:?|auteurs?\s?:|words by|story by|reported by|reporting by|redaktion:)\s+|[Bb]y:?(?=\p{Lu}[\p{Ll}.]))/iu;

const notNames = /^(?:(?:for )?immediate release$|press release$|for immediate release|embargoed|breaking news$|exclusive$|https?:|www\.|@|no author$|author$|by$|written by|member login|view all|read more|share\b|cc[- ]by|about\b|follow\b|sponsored|gesponserte|anzeige$|more\b|all posts|no comments|posted\b|published\b|updated\b|veröffentlicht|recipes?$)|\b(?:comments?|kommentare?|recipes)$|\b(?:staff$|admin|administrator|editor$|editors$|webmaster|guest|unknown|anonymous|null|undefined)|[<>{}[\]=]|\.(?:com|org|net|de)\b|^\p{Ll}+(?:\.\p{Ll}+){3,}$|\p{Ll}{3,}\.$/iu;

/** Longest byline, in characters; what is longer is prose. */
const longestByline = 400;

/** A byline cut into names: dates, roles, reading times and links taken off. Empty when it names nobody. */
export function namesFromByline(byline: string): string[] {
  const folded = byline.slice(0, longestByline).replaceAll('\u00AD', '').replace(/\s+/gu, ' ').trim().replace(bylineLead, '');
  const cut = folded
    .split(/\s*[|·•–—⋅\t]\s*|\s+-\s+|,?\s+(?:on|in|at|for|am|le|el|on behalf of)\s+(?=[A-Z\d])|,?\s*(?:published|updated|posted|last updated)\b/iu)[0]
    ?.replace(/\s*\(.*$/u, '')
    .replace(/\s+@\w.*$|\s+(?:in|on|at|am)(?:\s.*)?$/iu, '')
    .replace(/(?<=\S \S+),?\s+(?:chefredakteur(?:in)?|redakteur(?:in)?|korrespondent(?:in)?)$/iu, '')
    .replace(/(?<=\S \S+)\s+(?:(?:senior |staff |contributing |guest |chief )*(?:writer|editor|reporter|correspondent|contributor|author|columnist|research executive))$/iu, '')
    .replace(/[\s,]*\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b.*$/iu, '')
    .replace(/[\s,]*(?:\d.*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d.*)$/iu, '') ?? '';
  return cut
    .split(/\s*(?:,|;|&|\/|\band\b|\bund\b|\bet\b|\bim gespräch mit\b)\s*/iu)
    .map((name) => name.replace(bylineLead, '').replace(roleLead, '').trim())
    .filter(isName);
}

/** "FOCUS-Online-Experte Robin T.": the role is no part of the name. */
const roleLead = /^\S*(?:expert[ei]n?|redakteur(?:in)?|reporter(?:in)?|korrespondent(?:in)?|autor(?:in)?|rechtsanw[aä]lt(?:in)?)\s+(?=\p{Lu})/iu;

const rolePart = /^(?:.*\b(?:editor|reporter|writer|correspondent|contributor|staff|columnist|analyst|director|founder|ceo|producer|journalist|associated press|bloomberg|inc|llc)\b.*|ph\.?d\.?|m\.?d\.?|jr\.?|sr\.?)$/iu;

/** Whether a piece of a byline is written like a name: short, capitalised or in a script without capitals. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || notNames.test(name) || rolePart.test(name) || isMasthead(name)) return false;
  const words = name.split(/\s+/u);
  return words.length <= 6 && !/\d/u.test(name) && !/[:]$/u.test(name) && (/^\p{Lu}/u.test(name) || /^\p{Lo}/u.test(name) || /^(?:de|van|von|al|el|d')/iu.test(name));
}

/** The names a machine-readable field gives: there a lower-case or one-word signature is a name as well. */
export function namesFromField(value: string): string[] {
  const names = namesFromByline(value);
  if (names.length > 0) return names;
  const plain = value.replace(/\s+/gu, ' ').trim();
  if (/^\p{Lu}[^.\d<>{}]{2,50} (?:desk|staff|team|editors)$/iu.test(plain)) return [plain];
  return plain.length >= 3 && plain.length <= 60 && !notNames.test(plain) && /^[\p{L}.' -]+$/u.test(plain) ? [plain] : [];
}

const bodyWord = /\b(?:team|redaktion|editorial|staff|desk|newsroom|news|media|magazine?|zeitung|verlag|press|gmbh|ag|e\.? ?v\.?|ltd|inc|llc|corp|company|group|agency|agentur|institute?|ministerium|ministry|university|universität|stiftung|foundation|verein|verband|association|society|online|blog|contributors?|network|services?|solutions|marketing|kitchens?|tips|studios?|support|admin|office|board|center|centre|club|shop|store|school|college|bank|church|federation|council|committee|bureau|department)\b/iu;
const personName = /^(?:(?:Dr|Prof|Mag|Sir|Dame|Rev|Md)\.? )*[\p{Lu}][\p{L}'’.-]*(?: (?:(?:van|von|v|de|da|di|del|della|der|den|bin|al|el|la|le|dos|ter|zu|zum)\.? )*[\p{Lu}][\p{L}'’.-]*){1,4}$/u;

/** What a signature is: the full name of a person, a single name, or a body such as "news desk". */
export type NameKind = 'person' | 'single' | 'body';

/** Judges a signature by its form; scripts without capitals count as persons. */
export function kindOfName(name: string): NameKind {
  if (bodyWord.test(name) || isKnownOutlet(name)) return 'body';
  if (personName.test(name) || /^\p{Lo}{2,4}$/u.test(name)) return 'person';
  return /\s/u.test(name) ? 'body' : 'single';
}
