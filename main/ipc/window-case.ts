import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { CaseChannelName } from '../../shared/ipc/channels.js';
import type { CaseInfo, LockedCase, Place } from '../../shared/ipc/case-channels.js';
import type { PackedView } from '../../shared/ipc/packed-view.js';
import { copyWhole } from '../flows/copy-file.js';
import { realPath } from '../flows/real-path.js';
import type { CaseCaller } from '../flows/worker-caller.js';
import type { CaseKey, CaseMethods } from '../workers/contract.js';
import type { CaseToRestore } from './case-backups.js';
import { ignoreDeath, isDamage, isDeath, isLocked } from './case-failures.js';
import { caseName, exists } from './case-files.js';
import { EarlyView } from './early-view.js';
import { moveCase, putInPlace, removeCase, setCaseAside } from './case-moves.js';
import { isThere } from './reachable-files.js';
import type { CaseRoute } from './router.js';
import type { Fill, OpenCase, WindowCaseParts } from './window-case-parts.js';

/** Which case the window shows. Opening, closing and copying happen one after another. */
export class WindowCase {
  readonly #parts: WindowCaseParts;
  #open: OpenCase | null = null;
  /** The encrypted case that waits for its passphrase. */
  #locked: string | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #reopening: Promise<CaseInfo> | null = null;
  #endWork: () => Promise<void> = () => Promise.resolve();
  readonly #early = new EarlyView();
  /** Why the case of the last time did not open; told to the page once. */
  #startFailure: unknown = null;
  /** The file that was to be opened last, when it held no case any more. */
  #broken: string | null = null;

  constructor(parts: WindowCaseParts) {
    this.#parts = parts;
  }

  /** Has `endWork` end what still writes into a case, each time before the case is let go of. */
  beforeLeaving(endWork: () => Promise<void>): void {
    this.#endWork = endWork;
  }

  /**
   * Opens the case in `file` in place of the present one, which stays open when that fails.
   *
   * @returns `null` for an encrypted one: it waits for its passphrase, and the page is told
   */
  open(file: string, how: { readonly create: boolean }): Promise<CaseInfo | null> {
    return this.#inTurn(() => this.#orWait(file, () => this.#switchTo(file, how)));
  }

