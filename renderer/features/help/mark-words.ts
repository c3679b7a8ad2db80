const name = 'help-found';

/** Marks the words looked for in a page of the help, without touching its text; returns what takes the marks away. */
export function markWords(page: HTMLElement | null, words: string): () => void {
  const wanted = words.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  if (page === null || wanted.length === 0) return () => undefined;
  CSS.highlights.set(name, new Highlight(...textsOf(page).flatMap((text) => wanted.flatMap((word) => rangesIn(text, word)))));
  return () => void CSS.highlights.delete(name);
}

function textsOf(page: HTMLElement): Text[] {
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text); // the walker shows text alone
  return texts;
}

function rangesIn(text: Text, word: string): Range[] {
  const lower = text.data.toLowerCase();
  const ranges: Range[] = [];
  for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + word.length)) {
    const range = new Range();
    range.setStart(text, at);
    range.setEnd(text, at + word.length);
    ranges.push(range);
  }
  return ranges;
}
