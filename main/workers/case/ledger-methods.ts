import { describeLedger } from '../../../shared/exchange/brought-ledger.js';
import type { BroughtLedger } from '../../../shared/ipc/ledger-channels.js';
import { AppError } from '../../../shared/errors.js';
import { allBroughtLedgers, keepBroughtLedger, removeBroughtLedger, type KeptLedger } from '../../db/brought-ledgers.js';
import type { CaseHandlers } from './case-handlers.js';

/** Ledgers from other briefings: kept whole and apart, so that nothing in them is taken for the analyst's own work. */
export const ledgerMethods = {
  'ledgers:list': (session) => allBroughtLedgers(session.database.connection).map(listed),
  'ledgers:open': (session, { id }) => {
    const kept = allBroughtLedgers(session.database.connection).find((one) => one.id === id);
    if (kept === undefined) throw new AppError('not-found', { record: id });
    return kept.ledger;
  },
  'ledgers:remove': (session, { id }) =>
    session.write((scope) => {
      removeBroughtLedger(scope.connection, id);
      return null;
    }),
  'ledgers:keep': (session, { id, ledger }) =>
    session.write((scope) => {
      keepBroughtLedger(scope.connection, { id, ledger, broughtAtMs: scope.environment.now() });
      const kept = allBroughtLedgers(scope.connection).find((one) => one.id === id);
      if (kept === undefined) throw new AppError('not-found', { record: id });
      return listed(kept);
    }),
} satisfies Partial<CaseHandlers>;

function listed({ id, broughtAtMs, ledger }: KeptLedger): BroughtLedger {
  return { ...describeLedger(id, ledger), broughtAtMs };
}
