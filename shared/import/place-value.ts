import { placeFeatureNames, type PlaceFeatures } from './place-features.js';

const columns: ReadonlyMap<string, number> = new Map(placeFeatureNames.map((name, index) => [name, index]));

/** One number of a block's place; 0 in plain text, which has no places. */
export function placeValue(place: PlaceFeatures | null, name: (typeof placeFeatureNames)[number]): number {
  return place?.[columns.get(name) ?? -1] ?? 0;
}
