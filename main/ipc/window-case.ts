import { randomUUID } from 'node:crypto';
import { AppError, type ErrorCode } from '../../shared/errors.js';
import type { CaseChannelName } from '../../shared/ipc/channels.js';
import type { CaseInfo, CaseView, Place } from '../../shared/ipc/case-channels.js';
import type { Settings } from '../settings.js';
import { realPath } from '../flows/real-path.js';
import type { CaseCaller } from '../flows/worker-caller.js';
import type { CaseMethods } from '../workers/contract.js';
import { exists } from './case-files.js';
import { moveCase, removeCase, setCaseAside } from './case-moves.js';
import type { CaseRoute } from './router.js';
import type { Emit } from './window-link.js';

/** What it is made of. */
export interface WindowCaseParts {
  /** The client of the case worker as it is: a process that was started anew holds no case. */
  readonly worker: CaseCaller;
  readonly settings: Settings;
  readonly emit: Emit;
  readonly nowMs: () => number;
}

/** Fills a new case through the worker in which it is open. */
type Fill = (worker: CaseCaller) => Promise<void>;

/** A file that holds no case any more, whatever it held. */
const damageCodes: readonly ErrorCode[] = ['case-damaged', 'case-not-a-case'];

/** Which case the window shows. Opening, closing and copying happen one after another. */
export class WindowCase {
  readonly #parts: WindowCaseParts;
  #open: { readonly path: string; info: CaseInfo } | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #reopening: Promise<CaseInfo> | null = null;
  #endWork: () => Promise<void> = () => Promise.resolve();
  /** Why the case of the last time did not open; told to the page once. */
  #startFailure: unknown = null;

  constructor(parts: WindowCaseParts) {
    this.#parts = parts;
  }

  /** Has `endWork` end what still writes into a case, each time before the case is let go of. */
  beforeLeaving(endWork: () => Promise<void>): void {
    this.#endWork = endWork;
  }

  /** Opens the case in `file` in place of the present one, which stays open when that fails. */
  open(file: string, how: { readonly create: boolean }): Promise<CaseInfo> {
    return this.#inTurn(() => this.#switchTo(file, how.create));
  }

