/** Paragraphs of a fictional story, for tests of formats. */
export const story = [
  'The harbour office said on Monday that the northern pier will stay closed until the divers have looked at every one of its pillars.',
  'Fishermen who had been waiting since the storm were told that they could land their catch at the old quay, which the town repaired last year.',
  'A second inspection is planned for the spring, when the water is clear enough for the engineers to measure how far the sand has moved.',
] as const;
