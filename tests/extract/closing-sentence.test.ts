import { describe, expect, it } from 'vitest';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { extractSource } from '../../main/extract/read-source.js';

const story = [
  'Ferry line to open in spring',
  'The harbour board of Lissund said on Monday that a ferry line to Kessel would open in spring, after two years of talks with the villages on both sides of the sound.',
  'Two ships have been ordered, the chairwoman told reporters, and a third may follow if the winter traffic is as strong as the board hopes for.',
  'Fishermen had feared for their grounds off the western pier, and the board confirmed that the line would keep half a mile away from them at all times.',
];

const extracted = (...closing: string[]) => extractSource({ fileName: 'ferry.txt', bytes: Buffer.from([...story, ...closing].join('\n\n')) });

describe('a short last paragraph', () => {
  it('stays in the body when it is a whole sentence', async () => {
    const { text, regions } = await extracted('The owners did not answer.', 'Subscribe to our newsletter');
    expect(bodyOf(text, regions).split('\n').at(-1)).toBe('The owners did not answer.');
  });

  it('is folded when it asks for something', async () => {
    const { text, regions } = await extracted('Subscribe to our free newsletter today.');
    expect(bodyOf(text, regions)).not.toContain('newsletter');
  });
});

describe('genre', () => {
  it('is news for a text that says who said what, where nothing else tells', async () => {
    expect((await extracted()).meta.genre).toBe('news');
  });
});
