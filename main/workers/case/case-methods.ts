import type { CaseMethods } from '../contract.js';
import type { Handlers } from '../serve-worker.js';
import { articleMethods } from './article-methods.js';
import { briefingMethods } from './briefing-methods.js';
import { caseFileMethods } from './case-file-methods.js';
import type { CaseHandlers } from './case-handlers.js';
import type { CaseSession } from './case-session.js';
import { claimMethods } from './claim-methods.js';
import { fileMethods } from './file-methods.js';
import { filingMethods } from './filing-methods.js';
import { imageMethods } from './image-methods.js';
import { ledgerMethods } from './ledger-methods.js';
import { searchMethods } from './search-methods.js';
import { sourceMethods } from './source-methods.js';
import { suggestionMethods } from './suggestion-methods.js';
import { tagMethods } from './tag-methods.js';
import { textMethods } from './text-methods.js';

const methods: CaseHandlers = {
  ...fileMethods,
  ...articleMethods,
  ...filingMethods,
  ...tagMethods,
  ...textMethods,
  ...sourceMethods,
  ...claimMethods,
  ...suggestionMethods,
  ...briefingMethods,
  ...caseFileMethods,
  ...ledgerMethods,
  ...imageMethods,
  ...searchMethods,
};

/** Every method of the case worker, answered by one session. */
export function caseMethodsOf(session: CaseSession): Handlers<CaseMethods> {
  const bound = Object.entries(methods).map(([name, method]) => {
    const answer = method as (session: CaseSession, input: never) => unknown; // each takes what the contract gives it
    return [name, (input: never) => answer(session, input)];
  });
  return Object.fromEntries(bound) as Handlers<CaseMethods>; // the same names as `methods`, each bound to the session
}
