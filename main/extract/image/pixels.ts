/** An image as pixels, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** What is seen of the pixels on white paper. */
export function onWhite({ width, height, rgba }: Pixels): Pixels {
  const opaque = new Uint8Array(rgba.length);
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = (rgba[at + 3] ?? 255) / 255;
    for (let channel = at; channel < at + 3; channel += 1) opaque[channel] = Math.round((rgba[channel] ?? 0) * alpha + 255 * (1 - alpha));
    opaque[at + 3] = 255;
  }
  return { width, height, rgba: opaque };
}

/** The pixels made smaller by a whole number, each the mean of those it stands for, until no side is above `maxSide`. */
export function within(pixels: Pixels, maxSide: number): Pixels {
  const factor = Math.ceil(Math.max(pixels.width, pixels.height) / maxSide);
  if (factor <= 1) return pixels;
  const width = Math.max(1, Math.floor(pixels.width / factor));
  const height = Math.max(1, Math.floor(pixels.height / factor));
  const rgba = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) for (let channel = 0; channel < 4; channel += 1) rgba[(y * width + x) * 4 + channel] = meanOf(pixels, { x, y, channel, factor });
  }
  return { width, height, rgba };
}

function meanOf({ width, height, rgba }: Pixels, { x, y, channel, factor }: { readonly x: number; readonly y: number; readonly channel: number; readonly factor: number }): number {
  const right = Math.min(width, (x + 1) * factor);
  const bottom = Math.min(height, (y + 1) * factor);
  let sum = 0;
  let count = 0;
  for (let row = y * factor; row < bottom; row += 1) {
    for (let column = x * factor; column < right; column += 1, count += 1) sum += rgba[(row * width + column) * 4 + channel] ?? 0;
  }
  return Math.round(sum / count);
}
