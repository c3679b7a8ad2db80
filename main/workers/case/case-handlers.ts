import type { CaseMethods } from '../contract.js';
import type { CaseSession } from './case-session.js';

/** How one concept answers its methods of the case worker. */
export type CaseHandlers = {
  readonly [Name in keyof CaseMethods]: (
    session: CaseSession,
    input: CaseMethods[Name]['input'],
  ) => CaseMethods[Name]['output'] | Promise<CaseMethods[Name]['output']>;
};
