/** An area of a page that leads somewhere, in the page's own coordinates; `href` is `null` where it leads nowhere safe. */
export interface LinkArea {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly href: string | null;
}

const safeAddress = /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu;
/** Longest address that is kept. */
const maxAddressLength = 4000;

/** The links among a page's annotations: addresses of the web and of mail live, scripts, files and programs dead, places in the file none. */
export function linkAreasOf(annotations: readonly unknown[]): LinkArea[] {
  return annotations.flatMap((annotation) => {
    if (typeof annotation !== 'object' || annotation === null || !('subtype' in annotation) || annotation.subtype !== 'Link') return [];
    const rect = 'rect' in annotation ? annotation.rect : null;
    if (!Array.isArray(rect) || !rect.every((side): side is number => typeof side === 'number' && Number.isFinite(side))) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = rect;
    if ('dest' in annotation && annotation.dest !== null && annotation.dest !== undefined) return [];
    return [{ left: Math.min(x1, x2), right: Math.max(x1, x2), bottom: Math.min(y1, y2), top: Math.max(y1, y2), href: addressOf(annotation) }];
  });
}

function addressOf(annotation: object): string | null {
  // `url` is there only when pdf.js takes the address for safe; mail addresses and the like are in `unsafeUrl`.
  const address = 'unsafeUrl' in annotation ? annotation.unsafeUrl : null;
  return typeof address === 'string' && address.length <= maxAddressLength && safeAddress.test(address) ? address : null;
}
