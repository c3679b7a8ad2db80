import type { Words } from '../../shared/strings/words.js';

/** A text in which keys are drawn as keys and names of commands stand out. */
export function KeyedText({ text }: { readonly text: Words }) {
  return text.map((part, at) => {
    if (typeof part === 'string') return part;
    return 'key' in part ? <kbd key={at}>{part.key}</kbd> : <b key={at}>{part.name}</b>;
  });
}
