import type { Genre } from '../domain/article.js';

const genreNouns: Record<Genre, readonly [string, string]> = {
  news: ['report', 'reports'],
  opinion: ['opinion piece', 'opinion pieces'],
  analysis: ['analysis', 'analyses'],
  official: ['official document', 'official documents'],
  'press-release': ['press release', 'press releases'],
  other: ['other item', 'other items'],
};

/** The sentences of a drafted source summary statement. */
export const sourceSummaryStrings = {
  title: 'Source summary',
  base: (base: { readonly articles: number; readonly outlets: number; readonly genres: readonly (readonly [Genre, number])[]; readonly copies: number }): string => {
    const from = base.outlets === 0 ? '' : ` from ${counted(base.outlets, 'named outlet', 'named outlets')}`;
    const kinds = listed(base.genres.map(([genre, count]) => counted(count, ...genreNouns[genre])));
    const copies = base.copies === 0 ? '' : ` ${base.copies === 1 ? 'One of them is a syndicated copy' : `${base.copies} of them are syndicated copies`}.`;
    return `This document rests on ${counted(base.articles, 'item', 'items')}${from}: ${kinds}.${copies}`;
  },
  published: (first: string, last: string, undated: number): string => {
    const range = first === last ? `They were published on ${first}` : `They were published between ${first} and ${last}`;
    return undated === 0 ? `${range}.` : `${range}; ${counted(undated, 'item has', 'items have')} no certain date.`;
  },
  undated: 'None has a certain date of publication.',
  voices: ({ passages, unnamed, own }: { readonly passages: number; readonly unnamed: number; readonly own: number }): string =>
    `Of ${counted(passages, 'cited passage', 'cited passages')}, ${unnamed} ${unnamed === 1 ? 'goes' : 'go'} back to a source that is not named and ${own} ${own === 1 ? 'is' : 'are'} in an outlet’s own voice.`,
  untagged: 'Nobody has tagged yet who said the cited passages.',
  claims: (claims: number, alone: number): string =>
    alone === 0 ? `Each of the ${counted(claims, 'claim', 'claims')} cited may rest on more than one independent origin.` : `Of ${counted(claims, 'claim', 'claims')} cited, ${alone} ${alone === 1 ? 'rests' : 'rest'} on one origin at most.`,
  grades: (best: string, worst: string, ungraded: number): string => {
    const range = best === worst ? `Its sources are graded ${best}` : `Its sources are graded ${best} to ${worst}`;
    return ungraded === 0 ? `${range}.` : `${range}; those of ${counted(ungraded, 'passage', 'passages')} are not graded.`;
  },
  ungraded: 'Its sources have not been graded.',
} as const;

function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}
