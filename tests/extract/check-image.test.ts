import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { checkImage } from '../../main/extract/image/check-image.js';
import { sha256Hex } from '../../main/extract/hash.js';
import { jpegImage, jpegSaying, jpegWithExif, pngImage } from '../fixtures/images.js';

const check = (bytes: Uint8Array, fileName = 'bridge.png') => checkImage({ bytes, fileName });
const refusal = (why: string, fileName = 'bridge.png') => expect.objectContaining({ code: 'image-unusable', details: { fileName, why } }) as Error;

describe('an image that is whole', () => {
  it('is written anew, known by the hash of what is written, the same each time', () => {
    for (const bytes of [pngImage(), jpegImage()]) {
      const once = check(bytes);
      expect(once.sha256).toBe(sha256Hex(once.bytes));
      expect(check(bytes)).toEqual(once);
      expect(check(once.bytes)).toMatchObject({ type: once.type, width: once.width, height: once.height });
    }
  });

  it('is opaque afterwards: what was seen through is white', () => {
    const stored = Buffer.from(check(pngImage(40, 20, 0)).bytes);

    expect([...PNG.sync.read(stored).data.subarray(0, 4)]).toEqual([255, 255, 255, 255]);
    const colorTypeAt = 25;
    expect(stored[colorTypeAt]).toBe(2);
  });

  it('carries nothing but pixels, and stands as the camera saw it', () => {
    const stored = check(jpegWithExif(6, 'GPS 48.1 N 17.1 E'));

    expect(Buffer.from(stored.bytes).includes('GPS')).toBe(false);
    expect(Buffer.from(stored.bytes).includes('Exif')).toBe(false);
    expect([stored.width, stored.height]).toEqual([16, 48]);
    // Turned a quarter to the right, what was left is above.
    const { data } = jpeg.decode(stored.bytes, { useTArray: true });
    expect(data[0]).toBeGreaterThan(data[2] ?? 255);
    expect(data.at(-4)).toBeLessThan(data.at(-2) ?? 0);
  });

  it.each([
    [2, ['blue', 'red']],
    [3, ['blue', 'red']],
    [4, ['red', 'blue']],
  ])('of orientation %i has its halves as seen', (orientation, halves) => {
    const { data } = jpeg.decode(check(jpegWithExif(orientation, '')).bytes, { useTArray: true });
    const colorAt = (at: number): string => ((data[at] ?? 0) > (data[at + 2] ?? 0) ? 'red' : 'blue');

    expect([colorAt(0), colorAt(47 * 4)]).toEqual(halves);
  });

  it('is made smaller where it has more pixels than a page shows', () => {
    expect(check(pngImage(5000, 10))).toMatchObject({ width: 1666, height: 3 });
  });
});

describe('an image that cannot be used is refused by name', () => {
  it('when it is damaged anywhere', () => {
    const png = pngImage();
    const flipped = png.slice();
    flipped.fill(0x55, 45, 60);
    for (const bytes of [png.subarray(0, 20), png.subarray(0, 60), flipped, jpegImage().subarray(0, 40), jpegImage().subarray(0, 8)]) {
      expect(() => check(bytes)).toThrow(refusal('damaged'));
    }
  });

  it('when it has too many pixels, before any is decoded', () => {
    const startedAt = performance.now();

    expect(() => check(jpegSaying(20_000, 20_000), 'map.jpg')).toThrow(refusal('pixels', 'map.jpg'));
    expect(performance.now() - startedAt).toBeLessThan(200);
    const bomb = Buffer.from(pngImage());
    bomb.writeUInt32BE(65_000, 16);
    bomb.writeUInt32BE(65_000, 20);
    expect(() => check(bomb)).toThrow(refusal('pixels'));
  });

  it('when it is SVG, whatever its name says', () => {
    const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="https://tracker.example/a.png"/></svg>';

    expect(() => check(new TextEncoder().encode(svg))).toThrow(refusal('svg'));
  });

  it('when it is of another kind, or nothing', () => {
    for (const bytes of [new TextEncoder().encode('GIF89a'), new Uint8Array(), new TextEncoder().encode('%PDF-1.7')]) expect(() => check(bytes)).toThrow(refusal('kind'));
  });
});
