import AxeBuilder from '@axe-core/playwright';
import type { AppWindow } from './app-window.js';
import { expect } from './fixtures.js';

const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe finds against WCAG 2.2 AA on the screen in front, as lines that name theme, rule and place.
 *
 * Of all it looks at only contrast differs between the themes: the second run asks for that alone.
 */
export async function violations(appWindow: AppWindow, place?: string): Promise<string[]> {
  const { page } = appWindow;
  const found: string[] = [];
  for (const theme of ['dark', 'light'] as const) {
    await appWindow.value('app:prefer', { theme });
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    // Legacy mode: Electron's windows cannot open the extra page axe otherwise uses.
    const axe = new AxeBuilder({ page }).setLegacyMode(true);
    if (place !== undefined) axe.include(place);
    const { violations: broken } = await (theme === 'light' ? axe.withTags(levels) : axe.withRules('color-contrast')).analyze();
    found.push(...broken.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${theme}, ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`)));
  }
  return found;
}
