import { compile } from 'html-to-text';

/** What no reader of a page sees, and cells, which the library otherwise writes as one word. */
const unseen = ['iframe', 'svg', 'template', 'video', 'audio', 'object', 'canvas', '[hidden]', '[style*="display:none"]', '[style*="display: none"]', '[style*="visibility:hidden"]', '[style*="visibility: hidden"]', 'dialog', 'img'];
const plainText = compile({
  wordwrap: false,
  selectors: [
    { selector: 'a', options: { ignoreHref: true } },
    // Numbers of list items are the library's own.
    { selector: 'ol', format: 'block' },
    { selector: 'li', format: 'block' },
    { selector: 'td', format: 'block' },
    { selector: 'th', format: 'block' },
    ...unseen.map((selector) => ({ selector, format: 'skip' })),
  ],
});

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Share of the words of a page that are in a text as often as on the page, 0-1. */
export function shareOfWords(html: string, text: string): number {
  const left = new Map<string, number>();
  for (const word of wordsOf(text)) left.set(word, (left.get(word) ?? 0) + 1);
  const words = wordsOf(plainText(html));
  const found = words.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return words.length === 0 ? 1 : found.length / words.length;
}
