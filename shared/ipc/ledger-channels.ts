import { z } from 'zod';
import { markingSchema } from '../domain/briefing.js';
import { errorCodes } from '../errors.js';
import { ledgerFileSchema } from '../exchange/ledger-file.js';
import { caseChannel, mainChannel } from './channel.js';

/** A ledger that came in a briefing's PDF, as the case lists it: kept apart from what the analyst tagged. */
export const broughtLedgerSchema = z.object({
  /** SHA-256 of the attached file: the same ledger is kept once. */
  id: z.string().length(64),
  title: z.string(),
  marking: markingSchema,
  /** The briefing's own day. */
  date: z.string(),
  broughtAtMs: z.number().int(),
  sources: z.number().int(),
  claims: z.number().int(),
  passages: z.number().int(),
});
export type BroughtLedger = z.infer<typeof broughtLedgerSchema>;

/** A dropped PDF with a ledger inside: what can be done with it is asked before anything is. */
export const briefingOfferSchema = z.object({
  /** Names the file for the calls below: the page never sees its path. */
  id: z.string(),
  fileName: z.string(),
  /** `null` where the ledger cannot be read; `error` then says why. */
  ledger: broughtLedgerSchema.omit({ broughtAtMs: true }).nullable(),
  error: z.object({ code: z.enum(errorCodes), details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])) }).nullable(),
});
export type BriefingOffer = z.infer<typeof briefingOfferSchema>;

const verified = z.object({
  pdf: z.object({ visibleText: z.enum(['intact', 'altered']), ledgerHash: z.enum(['ok', 'differs']) }),
  sources: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      bytes: z.enum(['equal', 'differs', 'not-here']),
      quotations: z.array(z.object({ text: z.string().nullable(), result: z.enum(['matches', 'differs', 'not-here']) })),
    }),
  ),
});

const offered = z.object({ id: z.string().max(64) });

export const ledgerChannels = {
  /** Imports the PDF as any other article. */
  'ledgers:read-as-article': mainChannel(offered, z.object({ importId: z.string() })),
  /** Keeps the PDF's ledger in the case. Throws `ledger-damaged` where it is not the one the last page names. */
  'ledgers:bring-in': mainChannel(offered, broughtLedgerSchema),
  /** Compares the PDF with the articles of the case. */
  'ledgers:verify': mainChannel(offered, verified),
  'ledgers:list': caseChannel(z.object({}), z.array(broughtLedgerSchema)),
  'ledgers:open': caseChannel(z.object({ id: z.string().length(64) }), ledgerFileSchema),
  'ledgers:remove': caseChannel(z.object({ id: z.string().length(64) }), z.null()),
} as const;
