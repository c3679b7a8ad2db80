/** Words of the page that sets claims against articles. */
export const matrixStrings = {
  region: 'Claims by article',
  grid: 'Claims by article',
  claim: 'Claim',
  filterPlaceholder: 'Claim',
  silent: 'silent',
  copies: (count: number) => `and ${count} ${count === 1 ? 'copy' : 'copies'}`,
  passages: (count: number) => `${count} passages`,
  silentStories: (count: number) => `${count} more ${count === 1 ? 'article has' : 'articles have'} no claim`,
  dock: 'What stands in the chosen cell',
  inStory: (label: string, title: string) => `in ${label}: ${title}`,
  saysNothing: (label: string) => `${label} is silent on it: no passage is tagged under this claim.`,
} as const;
