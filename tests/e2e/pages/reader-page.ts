import { expect, type Page } from '@playwright/test';

/** Most keys a search in an article may take; a phrase that is not there ends the test, not the patience. */
const mostSteps = 400;

/** The reader as a keyboard holds it: every step is a key, nothing is clicked. */
export class ReaderPage {
  constructor(private readonly page: Page) {}

  get text() {
    return this.page.getByRole('document', { name: /^Text of/ });
  }

  /** Goes to the reader from the library, where an article is chosen. */
  async enter(): Promise<void> {
    await this.page.getByRole('listbox', { name: 'Articles' }).focus();
    await this.page.keyboard.press('Enter');
    await expect(this.text).toBeFocused();
  }

  /** Selects a phrase that stands in one paragraph. */
  async select(phrase: string): Promise<void> {
    await this.press('Control+Home');
    await this.repeat('ArrowDown', (at) => at.paragraph.includes(phrase));
    await this.repeat('ArrowRight', (at) => at.ahead.startsWith(phrase));
    await this.repeat('Shift+ArrowRight', (at) => at.selected.length >= phrase.length);
    await expect.poll(async () => (await this.#where()).selected.trim()).toBe(phrase);
  }

  /** Selects the phrase and presses the key of a tag or a part. */
  async tag(phrase: string, key: string): Promise<void> {
    await this.select(phrase);
    await this.press(key);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  private async repeat(key: string, arrived: (at: Place) => boolean): Promise<void> {
    for (let step = 0; step < mostSteps; step += 1) {
      if (arrived(await this.#where())) return;
      await this.press(key);
    }
    throw new Error(`${key} never led there: ${JSON.stringify(await this.#where())}`);
  }

  /** Where the reading cursor stands, as the page's own selection says. */
  async #where(): Promise<Place> {
    return this.page.evaluate(() => {
      const selection = window.getSelection();
      const node = selection?.focusNode ?? null;
      const block = (node instanceof Element ? node : node?.parentElement)?.closest('p, h1, h2, h3, blockquote, li, [data-block]') ?? null;
      const range = document.createRange();
      if (block !== null && selection !== null && node !== null) {
        range.setStart(node, selection.focusOffset);
        range.setEnd(block, block.childNodes.length);
      }
      return { paragraph: block?.textContent ?? '', ahead: range.toString(), selected: selection?.toString() ?? '' };
    });
  }
}

interface Place {
  readonly paragraph: string;
  /** What follows the cursor in its paragraph. */
  readonly ahead: string;
  readonly selected: string;
}
