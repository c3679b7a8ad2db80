import { createHash } from 'node:crypto';
import { bringInLedger, verifyAgainstCase } from '../../flows/bring-in-ledger.js';
import type { CaseCaller, ImportCaller } from '../../flows/worker-caller.js';
import type { MainHandlers } from '../router.js';
import type { WindowImports } from '../window-imports.js';
import type { WindowOffers } from '../window-offers.js';

type LedgerHandlerName = Extract<keyof MainHandlers, `ledgers:${string}`>;

/** What the answers about dropped briefings need. */
export interface LedgerHandlerParts {
  readonly offers: WindowOffers;
  readonly imports: WindowImports;
  readonly caseWorker: CaseCaller;
  readonly importWorker: ImportCaller;
  readonly ensureCase: () => Promise<void>;
}

/** Answers that do with a dropped briefing what the analyst chose. */
export function ledgerHandlers({ offers, imports, caseWorker, importWorker, ensureCase }: LedgerHandlerParts): Pick<MainHandlers, LedgerHandlerName> {
  const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
  return {
    'ledgers:read-as-article': async ({ id }) => {
      await ensureCase();
      return imports.importFiles([offers.fileOf(id)]);
    },
    'ledgers:bring-in': async ({ id }) => {
      await ensureCase();
      return bringInLedger(offers.fileOf(id), { caseWorker, importWorker });
    },
    'ledgers:verify': async ({ id }) => {
      await ensureCase();
      const { pdf, sources } = await verifyAgainstCase(offers.fileOf(id), { caseWorker, importWorker, sha256 });
      return { pdf, sources: sources.map((source) => ({ ...source, quotations: [...source.quotations] })) };
    },
  };
}