  /**
   * Opens the case named at the launch, else the one that was open when the program ended, unless its file has gone.
   * A failure waits for the page, which asks for the case once it can show one.
   */
  openAtStart(named: string | null): Promise<void> {
    return this.#inTurn(async () => {
      const file = named ?? this.#parts.settings.lastCase;
      if (file === null || (named === null && !(await exists(file)))) return;
      await this.#switchTo(file, false).catch((thrown: unknown) => (this.#startFailure = thrown));
    });
  }

  /** Lets go of the file; the next start opens none. */
  close(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#letGo();
      this.#parts.settings.forgetLastCase();
      this.#parts.emit('case:switched', null);
    });
  }

  /** Lets go of the file at the end of the program; the next start opens it again. */
  end(): Promise<void> {
    return this.#inTurn(() => this.#letGo());
  }

  /** Opens a case at the file `nameFile` gives, unless one is open already. */
  openIfNone(nameFile: () => Promise<string>): Promise<void> {
    return this.#inTurn(async () => {
      if (this.#open === null) await this.#switchTo(await nameFile(), true);
    });
  }

  /**
   * Opens the case at `file` as it is; where there is none, or a damaged one, it is made and filled first.
   *
   * The page hears of a new case once it is full. A damaged one is set aside, never removed.
   *
   * @param fill - works on the case through the worker it is given, in which the case is open
   */
  openOrMake(file: string, fill: Fill): Promise<CaseInfo> {
    return this.#inTurn(async () => {
      const place = await realPath(file);
      if (this.#open?.path === place && this.#open.info.check !== 'damaged') return this.#open.info;
      return this.#inPlaceOfPresent(async () => (await this.#openUndamaged(place)) ?? this.#make(place, fill));
    });
  }

  /**
   * Writes a whole copy of the case to `file`; of a damaged one what can be read.
   *
   * @returns names of what is damaged
   * @throws {AppError} `no-case`; `target-unwritable` when `file` is the open case itself; what `copyCase` throws
   */
  copyTo(file: string): Promise<readonly string[]> {
    return this.#inTurn(async () => (await this.worker.call('case:copy-to', { path: file })).damaged);
  }

  /** All records of the open case, or `null` when there is none. */
  async view(): Promise<CaseView | null> {
    await this.#queue;
    const failure = this.#startFailure;
    this.#startFailure = null;
    if (failure !== null) throw failure;
    return this.#open === null ? null : this.worker.call('case:view', {});
  }

  /** Calls the worker; one that died and was started anew is given the open case first. */
  readonly worker: CaseCaller = {
    call: async (method, input) => {
      try {
        return await this.#parts.worker.call(method, input);
      } catch (thrown) {
        // Nothing was done yet: a worker without a case has nothing it could do.
        if (this.#open === null || !(thrown instanceof AppError) || thrown.code !== 'no-case') throw thrown;
        await this.#reopen(this.#open.path);
        return this.#parts.worker.call(method, input);
      }
    },
  };

  /** The way for calls of the window, or `null` while no case is open. */
  get route(): CaseRoute | null {
    return this.#open === null ? null : (channel, input) => this.#forward(channel, input);
  }

  /** Takes over what the worker said of the file unasked. */
  learn(info: CaseInfo): void {
    if (this.#open === null) return;
    this.#open.info = info;
    this.#parts.emit('case:info', info);
  }

  /** The path of the open case, or `null`. */
  get file(): string | null {
    return this.#open?.path ?? null;
  }

  get info(): CaseInfo | null {
    return this.#open?.info ?? null;
  }

  get place(): Place | null {
    return this.#open === null ? null : this.#parts.settings.placeIn(this.#open.path);
  }

  keepPlace(place: Place): void {
    if (this.#open !== null) this.#parts.settings.keepPlace(this.#open.path, place);
  }

  async #switchTo(file: string, create: boolean): Promise<CaseInfo> {
    const place = await realPath(file);
    if (this.#open?.path === place) return this.#open.info;
    return this.#inPlaceOfPresent(() => this.#openFile(place, create));
  }

  /** `null` where there is no case to open, or only a damaged one. */
  async #openUndamaged(file: string): Promise<CaseInfo | null> {
    if (!(await exists(file))) return null;
    try {
      const info = await this.#openFile(file, false);
      if (info.check !== 'damaged') return info;
    } catch (thrown) {
      if (!(thrown instanceof AppError) || !damageCodes.includes(thrown.code)) throw thrown;
    }
    await this.#letGo();
    return null;
  }

  /** Builds the case under another name: what breaks off leaves no half case that would be opened the next time. */
  async #make(file: string, fill: Fill): Promise<CaseInfo> {
    const unfinished = `${file}.${randomUUID()}.new`;
    try {
      await this.#openFile(unfinished, true);
      await fill(this.#parts.worker);
      await this.#letGo();
      await setCaseAside(file);
      await moveCase(unfinished, file);
    } catch (thrown) {
      await this.#letGo();
      await removeCase(unfinished);
      throw thrown;
    }
    return this.#openFile(file, false);
  }

  /** Lets go of the present case for another; when that one cannot be had, the present one is opened again. */
  async #inPlaceOfPresent(openOther: () => Promise<CaseInfo>): Promise<CaseInfo> {
    const before = this.#open;
    await this.#letGo();
    try {
      const info = await openOther();
      if (this.#open !== null) this.#parts.settings.rememberCase(this.#open.path, this.#parts.nowMs());
      this.#parts.emit('case:switched', info);
      return info;
    } catch (thrown) {
      await this.#letGo();
      if (before !== null) await this.#openFile(before.path, false).catch(() => this.#parts.emit('case:switched', null));
      throw thrown;
    }
  }

  async #openFile(file: string, create: boolean): Promise<CaseInfo> {
    const info = await this.#parts.worker.call('case:open-file', { path: file, create, requireWriter: false });
    this.#open = { path: file, info };
    return info;
  }

  #forward<Name extends CaseChannelName>(channel: Name, input: unknown): Promise<unknown> {
    return this.worker.call(channel, input as CaseMethods[Name]['input']); // the router has parsed it with the schema of this channel
  }

  /** Not in turn: a step that waits for an import to end may be waiting for just this. */
  async #reopen(file: string): Promise<void> {
    this.#reopening ??= this.#openFile(file, false).finally(() => (this.#reopening = null));
    // The file holds every change that was answered, so the page keeps what it shows.
    this.#parts.emit('case:info', await this.#reopening);
  }

  async #letGo(): Promise<void> {
    if (this.#open === null) return;
    await this.#endWork();
    // Its answer would otherwise bring the case back that is being closed.
    await this.#reopening?.catch(() => undefined);
    this.#open = null;
    await this.#parts.worker.call('case:close-file', {}).catch(ignoreDeath);
  }

  #inTurn<Value>(step: () => Promise<Value>): Promise<Value> {
    const turn = this.#queue.then(step);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

/** The system has taken the file from a worker that died. */
function ignoreDeath(thrown: unknown): void {
  if (!(thrown instanceof AppError) || thrown.code !== 'worker-died') throw thrown;
}
