/** Words that begin a byline, in several languages. */
export const bylineLead = /^(?:by|by:|written by:?|posted by:?|author:?|authors:?|von|text:|par|por|di|da|від|автор:?|autor(?:in)?:?|words by|story by|reported by|reporting by)\s+/iu;

const notNames = /^(?:https?:|www\.|@)|\b(?:staff$|admin|administrator|editor$|editors$|webmaster|guest|unknown|anonymous|null|undefined|redaktion$)|[<>{}[\]=]|\.(?:com|org|net)\b/iu;

/** A byline cut into names: dates, roles, reading times and links taken off. Empty when it names nobody. */
export function namesFromByline(byline: string): string[] {
  const folded = byline.replace(/\s+/gu, ' ').trim().replace(bylineLead, '');
  const cut = folded
    .split(/\s*[|·•–—\t]\s*|\s+-\s+|,?\s+(?:on|in|at|for)\s+(?=[A-Z\d])|,?\s*(?:published|updated|posted|last updated)\b/iu)[0]
    ?.replace(/\s*\(.*$/u, '')
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
  return words.length <= 6 && !/\d/u.test(name) && (/^\p{Lu}/u.test(name) || /^\p{Lo}/u.test(name) || /^(?:de|van|von|al|el|d')/iu.test(name));
}
