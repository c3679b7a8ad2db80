import { AppError, type ErrorCode } from '../../shared/errors.js';
import type { CaseInfo } from '../../shared/ipc/case-channels.js';
import type { Method, WorkerMessage } from './contract.js';
import type { Port, WorkerExit } from './port.js';

/** Time a lasting worker has to close what it has open. */
const graceMs = 15_000;

/** How long and whether a call is waited for. */
export interface CallOptions {
  /** Counted from when the worker has the call; without it a call may take as long as it likes. */
  readonly timeLimitMs?: number;
  readonly signal?: AbortSignal;
}

/** What a client starts, and how it treats it. */
export interface ClientOptions {
  readonly start: () => Port;
  /** `dispensable` workers own nothing and are killed when a call is late or cancelled; others are only no longer waited for. */
  readonly kind: 'dispensable' | 'lasting';
  /** How long a worker may have nothing to do before its process is ended, to give its memory back; for ever where none is given. */
  readonly idleMs?: number;
  /** Where a worker's last words go when it died. */
  readonly log?: (words: string) => void;
}

interface Waiting {
  readonly method: string;
  readonly input: unknown;
  readonly timeLimitMs: number | null;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
  timer: NodeJS.Timeout | null;
}

interface Running {
  readonly port: Port;
  isReady: boolean;
}

/**
 * Typed calls to a worker in a process of its own.
 *
 * The process is started by the first call, and again by the first call after it died. Calls that were running when
 * it died are rejected, once, and never repeated: nobody knows what they have done.
 */
export class WorkerClient<Methods extends { [Name in keyof Methods]: Method<unknown, unknown> }> {
  readonly #options: ClientOptions;
  readonly #waiting = new Map<number, Waiting>();
  readonly #infoListeners = new Set<(info: CaseInfo) => void>();
  #running: Running | null = null;
  #lastId = 0;
  #idleTimer: NodeJS.Timeout | null = null;
  #isStopped = false;

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /**
   * What the worker answers.
   *
   * @throws {AppError} what the method throws; `timed-out`, `out-of-memory`, `worker-died`, `cancelled`
   */
  async call<Name extends keyof Methods>(method: Name, input: Methods[Name]['input'], options: CallOptions = {}): Promise<Methods[Name]['output']> {
    if (options.signal?.aborted === true) throw new AppError('cancelled');
    return this.#send(String(method), input, options); // the worker's handlers are typed by the same contract
  }

  /** Hears what the case worker says unasked. Returns the function that stops it. */
  onCaseInfo(listener: (info: CaseInfo) => void): () => void {
    this.#infoListeners.add(listener);
    return () => this.#infoListeners.delete(listener);
  }

  /** Starts the process before the first call, so that the call need not wait for it. */
  warmUp(): void {
    this.#started();
  }

  /** Ends the process; a lasting one closes what it has open first. Running calls are rejected as `cancelled`. */
  async stop(): Promise<void> {
    const running = this.#running;
    this.#isStopped = true;
    if (running === null) return;
    const ended = new Promise<void>((resolve) => running.port.onExit(() => resolve()));
    if (this.#options.kind === 'lasting') running.port.disconnect();
    else running.port.kill();
    const grace = setTimeout(() => running.port.kill(), graceMs);
    await ended;
    clearTimeout(grace);
  }

  #send<Output>(method: string, input: unknown, { timeLimitMs, signal }: CallOptions): Promise<Output> {
    const running = this.#started();
    this.#restBegins(false);
    this.#lastId += 1;
    const id = this.#lastId;
    const reply = new Promise<Output>((resolve, reject) => {
      const settle = (value: unknown): void => resolve(value as Output); // what the contract says of the method
      this.#waiting.set(id, { method, input, timeLimitMs: timeLimitMs ?? null, resolve: settle, reject, timer: null });
    });
    const cancel = (): void => this.#abandon(id, 'cancelled');
    signal?.addEventListener('abort', cancel, { once: true });
    if (running.isReady) this.#post(running.port, id);
    return reply.finally(() => {
      signal?.removeEventListener('abort', cancel);
      this.#restBegins(this.#waiting.size === 0);
    });
  }

  /** A worker at rest is ended in a while; one that is needed is kept. */
  #restBegins(isAtRest: boolean): void {
    if (this.#idleTimer !== null) clearTimeout(this.#idleTimer);
    this.#idleTimer = null;
    const { idleMs } = this.#options;
    if (isAtRest && idleMs !== undefined) this.#idleTimer = setTimeout(() => this.#endProcess(), idleMs).unref();
  }

  /** From here on the next call starts a new process: one sent to the dying one would be lost. */
  #endProcess(): void {
    this.#running?.port.kill();
    this.#running = null;
  }

  #started(): Running {
    if (this.#isStopped) throw new AppError('worker-died', { why: 'stopped' });
    if (this.#running !== null) return this.#running;
    const running: Running = { port: this.#options.start(), isReady: false };
    this.#running = running;
    running.port.onMessage((message) => this.#receive(running, message as WorkerMessage)); // our own workers send nothing else
    running.port.onExit((exit) => this.#mourn(running, exit));
    return running;
  }

  #post(port: Port, id: number): void {
    const call = this.#waiting.get(id);
    if (call === undefined) return;
    if (call.timeLimitMs !== null) call.timer = setTimeout(() => this.#abandon(id, 'timed-out'), call.timeLimitMs);
    port.post({ id, method: call.method, input: call.input });
  }

  #receive(running: Running, message: WorkerMessage): void {
    switch (message.kind) {
      case 'ready':
        running.isReady = true;
        for (const id of [...this.#waiting.keys()]) this.#post(running.port, id);
        return;
      case 'case-info':
        for (const listener of this.#infoListeners) listener(message.info);
        return;
      case 'reply':
        if (message.ok) this.#take(message.id)?.resolve(message.value);
        else this.#take(message.id)?.reject(new AppError(message.error.code, message.error.details));
    }
  }

  /** Stops waiting for a call; a dispensable worker goes with it, and with it whatever else it was doing. */
  #abandon(id: number, code: 'timed-out' | 'cancelled'): void {
    const call = this.#take(id);
    if (call === null) return;
    call.reject(code === 'timed-out' ? new AppError(code, { limitMs: call.timeLimitMs ?? 0 }) : new AppError(code));
    if (this.#options.kind !== 'dispensable' || this.#running === null) return;
    this.#endProcess();
    this.#rejectAll('worker-died');
  }

  #mourn(running: Running, exit: WorkerExit): void {
    if (this.#running !== running) return;
    this.#running = null;
    if (this.#isStopped) return this.#rejectAll('cancelled');
    this.#rejectAll(exit.outOfMemory ? 'out-of-memory' : 'worker-died');
    this.#options.log?.(exit.lastWords);
  }

  #rejectAll(code: ErrorCode): void {
    for (const id of [...this.#waiting.keys()]) this.#take(id)?.reject(new AppError(code));
  }

  #take(id: number): Waiting | null {
    const call = this.#waiting.get(id);
    if (call === undefined) return null;
    this.#waiting.delete(id);
    if (call.timer !== null) clearTimeout(call.timer);
    return call;
  }
}
