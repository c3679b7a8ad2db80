import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError, errorRecord } from '../../shared/errors.js';
import { describeLedger } from '../../shared/exchange/brought-ledger.js';
import type { BriefingOffer } from '../../shared/ipc/ledger-channels.js';
import { readSealed } from '../flows/verify-pdf.js';
import type { ImportCaller } from '../flows/worker-caller.js';

/** Offers kept at most: a page that asks for more has forgotten the first ones. */
const maxOffers = 100;

/** The dropped PDFs with a ledger inside, and where they lie: the page knows them by ids. */
export class WindowOffers {
  readonly #importWorker: ImportCaller;
  readonly #files = new Map<string, string>();

  constructor(importWorker: ImportCaller) {
    this.#importWorker = importWorker;
  }

  /** What a dropped file offers besides being imported; `null` for anything but one PDF with a ledger. */
  async offerOf(files: readonly string[]): Promise<BriefingOffer | null> {
    const [file, ...others] = files;
    if (file === undefined || others.length > 0 || path.extname(file).toLowerCase() !== '.pdf') return null;
    const fileName = path.basename(file);
    try {
      const { ledger, ledgerSha256 } = await readSealed(file, this.#importWorker);
      return { id: this.#remember(file), fileName, ledger: describeLedger(ledgerSha256, ledger), error: null };
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      // Anything else is no concern of a ledger: the import says it.
      return thrown.code === 'ledger-damaged' ? { id: this.#remember(file), fileName, ledger: null, error: errorRecord(thrown) } : null;
    }
  }

  /** @throws {AppError} `not-found` for an offer that is not known, as after a restart */
  fileOf(id: string): string {
    const file = this.#files.get(id);
    if (file === undefined) throw new AppError('not-found', { record: id });
    return file;
  }

  #remember(file: string): string {
    const id = randomUUID();
    this.#files.set(id, file);
    const [oldest] = this.#files.keys();
    if (this.#files.size > maxOffers && oldest !== undefined) this.#files.delete(oldest);
    return id;
  }
}
