import type { Page } from 'playwright';

/** What has to be on the page before a frame counts: a selector, and words that the element's text begins with. */
export interface Awaited {
  readonly selector: string;
  readonly words: string;
}

/**
 * Presses a key and measures from the key event to the frame in which the page shows what is awaited, in ms.
 *
 * The end is the first task after that frame's animation callbacks: style, layout and paint of the frame are done then.
 */
export async function paintedAfterKey(page: Page, key: string, awaited: Awaited): Promise<number> {
  await page.evaluate(watchForPaint, awaited);
  await page.keyboard.press(key);
  return page.evaluate(() => (globalThis as unknown as { painted: Promise<number> }).painted); // put there by `watchForPaint`
}

/** Runs in the page. */
function watchForPaint({ selector, words }: Awaited): void {
  let startedAt = 0;
  window.addEventListener('keydown', (event) => (startedAt = event.timeStamp), { capture: true, once: true });
  const painted = new Promise<number>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!(document.querySelector(selector)?.textContent ?? '').startsWith(words)) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now() - startedAt);
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  Object.assign(globalThis, { painted });
}
