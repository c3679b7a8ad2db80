/** An image as pixels, four bytes each: red, green, blue, alpha. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array;
}

/** Makes of the pixels what is seen of them on white paper, in their own memory. */
export function onWhite(pixels: Pixels): Pixels {
  const { rgba } = pixels;
  for (let at = 0; at < rgba.length; at += 4) {
    const alpha = rgba[at + 3] ?? 255;
    if (alpha === 255) continue;
    for (let channel = at; channel < at + 3; channel += 1) rgba[channel] = Math.round(((rgba[channel] ?? 0) * alpha) / 255 + 255 - alpha);
    rgba[at + 3] = 255;
  }
  return pixels;
}

/** The pixels made smaller by a whole number, each the mean of those it stands for, until no side is above `maxSide`. */
export function within(pixels: Pixels, maxSide: number): Pixels {
  const factor = Math.ceil(Math.max(pixels.width, pixels.height) / maxSide);
  if (factor <= 1) return pixels;
  // What is left over at the right and lower edge of a side no longer than the factor stands for one pixel.
  const width = Math.max(1, Math.floor(pixels.width / factor));
  const height = Math.max(1, Math.floor(pixels.height / factor));
  const rgba = new Uint8Array(width * height * 4);
  const columns = Math.min(factor, pixels.width);
  const rows = Math.min(factor, pixels.height);
  for (let y = 0; y < height; y += 1) {
    const sums = rowSums(pixels, { top: y * factor, rows, columns, width });
    for (let at = 0; at < sums.length; at += 1) rgba[y * width * 4 + at] = Math.round((sums[at] ?? 0) / (columns * rows));
  }
  return { width, height, rgba };
}

/** For each pixel of a smaller row, and each of its channels, the sum over those it stands for; read in the order they lie in memory. */
function rowSums({ rgba, width: fullWidth }: Pixels, { top, rows, columns, width }: { readonly top: number; readonly rows: number; readonly columns: number; readonly width: number }): Uint32Array {
  const sums = new Uint32Array(width * 4);
  for (let row = top; row < top + rows; row += 1) {
    let from = row * fullWidth * 4;
    for (let x = 0; x < width; x += 1) {
      for (let column = 0; column < columns; column += 1, from += 4) {
        for (let channel = 0; channel < 4; channel += 1) sums[x * 4 + channel] = (sums[x * 4 + channel] ?? 0) + (rgba[from + channel] ?? 0);
      }
    }
  }
  return sums;
}
