import type { Page } from '@playwright/test';
import { ledgerStrings } from '../../../shared/strings/ledger.js';
import { figureMatrixStrings } from '../../../shared/strings/figure-matrix.js';
import { matrixStrings } from '../../../shared/strings/matrix.js';
import { sourceStrings } from '../../../shared/strings/sources.js';
import { expect } from '../fixtures.js';

/** The ledger as a keyboard holds it. */
export class LedgerPage {
  constructor(private readonly page: Page) {}

  get claims() {
    return this.page.getByRole('listbox', { name: ledgerStrings.claims });
  }

  get chosenClaim() {
    return this.claims.getByRole('option', { selected: true });
  }

  get claim() {
    return this.page.getByRole('region', { name: ledgerStrings.detailRegion, exact: true });
  }

  get sources() {
    return this.page.getByRole('listbox', { name: sourceStrings.list, exact: true });
  }

  get sameSources() {
    return this.page.getByRole('listbox', { name: sourceStrings.suggestionsRegion });
  }

  get openOrigins() {
    return this.page.getByRole('listbox', { name: ledgerStrings.originsRegion });
  }

  get subjects() {
    return this.page.getByRole('listbox', { name: figureMatrixStrings.subjects });
  }

  get figures() {
    return this.page.getByRole('listbox', { name: figureMatrixStrings.rows });
  }

  get grid() {
    return this.page.getByRole('grid', { name: matrixStrings.grid });
  }

  get chosenCell() {
    return this.grid.getByRole('gridcell', { selected: true });
  }

  /** Opens the ledger on its claims. */
  async open(): Promise<void> {
    // Right after a reload the page may be drawn before it listens.
    await expect(async () => {
      await this.page.keyboard.press('Control+2');
      await expect(this.claims).toBeFocused({ timeout: 2_000 });
    }).toPass();
  }

  /** Goes to one of the ledger's pages by its button. */
  async turnTo(name: keyof typeof ledgerStrings.pages): Promise<void> {
    await this.page
      .getByRole('group', { name: ledgerStrings.show, exact: true })
      .getByRole('button', { name: ledgerStrings.pages[name] })
      .press('Enter');
  }
}
