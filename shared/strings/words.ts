/** A text with keys and names of commands in it, which are drawn as such. */
export type Words = readonly (string | { readonly key: string } | { readonly name: string })[];

/** A text in which what stands between grave accents is a key, and between double asterisks the name of a command. */
export function words(text: string): Words {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*)/u).flatMap((part): Words => {
    if (part.startsWith('`')) return [{ key: part.slice(1, -1) }];
    if (part.startsWith('**')) return [{ name: part.slice(2, -2) }];
    return part === '' ? [] : [part];
  });
}

/** The same without the difference, to be searched. */
export function plainWords(text: Words): string {
  return text.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join('');
}
