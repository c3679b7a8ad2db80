import { PNG } from 'pngjs';

/** Sides of the icons that desktops look for, in pixels. Source: folders of the hicolor icon theme */
export const iconSides = [16, 24, 32, 48, 64, 128, 256, 512];

/**
 * An icon at a smaller size: each of its pixels is the mean of those it stands for, by how much they cover.
 *
 * @param {Buffer} png - square
 * @param {number} side - in pixels, at most its own
 * @returns {Buffer} a PNG
 */
export function iconOf(png, side) {
  const whole = PNG.sync.read(png);
  const icon = new PNG({ width: side, height: side });
  const edge = (/** @type {number} */ at) => Math.floor((at * whole.width) / side);
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) icon.data.set(meanOf(whole, [edge(x), edge(x + 1)], [edge(y), edge(y + 1)]), 4 * (y * side + x));
  }
  return PNG.sync.write(icon);
}

/** @param {PNG} picture @param {[number, number]} columns @param {[number, number]} rows @returns {number[]} red, green, blue and how much it covers */
function meanOf({ data, width }, [left, right], [top, bottom]) {
  const sums = [0, 0, 0];
  let cover = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let at = 4 * (y * width + left); at < 4 * (y * width + right); at += 4) {
      const alpha = data[at + 3] ?? 0;
      cover += alpha;
      for (let channel = 0; channel < 3; channel += 1) sums[channel] = (sums[channel] ?? 0) + alpha * (data[at + channel] ?? 0);
    }
  }
  const colour = sums.map((sum) => (cover === 0 ? 0 : Math.round(sum / cover)));
  return [...colour, Math.round(cover / ((right - left) * (bottom - top)))];
}
