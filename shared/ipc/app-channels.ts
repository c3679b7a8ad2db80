import { z } from 'zod';
import { mainChannel } from './channel.js';

export const themes = ['system', 'light', 'dark'] as const;
export const tourStates = ['new', 'left', 'finished'] as const;
export const papers = ['A4', 'Letter'] as const;

/** Orders and groups of the library; `recent` is the last imported first, `longest` by words. */
export const libraryOrders = ['imported', 'recent', 'newest', 'oldest', 'outlet', 'title', 'longest'] as const;
export type LibraryOrder = (typeof libraryOrders)[number];
export const libraryGroups = ['none', 'outlet', 'day', 'copies', 'collection', 'label'] as const;
export type LibraryGroup = (typeof libraryGroups)[number];

/** Preferences of the window; what belongs to the analysis lives in the case file. */
export const preferencesSchema = z.object({
  theme: z.enum(themes),
  /** Single-key commands in the reader (WCAG 2.1.4 asks for a way to turn them off). */
  singleKeys: z.boolean(),
  boilerplateShown: z.boolean(),
  libraryWidth: z.number().int().min(160).max(600),
  inspectorWidth: z.number().int().min(200).max(600),
  libraryOrder: z.enum(libraryOrders),
  libraryGroup: z.enum(libraryGroups),
  /** What briefings are printed on. */
  paper: z.enum(papers),
  /** Whether an exported briefing carries the ledger of what it cites. */
  ledgerAttached: z.boolean(),
  /** Whether the tour is still to begin with the sample case, was left on the way, or is done. */
  tour: z.enum(tourStates),
  /** The step of the tour to go on with, from 0. */
  tourStep: z.number().int().min(0).max(20),
});
export type Preferences = z.infer<typeof preferencesSchema>;

/** What stands until something else is preferred. */
export const defaultPreferences: Preferences = {
  theme: 'system', singleKeys: true, boilerplateShown: false, libraryWidth: 248, inspectorWidth: 288, libraryOrder: 'imported', libraryGroup: 'none', paper: 'A4', ledgerAttached: true, tour: 'new', tourStep: 0,
};

export const appInfoSchema = z.object({ version: z.string(), platform: z.string(), electron: z.string() });
export type AppInfo = z.infer<typeof appInfoSchema>;

const thirdPartyWorkSchema = z.object({ id: z.number().int(), name: z.string(), version: z.string().nullable(), licence: z.string().nullable() });
/** A work of others in the program; `licence` is an SPDX expression where the work names one. */
export type ThirdPartyWork = z.infer<typeof thirdPartyWorkSchema>;

export const appChannels = {
  'app:info': mainChannel(z.object({}), appInfoSchema),
  'app:preferences': mainChannel(z.object({}), preferencesSchema),
  'app:prefer': mainChannel(preferencesSchema.partial(), preferencesSchema),
  /** Opens a link of an article in the system's browser, after asking; only http, https and mailto. */
  'app:open-link': mainChannel(z.object({ url: z.string().max(4000) }), z.object({ opened: z.boolean() })),
  /** Shows the native menu below a button of the title bar; in window pixels. */
  'app:menu': mainChannel(z.object({ x: z.number().int().min(0).max(20_000), y: z.number().int().min(0).max(20_000) }), z.null()),
  /** Puts plain text on the clipboard. */
  'app:copy': mainChannel(z.object({ text: z.string().max(1_000_000) }), z.null()),
  /** A part of the page broke: kind of error and places in the program, never its message. */
  'app:failed': mainChannel(z.object({ where: z.string().max(100), name: z.string().max(100), frames: z.array(z.string().max(1000)).max(50) }), z.null()),
  /** Puts a report of the newest failures on the clipboard, and says of how many. */
  'app:copy-report': mainChannel(z.object({}), z.object({ failureCount: z.number().int() })),
  /** The works of others in the program, and the runtime's. */
  'app:licences': mainChannel(z.object({}), z.array(thirdPartyWorkSchema)),
  'app:licence-text': mainChannel(z.object({ id: z.number().int().min(0).max(100_000) }), z.object({ text: z.string() })),
  /** The window has drawn its first usable screen. */
  'app:interactive': mainChannel(z.object({}), z.null()),
} as const;
