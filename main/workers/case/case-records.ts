import type { CaseRecords } from '../../../shared/domain/case.js';
import { listedArticles } from '../../db/articles.js';
import { allBriefings } from '../../db/briefings.js';
import { allClaims } from '../../db/claims.js';
import type { Connection } from '../../db/connection.js';
import { allSources } from '../../db/sources.js';
import { allTags } from '../../db/tags.js';

/** All records of a case that are listed. */
export function caseRecords(connection: Connection): { -readonly [Name in keyof CaseRecords]: CaseRecords[Name][number][] } {
  return {
    articles: listedArticles(connection),
    sources: allSources(connection),
    tags: allTags(connection),
    claims: allClaims(connection),
    briefings: allBriefings(connection),
  };
}
