import { dismissalKey, type Dismissal } from '../../../shared/domain/dismissal.js';
import { dismissalIdSchema } from '../../../shared/domain/ids.js';
import { allDismissals } from '../../db/dismissals.js';
import { writeGroup } from '../../db/write-group.js';
import type { CaseHandlers } from './case-handlers.js';

/** Suggestions: the program makes them anew each time, the case remembers which were declined. */
export const suggestionMethods = {
  'suggestions:dismiss': (session, { kind, about }) =>
    session.write((scope) => {
      const isKnown = allDismissals(scope.connection).some((known) => dismissalKey(known.kind, known.about) === dismissalKey(kind, about));
      const after: Dismissal = { id: dismissalIdSchema.parse(scope.environment.makeId()), kind, about: about.toSorted() };
      return writeGroup(scope, { action: 'suggestions.dismiss', changes: isKnown ? [] : [{ entity: 'dismissal', id: after.id, before: null, after }] });
    }),
} satisfies Partial<CaseHandlers>;
