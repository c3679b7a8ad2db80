import { describe, expect, it } from 'vitest';
import { judgeSender } from '../../main/ipc/sender.js';

const ourWindow = 4;
const page = { parent: null, origin: 'sourceline://app' };

describe('who calls', () => {
  it('is trusted as the main frame of our window on our own page', () => {
    expect(judgeSender({ sender: { id: ourWindow }, senderFrame: page }, ourWindow)).toBe('trusted');
  });

  it.each([
    ['a frame inside our page', { sender: { id: ourWindow }, senderFrame: { ...page, parent: page } }, 'sub-frame'],
    ['a frame that is gone', { sender: { id: ourWindow }, senderFrame: null }, 'sub-frame'],
    ['another window', { sender: { id: 5 }, senderFrame: page }, 'other-window'],
    ['a foreign page in our window', { sender: { id: ourWindow }, senderFrame: { ...page, origin: 'https://example.org' } }, 'other-origin'],
    ['an opaque origin in our window', { sender: { id: ourWindow }, senderFrame: { ...page, origin: 'null' } }, 'other-origin'],
    ['a host that only begins like ours', { sender: { id: ourWindow }, senderFrame: { ...page, origin: 'sourceline://app.example.org' } }, 'other-origin'],
  ] as const)('is refused as %s', (_who, event, verdict) => {
    // Only whether there is a parent counts, so a plain object stands for one.
    const call = event as Parameters<typeof judgeSender>[0];

    expect(judgeSender(call, ourWindow)).toBe(verdict);
  });

  it('is refused while there is no window', () => {
    expect(judgeSender({ sender: { id: ourWindow }, senderFrame: page }, null)).toBe('other-window');
  });
});
