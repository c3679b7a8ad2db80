import type { Page } from '@playwright/test';

/**
 * What is cut off, hidden or too small in the window as it is now, one line each.
 *
 * WCAG 2.2: 1.4.10 reflow, 2.4.11 focus not obscured, 2.5.8 target size; a target that stands in a sentence is free of the last.
 */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const focusable = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"]), [contenteditable="true"]';
    const top = [...document.querySelectorAll('dialog[open], .dimmer')].at(-1) ?? document.body;
    const nameOf = (element: Element): string => {
      const words = element.getAttribute('aria-label') ?? element.textContent;
      return `${element.localName}.${String(element.getAttribute('class')).split(' ').join('.')} “${words.trim().slice(0, 40)}”`;
    };
    const isShown = (element: Element): boolean => element.checkVisibility({ checkOpacity: true, checkVisibilityCSS: true }) && element.getBoundingClientRect().width > 1;
    const scrolls = (element: Element): boolean => {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        const style = getComputedStyle(at);
        if (/auto|scroll/.test(style.overflowX) && at.scrollWidth > at.clientWidth) return true;
      }
      return false;
    };
    /** What lies on top at places all over a box, as far as it is in the window. */
    const overOf = ({ left, right, top, bottom }: DOMRect): Element[] => {
      const [x0, x1, y0, y1] = [Math.max(left, 0), Math.min(right, window.innerWidth - 1), Math.max(top, 0), Math.min(bottom, window.innerHeight - 1)];
      const shares = [0.5, 0.2, 0.8, 0.05, 0.95];
      return shares.flatMap((across) => shares.flatMap((down) => document.elementFromPoint(x0 + (x1 - x0) * across, y0 + (y1 - y0) * down) ?? []));
    };
    const found: string[] = [];
    if (document.documentElement.scrollWidth > window.innerWidth) found.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    const before = document.activeElement;
    for (const element of top.querySelectorAll<HTMLElement>(focusable)) {
      if (!isShown(element) || element.matches(':disabled')) continue;
      const box = element.getBoundingClientRect();
      if ((box.width < 23.5 || box.height < 23.5) && getComputedStyle(element).display !== 'inline' && !element.matches('input[type=checkbox], input[type=radio], [role=separator]')) {
        found.push(`small ${Math.round(box.width)}×${Math.round(box.height)}: ${nameOf(element)}`);
      }
      element.focus();
      if (document.activeElement !== element) continue;
      const at = element.getBoundingClientRect();
      const over = overOf(at);
      const isSeen = over.some((one) => element.contains(one) || one.closest('label')?.contains(element) === true);
      if (at.right > window.innerWidth + 1 && at.width < window.innerWidth && !scrolls(element)) found.push(`beyond the right edge by ${Math.round(at.right - window.innerWidth)}: ${nameOf(element)}`);
      if (at.bottom > window.innerHeight + 1 && at.top > window.innerHeight - 12) found.push(`below the window by ${Math.round(at.bottom - window.innerHeight)}: ${nameOf(element)}`);
      if (!isSeen) found.push(`focus not seen: ${nameOf(element)} under ${over.map(nameOf).at(0) ?? 'nothing'}`);
    }
    if (before instanceof HTMLElement) before.focus();
    for (const element of top.querySelectorAll<HTMLElement>('*')) {
      const style = getComputedStyle(element);
      if (!/hidden|clip/.test(style.overflowX + style.overflowY) || style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none') continue;
      if (!isShown(element) || element.matches('.visually-hidden, svg, svg *, .app, html, body, #root') || element.clientWidth < 4 || style.clipPath !== 'none') continue;
      const wide = style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 2;
      const high = /hidden|clip/.test(style.overflowY) && element.scrollHeight > element.clientHeight + 4;
      if ((wide || high) && element.textContent.trim() !== '') {
        found.push(`cut off by ${wide ? element.scrollWidth - element.clientWidth : 0}×${high ? element.scrollHeight - element.clientHeight : 0}: ${nameOf(element)}`);
      }
    }
    return [...new Set(found)];
  });
}
