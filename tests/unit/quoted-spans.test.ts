import { describe, expect, it } from 'vitest';
import { quotedSpans } from '../../shared/briefing-rules/quoted-spans.js';

const quoted = (text: string): string[] => quotedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('what stands in quotation marks', () => {
  it.each([
    ['He said “yes” and "no".', ['“yes”', '"no"']],
    ['„ja“, « oui », 「はい」', ['„ja“', '« oui »', '「はい」']],
    ['The ‘new’ port isn’t the ’90s port', ['‘new’']],
    ['A 6" pipe and a 4" one', []],
    ['“He said ‘no’ twice”', ['“He said ‘no’ twice”']],
    ['She said “and then', ['“and then']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('is found in reasonable time in a text of nothing but opening marks', () => {
    const before = performance.now();
    quotedSpans('‘ '.repeat(200_000));

    expect(performance.now() - before).toBeLessThan(1000);
  });
});
