import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { contrast, differenceOf, rgbOf, seenBy, type Rgb } from '../fixtures/colour-vision.js';

const css = readFileSync(path.resolve(import.meta.dirname, '../../renderer/ui/tokens.css'), 'utf8');
const colours = (selector: string): Record<string, string> =>
  Object.fromEntries([...css.slice(css.indexOf(`${selector} {\n  color-scheme`)).split('}', 1)[0]!.matchAll(/--([\w-]+): (#\w+);/gu)].map(([, name, hex]) => [name!, hex!]));
const themes = { light: colours("[data-theme='light']"), dark: { ...colours("[data-theme='light']"), ...colours("[data-theme='dark']") } } as const;

/** A token over another token; its own transparency shows what is below. */
function over(theme: keyof typeof themes, names: string): Rgb {
  return names.split(' on ').reverse().reduce<Rgb>((ground, name) => rgbOf(themes[theme][name] ?? '', ground), [1, 1, 1]);
}
const ratio = (theme: keyof typeof themes, front: string, ground: string): number => contrast(over(theme, `${front} on ${ground}`), over(theme, ground));

const grounds = ['page', 'pane', 'chrome', 'raised', 'select', 'select-off', 'hover'] as const;
/** Words and the grounds they stand on. */
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'claim-wash on page', 'claim-on on page', 'claim-wash on claim-wash on page', 'accent-wash', 'alert-wash', 'mute-wash on page']],
  ['ink-2', [...grounds, 'accent-wash']],
  ['ink-3', ['page', 'pane', 'chrome', 'raised', 'select', 'hover']],
  ['accent-ink', ['page', 'pane', 'raised', 'select', 'accent-wash', 'hover']],
  ['on-fill', ['fill']],
  ['alert', ['page', 'pane', 'raised', 'alert-wash', 'select']],
  ['claim-ink', ['page', 'pane', 'select']],
  ['outer', ['page', 'pane', 'outer-sel']],
  ['inner', ['page', 'pane', 'inner-sel']],
  ['mute', ['page', 'pane']],
];
/** Marks that must be seen and the grounds they stand on. */
const marks: readonly (readonly [string, readonly string[]])[] = [
  ['control', ['page', 'pane', 'raised']],
  ['focus', ['page', 'pane', 'chrome', 'raised', 'select']],
  ['claim', ['page', 'pane']],
  ['outer', ['claim-wash on page', 'claim-wash on claim-wash on page']],
  ['inner', ['claim-wash on page', 'claim-wash on claim-wash on page']],
  ['mute', ['mute-wash on page']],
];

/** Pairs that tell tags apart in one form, and the least CIEDE2000 difference that is kept; about 10 is seen at a glance. */
const apart = [['outer', 'inner', 20], ['claim', 'outer', 20], ['claim', 'inner', 20]] as const;

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(texts.flatMap(([front, on]) => on.map((ground) => [front, ground] as const)))('words in %s on %s have 4.5:1', (front, ground) => {
    expect(ratio(theme, front, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(marks.flatMap(([front, on]) => on.map((ground) => [front, ground] as const)))('marks in %s on %s have 3:1', (front, ground) => {
    expect(ratio(theme, front, ground)).toBeGreaterThanOrEqual(3);
  });

  it.each(apart.flatMap(([a, b, least]) => (['protan', 'deutan', 'tritan'] as const).map((eye) => ({ a, b, least, eye }))))('$a and $b stay $least apart for $eye eyes', ({ a, b, least, eye }) => {
    expect(differenceOf(seenBy(eye, over(theme, a)), seenBy(eye, over(theme, b)))).toBeGreaterThanOrEqual(least);
  });
});

describe('differenceOf', () => {
  it('gives the published difference of two sRGB colours', () => {
    expect(differenceOf([1, 0, 0], [0, 1, 0])).toBeCloseTo(86.61, 1);
    expect(differenceOf([1, 1, 1], [0, 0, 0])).toBeCloseTo(100, 1);
    expect(differenceOf([0.2, 0.4, 0.6], [0.2, 0.4, 0.6])).toBe(0);
  });
});
