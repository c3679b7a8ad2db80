/** Words that begin a byline, in several languages. */
export const bylineLead = /^(?:(?:by|by:|(?:article |blog beitrag |ein artikel |ein beitrag |erstellt |geschrieben )?(?:written by|von|by):?|posted by:?|authors?:?|text(?: (?:&|und) fotos?)?:|par|por|di|da|від|автор:?|autor(?:in|en)?:?|auteurs?\s?:|words by|story by|reported by|reporting by|redaktion:)\s+|[Bb]y:?(?=\p{Lu}\p{Ll}))/iu;

const notNames = /^(?:https?:|www\.|@|no author$|author$|by$|written by|member login|view all|read more)|\b(?:staff$|admin|administrator|editor$|editors$|webmaster|guest|unknown|anonymous|null|undefined)|[<>{}[\]=]|\.(?:com|org|net)\b/iu;

/** A byline cut into names: dates, roles, reading times and links taken off. Empty when it names nobody. */
export function namesFromByline(byline: string): string[] {
  const folded = byline.replace(/\s+/gu, ' ').trim().replace(bylineLead, '');
  const cut = folded
    .split(/\s*[|·•–—⋅\t]\s*|\s+-\s+|,?\s+(?:on|in|at|for|am|le|el|on behalf of)\s+(?=[A-Z\d])|,?\s*(?:published|updated|posted|last updated)\b/iu)[0]
    ?.replace(/\s*\(.*$/u, '')
    .replace(/(?<=\S \S+)\s+(?:(?:senior |staff |contributing |guest |chief )*(?:writer|editor|reporter|correspondent|contributor|author|columnist|research executive))$/iu, '')
    .replace(/[\s,]*\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|satur|sun)(?:day)?\b.*$/iu, '')
    .replace(/[\s,]*(?:\d.*|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d.*)$/iu, '') ?? '';
  return cut
    .split(/\s*(?:,|;|&|\/|\band\b|\bund\b|\bet\b)\s*/iu)
    .map((name) => name.replace(bylineLead, '').trim())
    .filter(isName);
}

const rolePart = /^(?:.*\b(?:editor|reporter|writer|correspondent|contributor|staff|columnist|analyst|ph\.?d|m\.?d|jr|sr|director|founder|ceo|producer|journalist|associated press|bloomberg|inc|llc)\b.*)$/iu;

/** Whether a piece of a byline is written like a name: short, capitalised or in a script without capitals. */
export function isName(name: string): boolean {
  if (name.length < 2 || name.length > 60 || notNames.test(name) || rolePart.test(name)) return false;
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
