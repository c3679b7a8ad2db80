import type { TagId } from '../../../shared/domain/ids.js';

/** A tag's extent in the column, in CSS pixels. */
export interface RailItem {
  readonly tagId: TagId;
  readonly family: 'outer' | 'inner' | 'claim';
  readonly top: number;
  readonly bottom: number;
}

/** An item with its lane: 0 and 1 are attributions, 2 and more are claims, counted from the text outwards. */
export interface Rail extends RailItem {
  readonly lane: number;
}

/** Least distance between the tops of two notes, in CSS pixels: the height of one. */
export const noteHeight = 24;
/** Height of a claim's label, in CSS pixels. */
export const labelHeight = 16;

/** Which rail each tag gets, so that rails side by side can be told apart. Items come in reading order. */
export function layoutRails(items: readonly RailItem[], claimLanes: number): Rail[] {
  // Sorting is stable: what begins in the same line stays in reading order.
  const sorted = [...items].sort((a, b) => a.top - b.top);
  return [...attributionRails(sorted.filter((item) => item.family !== 'claim')), ...claimRails(sorted.filter((item) => item.family === 'claim'), claimLanes)];
}

/** Tops pushed down until each thing has its height free, in the given order. */
export function stackTops(wanted: readonly number[], height: number): number[] {
  const tops: number[] = [];
  for (const top of wanted) tops.push(Math.max(top, (tops.at(-1) ?? -Infinity) + height));
  return tops;
}

/** The first depth keeps to the text, the second to the lane beside it; who finds the lane taken takes the other. */
function attributionRails(items: readonly RailItem[]): Rail[] {
  const ends = [-Infinity, -Infinity];
  return items.map((item) => {
    const preferred = item.family === 'inner' ? 1 : 0;
    const isTaken = (lane: number): boolean => (ends[lane] ?? 0) > item.top;
    const lane = isTaken(preferred) && !isTaken(1 - preferred) ? 1 - preferred : preferred;
    ends[lane] = Math.max(ends[lane] ?? 0, item.bottom);
    return { ...item, lane };
  });
}

/** Claims side by side fill the lanes from the left, so that their labels, top to bottom, are the rails, left to right. */
function claimRails(items: readonly RailItem[], lanes: number): Rail[] {
  const rails: Rail[] = [];
  for (const group of touchingGroups(items)) {
    const ends: number[] = [];
    const places = group.map((item) => {
      const free = ends.findIndex((end) => end <= item.top);
      const place = free === -1 ? Math.min(ends.length, lanes - 1) : free;
      ends[place] = Math.max(ends[place] ?? -Infinity, item.bottom);
      return place;
    });
    rails.push(...group.map((item, at) => ({ ...item, lane: 2 + (ends.length - 1 - (places[at] ?? 0)) })));
  }
  return rails;
}

/** Items that overlap one another, directly or through others. */
function touchingGroups(items: readonly RailItem[]): RailItem[][] {
  const groups: RailItem[][] = [];
  let bottom = -Infinity;
  for (const item of items) {
    const group = groups.at(-1);
    if (group !== undefined && item.top < bottom) group.push(item);
    else groups.push([item]);
    bottom = item.top < bottom ? Math.max(bottom, item.bottom) : item.bottom;
  }
  return groups;
}
