/** Elements whose content no reader of the page sees as text. */
export const invisibleTags: ReadonlySet<string> = new Set([
  'script', 'style', 'template', 'title', 'iframe', 'object', 'embed', 'video', 'audio', 'canvas', 'noembed', 'noframes', 'datalist', 'desc', 'metadata', 'defs', 'symbol',
]);

/** Elements that end a line; those mapped to 2 stand apart by a blank line. */
export const blockGaps: ReadonlyMap<string, number> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'ul', 'ol', 'dl', 'table', 'figure', 'hr', 'article', 'section', 'aside', 'nav', 'header', 'footer', 'main', 'form'].map((tag) => [tag, 2] as const),
  ...['div', 'li', 'dt', 'dd', 'tr', 'caption', 'thead', 'tbody', 'tfoot', 'figcaption', 'address', 'fieldset', 'legend', 'details', 'summary', 'dialog', 'center', 'body', 'html', 'option', 'optgroup', 'select', 'textarea', 'noscript', 'hgroup', 'search', 'menu', 'dir', 'frameset'].map((tag) => [tag, 1] as const),
]);

const hiddenStyle = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

/** Whether an element says of itself that it is not shown. */
export function isHidden(tag: string, attributes: Readonly<Record<string, string>>): boolean {
  if (attributes['hidden'] !== undefined && attributes['hidden'] !== 'until-found') return true;
  if (tag === 'dialog' && attributes['open'] === undefined) return true;
  const style = attributes['style'];
  return style !== undefined && hiddenStyle.test(style);
}

/** Whether an element sets its words in bold type; Google Docs wraps what it copies in a `b` that does not. */
export function isBold({ tag, attributes }: { readonly tag: string; readonly attributes: Readonly<Record<string, string>> }): boolean {
  if (tag !== 'b' && tag !== 'strong') return false;
  return !/font-weight\s*:\s*(?:normal|400)/iu.test(attributes['style'] ?? '');
}
