import type { Genre } from '../domain/article.js';
import type { ParagraphKind } from '../domain/briefing.js';
import type { Reliability } from '../domain/source.js';
import type { QuoteType, Role, SourceType, Stance } from '../domain/tag.js';

/** The domain's own terms as people read them. */
export const stanceStrings: Record<Stance, string> = { asserts: 'asserts', denies: 'denies', doubts: 'doubts', 'not-confirms': 'does not confirm' };

export const sourceTypeStrings: Record<SourceType, string> = {
  named: 'named',
  anonymous: 'anonymous',
  organisation: 'organisation',
  outlet: 'outlet',
  document: 'document',
  implicit: 'implicit',
};

export const quoteTypeStrings: Record<QuoteType, string> = { direct: 'direct', indirect: 'indirect', mixed: 'mixed' };

export const roleStrings: Record<Role, string> = { source: 'Source', cue: 'Cue', content: 'Content' };

export const genreStrings: Record<Genre, string> = {
  news: 'news report',
  opinion: 'opinion',
  analysis: 'analysis',
  official: 'official statement',
  'press-release': 'press release',
  other: 'other',
};

export const paragraphKindStrings: Record<ParagraphKind, string> = { reported: 'reported', judgment: 'judgment', assumption: 'assumption', gap: 'gap' };

/** Grades of NATO / Admiralty grading. */
export const gradeStrings = {
  none: '–',
  notJudged: 'not judged yet',
  reliability: {
    A: 'A, completely reliable',
    B: 'B, usually reliable',
    C: 'C, fairly reliable',
    D: 'D, not usually reliable',
    E: 'E, unreliable',
    F: 'F, cannot be judged',
  } satisfies Record<Reliability, string>,
  credibility: {
    1: '1, confirmed by other sources',
    2: '2, probably true',
    3: '3, possibly true',
    4: '4, doubtful',
    5: '5, improbable',
    6: '6, truth cannot be judged',
  } as Readonly<Record<number, string>>,
} as const;