  /**
   * Makes an encrypted case in place of the present one.
   *
   * @throws {AppError} `target-unwritable` where a case is there already: it may not be encrypted
   */
  createEncrypted(file: string, passphrase: string): Promise<CaseInfo> {
    return this.#inTurn(async () => {
      if (await exists(file)) throw new AppError('target-unwritable', { fileName: path.basename(file), why: 'is-a-case' });
      const key = await this.#parts.worker.call('case:derive-key', { path: null, passphrase });
      return this.#switchTo(file, { create: true, key });
    });
  }

  /** The encrypted case that waits for its passphrase, or `null`. */
  get locked(): LockedCase | null {
    return this.#locked === null ? null : { name: caseName(this.#locked) };
  }

  /**
   * Opens the encrypted case that waits.
   *
   * @throws {AppError} `case-key-wrong`: it goes on waiting; `not-found` when none does
   */
  unlock(passphrase: string): Promise<CaseInfo> {
    return this.#inTurn(async () => {
      if (this.#locked === null) throw new AppError('not-found');
      const key = await this.#parts.worker.call('case:derive-key', { path: this.#locked, passphrase });
      return this.#switchTo(this.#locked, { create: false, key });
    });
  }

  /**
   * Gives the open case a passphrase, another one, or takes it away.
   *
   * @param present - the passphrase it has, or `null`: asked for again, since another person may sit at the desk
   * @throws {AppError} `no-case`, `case-key-wrong`, and what `case:rekey` throws; the case is as it was then
   */
  setPassphrase({ present, next }: { readonly present: string | null; readonly next: string | null }): Promise<CaseInfo> {
    return this.#inTurn(async () => {
      const open = this.#open;
      if (open === null) throw new AppError('no-case');
      await this.#assertOpens(open, present);
      await this.#endWork();
      const key = next === null ? null : await this.worker.call('case:derive-key', { path: null, passphrase: next });
      const info = await this.#rekey(open, key);
      this.#open = { ...open, info, key };
      this.#parts.emit('case:info', info);
      return info;
    });
  }

  /**
   * Opens the case named at the launch, else the one that was open when the program ended, unless its file has gone.
   * The page is not told: it asks for the case once it can show one, and waits for this, or hears of its failure. Told as
   * well, it read and drew everything twice.
   */
  openAtStart(named: string | null): Promise<void> {
    return this.#inTurn(async () => {
      const file = named ?? this.#parts.settings.lastCase;
      if (file === null || (named === null && !(await isThere(file)))) return;
      await this.#orWait(file, () => this.#switchTo(file, { create: false, tells: false })).catch((thrown: unknown) => (this.#startFailure = thrown));
      if (this.#open !== null) this.#early.keep(this.#parts.worker.call('case:packed-view', {}));
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
      if (this.#open === null) await this.#switchTo(await nameFile(), { create: true });
    });
  }

  /**
   * Opens the case at `file` as it is; where there is none, or a damaged one, it is made and filled first.
   *
   * The page hears of a new case once it is full. A damaged one is set aside, never removed.
   *
   * @param fill - works on the case through the worker it is given, in which the case is open
   * @returns `null` for an encrypted one, as `open`
   */
  openOrMake(file: string, fill: Fill): Promise<CaseInfo | null> {
    return this.#inTurn(async () => {
      const place = await realPath(file);
      if (this.#open?.path === place && this.#open.info.check !== 'damaged') return this.#open.info;
      return this.#orWait(place, () => this.#inPlaceOfPresent(async () => (await this.#openUndamaged(place)) ?? this.#make(place, fill)));
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

  /**
   * Writes a whole copy of the case to `file` and goes on in it: to the page it is the same case, whose unsaved words stay.
   *
   * @returns names of what is damaged; the page loads the case again where there are any
   * @throws {AppError} as `copyTo`; then the case is as it was
   */
  goOnIn(file: string): Promise<readonly string[]> {
    return this.#inTurn(async () => {
      const place = this.#open === null ? null : this.#parts.settings.placeIn(this.#open.path);
      const { damaged } = await this.worker.call('case:copy-to', { path: file });
      const copy = await realPath(file);
      const info = await this.#openFile(copy, { create: false, key: this.#open?.key ?? null });
      this.#parts.settings.rememberCase(copy, this.#parts.nowMs(), info.caseId);
      if (place !== null) this.#parts.settings.keepPlace(copy, place);
      this.#parts.emit(damaged.length === 0 ? 'case:info' : 'case:switched', info);
      return damaged;
    });
  }

  /**
   * Opens a copy of a backup at `file`; a case that is there is kept under another name, whatever is the matter with it.
   *
   * @returns `info` is `null` for an encrypted one, as `open`, unless the open case's passphrase opens it
   * @throws {AppError} `backup-unusable`, `disk-full`, `target-unwritable`; then all is as it was
   */
  restore(backup: string, file: string): Promise<{ info: CaseInfo | null; keptAs: string | null }> {
    return this.#inTurn(async () => {
      const place = await realPath(file);
      const unfinished = `${place}.${randomUUID()}.new`;
      try {
        await copyWhole(backup, unfinished);
        const { key } = await this.#parts.worker.call('backups:check', { path: unfinished, key: this.#open?.key ?? null });
        let keptAs: string | null = null;
        const info = await this.#orWait(place, () =>
          this.#inPlaceOfPresent(async () => {
            keptAs = await putInPlace(unfinished, place);
            return this.#openFile(place, { create: false, key });
          }),
        );
        return { info, keptAs };
      } finally {
        await removeCase(unfinished);
      }
    });
  }

  /** What a backup would be put in the place of: the file that could not be opened last, else the open case. */
  get toRestore(): CaseToRestore | null {
    const file = this.#broken ?? this.#open?.path ?? null;
    if (file === null) return null;
    const caseId = this.#broken === null ? this.#open?.info.caseId : null;
    return { path: file, caseId: caseId ?? this.#parts.settings.caseIdIn(file) };
  }

  /** All records of the open case for the page, or `null` when there is none. */
  async packedView(): Promise<PackedView | null> {
    await this.#queue;
    const failure = this.#startFailure;
    this.#startFailure = null;
    if (failure !== null) throw failure;
    if (this.#open === null) return null;
    return (await this.#early.take()) ?? this.worker.call('case:packed-view', {});
  }

  /** Calls the worker; one that died and was started anew is given the open case first. */
  readonly worker: CaseCaller = {
    call: async (method, input) => {
      this.#early.forget();
      try {
        return await this.#parts.worker.call(method, input);
      } catch (thrown) {
        // Nothing was done yet: a worker without a case has nothing it could do.
        if (this.#open === null || !(thrown instanceof AppError) || thrown.code !== 'no-case') throw thrown;
        await this.#reopen(this.#open);
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
    this.#early.forget();
    this.#open = { ...this.#open, info };
    this.#parts.emit('case:info', info);
  }

  /** The path of the open case, or `null`. */
  get file(): string | null {
    return this.#open?.path ?? null;
  }

  get info(): CaseInfo | null {
    return this.#open?.info ?? null;
  }

  /** Where the analyst was in the open case, or `null`; of one that is being opened once it is open. */
  async place(): Promise<Place | null> {
    await this.#queue;
    return this.#open === null ? null : this.#parts.settings.placeIn(this.#open.path);
  }

  keepPlace(place: Place): void {
    if (this.#open !== null) this.#parts.settings.keepPlace(this.#open.path, place);
  }

  async #switchTo(file: string, { create, key = null, tells = true }: { readonly create: boolean; readonly key?: CaseKey | null; readonly tells?: boolean }): Promise<CaseInfo> {
    const place = await realPath(file);
    if (this.#open?.path === place) return this.#open.info;
    const info = await this.#inPlaceOfPresent(() => this.#openFile(place, { create, key }), tells);
    this.#locked = null;
    return info;
  }

  async #orWait(file: string, open: () => Promise<CaseInfo>): Promise<CaseInfo | null> {
    try {
      return await open();
    } catch (thrown) {
      if (!isLocked(thrown)) throw thrown;
      this.#locked = file;
      this.#parts.emit('case:locked', { name: caseName(file) });
      return null;
    }
  }

  async #assertOpens({ path: file, key }: OpenCase, passphrase: string | null): Promise<void> {
    if (key === null) return;
    const given = passphrase === null ? null : await this.worker.call('case:derive-key', { path: file, passphrase });
    if (given === null || !Buffer.from(given.secret).equals(key.secret)) throw new AppError('case-key-wrong', { fileName: path.basename(file), why: 'is-open' });
  }

  /** A worker that dies on the way leaves the case before or the case after, whole: whichever it is, it is opened. */
  async #rekey(open: OpenCase, key: CaseKey | null): Promise<CaseInfo> {
    try {
      return await this.worker.call('case:rekey', { key });
    } catch (thrown) {
      if (!isDeath(thrown)) throw thrown;
      const info = await this.#openFile(open.path, { create: false, key }).catch(() => null);
      if (info !== null && info.encrypted === (key !== null)) return info;
      await this.#openFile(open.path, { create: false, key: open.key });
      throw thrown;
    }
  }

  /** `null` where there is no case to open, or only a damaged one. */
  async #openUndamaged(file: string): Promise<CaseInfo | null> {
    if (!(await exists(file))) return null;
    try {
      const info = await this.#openFile(file, { create: false });
      if (info.check !== 'damaged') return info;
    } catch (thrown) {
      if (!isDamage(thrown)) throw thrown;
    }
    await this.#letGo();
    return null;
  }

  /** Builds the case under another name: what breaks off leaves no half case that would be opened the next time. */
  async #make(file: string, fill: Fill): Promise<CaseInfo> {
    const unfinished = `${file}.${randomUUID()}.new`;
    try {
      await this.#openFile(unfinished, { create: true });
      await fill(this.#parts.worker);
      await this.#letGo();
      await setCaseAside(file);
      await moveCase(unfinished, file);
    } catch (thrown) {
      await this.#letGo();
      await removeCase(unfinished);
      throw thrown;
    }
    return this.#openFile(file, { create: false });
  }

  /** Lets go of the present case for another; when that one cannot be had, the present one is opened again. */
  async #inPlaceOfPresent(openOther: () => Promise<CaseInfo>, tells = true): Promise<CaseInfo> {
    const before = this.#open;
    await this.#letGo();
    try {
      const info = await openOther();
      this.#broken = null;
      if (this.#open !== null) this.#parts.settings.rememberCase(this.#open.path, this.#parts.nowMs(), info.caseId);
      if (tells) this.#parts.emit('case:switched', info);
      return info;
    } catch (thrown) {
      await this.#letGo();
      if (before !== null) await this.#openFile(before.path, { create: false, key: before.key }).catch(() => this.#parts.emit('case:switched', null));
      throw thrown;
    }
  }

  async #openFile(file: string, { create, key = null }: { readonly create: boolean; readonly key?: CaseKey | null }): Promise<CaseInfo> {
    const { backupRoot } = this.#parts;
    const request = { path: file, create, requireWriter: false, key, ...(backupRoot === undefined ? {} : { backupRoot }) };
    const info = await this.#parts.worker.call('case:open-file', request).catch((thrown: unknown) => {
      if (isDamage(thrown)) this.#broken = file;
      throw thrown;
    });
    this.#open = { path: file, info, key };
    return info;
  }

  #forward<Name extends CaseChannelName>(channel: Name, input: unknown): Promise<unknown> {
    return this.worker.call(channel, input as CaseMethods[Name]['input']); // the router has parsed it with the schema of this channel
  }

  /** Not in turn: a step that waits for an import to end may be waiting for just this. */
  async #reopen({ path: file, key }: OpenCase): Promise<void> {
    this.#reopening ??= this.#openFile(file, { create: false, key }).finally(() => (this.#reopening = null));
    // The file holds every change that was answered, so the page keeps what it shows.
    this.#parts.emit('case:info', await this.#reopening);
  }

  async #letGo(): Promise<void> {
    if (this.#open === null) return;
    this.#early.forget();
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
