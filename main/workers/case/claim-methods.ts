import { mergeClaims, removeClaim } from '../../../shared/domain/cascade.js';
import type { Claim } from '../../../shared/domain/claim.js';
import { AppError } from '../../../shared/errors.js';
import { allClaims } from '../../db/claims.js';
import type { Connection } from '../../db/connection.js';
import { getTag, tagsOfClaim } from '../../db/tags.js';
import { writeGroup } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';
import { presentClaim } from './present-records.js';
import { withPatch } from './with-patch.js';

/** Claims: what the ledger holds, in the analyst's words. */
export const claimMethods = {
  'claims:change': (session, { id, patch }) =>
    session.write((scope) => {
      const before = presentClaim(scope.connection, id);
      const after = withPatch(before, patch);
      assertReferences(scope.connection, after);
      return writeGroup(scope, { action: 'claims.change', changes: [{ entity: 'claim', id, before, after }] });
    }),
  'claims:merge': (session, { into, from }) =>
    session.write((scope) => {
      if (into === from) throw new AppError('input-invalid', { why: 'merge-with-itself' });
      const { connection } = scope;
      const related = { tags: tagsOfClaim(connection, from), claims: allClaims(connection) };
      const changes = mergeClaims(presentClaim(connection, into), presentClaim(connection, from), related);
      return writeGroup(scope, { action: 'claims.merge', changes });
    }),
  'claims:remove': (session, { id }) =>
    session.write((scope) => {
      presentClaim(scope.connection, id);
      const related = { tags: tagsOfClaim(scope.connection, id), claims: allClaims(scope.connection) };
      return writeGroup(scope, { action: 'claims.remove', changes: removeClaim(id, related) });
    }),
} satisfies Partial<CaseHandlers>;

/** Contrary claims are other claims on file; the appearance a figure stands in is one of this claim's. */
function assertReferences(connection: Connection, claim: Claim): void {
  for (const id of claim.contraryIds) {
    if (id === claim.id) throw new AppError('input-invalid', { why: 'contrary-to-itself' });
    presentClaim(connection, id);
  }
  for (const { appearanceId } of claim.figures) {
    if (appearanceId === null) continue;
    const tag = getTag(connection, appearanceId);
    if (tag?.kind !== 'claim' || tag.claimId !== claim.id) throw new AppError('input-invalid', { why: 'figure-without-appearance' });
  }
}
