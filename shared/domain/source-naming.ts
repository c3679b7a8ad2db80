/** Who the words of an attribution name, and what they say of them. */
export interface SourceNaming {
  readonly name: string;
  readonly descriptor: string | null;
}

/** Two to five capitalised words in a row: a person's name, as far as words alone tell. */
const personName = /^(?:\p{Lu}[\p{L}’'.-]*)(?: (?:\p{Lu}[\p{L}’'.-]*|van|von|de|der|al|bin)){1,4}$/u;

/**
 * The name and descriptor to propose for a new source record.
 *
 * "Petra Ansel, a spokeswoman" and "a spokeswoman, Petra Ansel" name the same person: the part that is a name is the
 * name, whichever side of the comma it stands on.
 */
export function namingOf(words: string): SourceNaming {
  const parts = words.split(',').map((part) => withoutArticle(part.trim())).filter((part) => part !== '');
  const named = parts.find((part) => personName.test(part)) ?? parts[0] ?? words.trim();
  const rest = parts.filter((part) => part !== named).join(', ');
  return { name: named, descriptor: rest === '' ? null : rest };
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|an?) /iu, '');
}
