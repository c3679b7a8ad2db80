import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { defaultPreferences, preferencesSchema, type Preferences } from '../shared/ipc/app-channels.js';
import { placeSchema, type Place } from '../shared/ipc/case-channels.js';

/** Where the window stood, in screen pixels. */
export const windowPlaceSchema = z.object({
  x: z.number().int(),
  y: z.number().int(),
  width: z.number().int().min(200),
  height: z.number().int().min(200),
  maximized: z.boolean(),
});
export type WindowPlace = z.infer<typeof windowPlaceSchema>;

const knownCaseSchema = z.object({ id: z.string(), path: z.string(), openedAtMs: z.number().int(), place: placeSchema.nullable(), caseId: z.string().nullable().default(null) });
/** A case that was open once. Its id is what the page knows it by; its path stays here. */
export type KnownCase = z.infer<typeof knownCaseSchema>;

/** Each part falls back by itself: one bad value in the file costs that value, not the rest. */
const storedSettingsSchema = z.object({
  // A preference that an older program did not know has its default.
  preferences: z.preprocess((given) => (typeof given === 'object' && given !== null ? { ...defaultPreferences, ...given } : given), preferencesSchema).catch(defaultPreferences),
  window: windowPlaceSchema.nullable().catch(null),
  /** Latest first. */
  cases: z.array(knownCaseSchema).catch([]),
  lastCase: z.string().nullable().catch(null),
});
type StoredSettings = z.infer<typeof storedSettingsSchema>;

/** The file behind the settings: read and written as a whole. */
export interface SettingsStore {
  store: Record<string, unknown>;
}

const knownCasesLimit = 20;
/** Reading moves the place all the time; the file is written once it rests. */
const writeDelayMs = 500;

/** Preferences, window and recent cases: what belongs to this computer and not to an analysis. */
export class Settings {
  readonly #file: SettingsStore;
  #values: StoredSettings;
  #timer: NodeJS.Timeout | undefined;

  constructor(file: SettingsStore) {
    this.#file = file;
    this.#values = storedSettingsSchema.parse(file.store);
  }

  get preferences(): Preferences {
    return this.#values.preferences;
  }

  get window(): WindowPlace | null {
    return this.#values.window;
  }

  get cases(): readonly KnownCase[] {
    return this.#values.cases;
  }

  /** The case that was open last, or `null` when it was closed on purpose. */
  get lastCase(): string | null {
    return this.#values.lastCase;
  }

  /** Takes the given preferences over the present ones. */
  prefer(patch: { readonly [Key in keyof Preferences]?: Preferences[Key] | undefined }): Preferences {
    const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
    this.#change({ preferences: { ...this.preferences, ...given } });
    return this.preferences;
  }

  keepWindow(window: WindowPlace): void {
    this.#change({ window });
  }

  /** Puts a case on top of the recent ones and makes it the one to open at the next start. */
  rememberCase(path: string, openedAtMs: number, caseId: string | null = null): KnownCase {
    const before = this.cases.find((known) => known.path === path);
    const known: KnownCase = { id: before?.id ?? randomUUID(), path, openedAtMs, place: before?.place ?? null, caseId: caseId ?? before?.caseId ?? null };
    const others = this.cases.filter((other) => other.path !== path);
    this.#change({ cases: [known, ...others].slice(0, knownCasesLimit), lastCase: path });
    return known;
  }

  /** No case is opened at the next start. */
  forgetLastCase(): void {
    this.#change({ lastCase: null });
  }

  /** Takes a case off the recent ones; its file is not touched. */
  forgetCase(id: string): void {
    const forgotten = this.findCase(id);
    if (forgotten === null) return;
    const lastCase = this.lastCase === forgotten.path ? null : this.lastCase;
    this.#change({ cases: this.cases.filter((known) => known !== forgotten), lastCase });
  }

  findCase(id: string): KnownCase | null {
    return this.cases.find((known) => known.id === id) ?? null;
  }

  /** The id the case in a file bore when it was last open. */
  caseIdIn(path: string): string | null {
    return this.cases.find((known) => known.path === path)?.caseId ?? null;
  }

  placeIn(path: string): Place | null {
    return this.cases.find((known) => known.path === path)?.place ?? null;
  }

  keepPlace(path: string, place: Place): void {
    this.#change({ cases: this.cases.map((known) => (known.path === path ? { ...known, place } : known)) });
  }

  /** Writes what is waiting to be written. */
  flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    try {
      this.#file.store = this.#values;
    } catch {
      // A full disk, for one. The file is as it was; the next change of a setting writes these too.
    }
  }

  #change(patch: Partial<StoredSettings>): void {
    this.#values = { ...this.#values, ...patch };
    this.#timer ??= setTimeout(() => this.flush(), writeDelayMs);
  }
}
