import type { BriefingDocument } from '../../../shared/domain/briefing.js';
import type { BriefingId } from '../../../shared/domain/ids.js';
import type { Draft } from '../../../shared/ipc/briefing-channels.js';
import { draftOf } from './draft-of.js';

/** When drafts are saved and committed, in milliseconds. */
export const draftTimes = {
  /** After the last key. */
  quiet: 500,
  /** After the first key that is not saved yet, however much is typed: a crash may cost two seconds, and saving takes its time on a busy machine. */
  latest: 1000,
  /** Pause after which the draft becomes a step of the journal. */
  commit: 30_000,
  /** Between two attempts while saving fails. */
  retry: 4000,
} as const;

interface DraftSaverHost {
  readonly id: BriefingId;
  /** What the editor holds now. */
  readonly read: () => BriefingDocument;
  /** Whether the draft is in the case file. */
  readonly save: (draft: Draft) => Promise<boolean>;
  readonly commit: () => Promise<boolean>;
  /** Counts as "saving" until the returned function is called. */
  readonly hold: () => () => void;
}

/** Brings what is typed into the case file: soon as a draft, at pauses as a step of the journal, never while nothing changed. */
export class DraftSaver {
  #saved: BriefingDocument;
  #unsavedSinceMs: number | null = null;
  // A draft of an earlier start may wait in the case: the first commit takes it along.
  #isUncommitted = true;
  #release: (() => void) | null = null;
  #running: Promise<boolean> | null = null;
  #isStopped = false;
  #saveTimer: ReturnType<typeof setTimeout> | undefined;
  #commitTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #host: DraftSaverHost;

  constructor(saved: BriefingDocument, host: DraftSaverHost) {
    this.#saved = saved;
    this.#host = host;
  }

  /** Nothing typed waits to be saved. */
  get isClean(): boolean {
    return this.#unsavedSinceMs === null && this.#running === null;
  }

  /** Takes what the case holds now in place of what was saved: an undo in the case changed it. */
  replaceSaved(saved: BriefingDocument): void {
    this.#saved = saved;
  }

  /** Something changed: saves when it becomes quiet. */
  touch(): void {
    if (this.#isStopped) return;
    const nowMs = Date.now();
    this.#unsavedSinceMs ??= nowMs;
    this.#release ??= this.#host.hold();
    const leftMs = this.#unsavedSinceMs + draftTimes.latest - nowMs;
    this.#schedule(Math.max(0, Math.min(draftTimes.quiet, leftMs)));
  }

  /** Saves what changed, now; `false` when it could not be. */
  async flush(): Promise<boolean> {
    // A save under way may have read the text before the last key.
    while (this.#running !== null) await this.#running;
    if (this.#isStopped) return false;
    if (this.#unsavedSinceMs === null) return true;
    this.#running = this.#save();
    try {
      return await this.#running;
    } finally {
      this.#running = null;
    }
  }

  /** Saves what changed and makes it a step of the journal; `false` when it could not be. */
  async commit(): Promise<boolean> {
    clearTimeout(this.#commitTimer);
    if (!(await this.flush())) return false;
    if (!this.#isUncommitted) return true;
    this.#isUncommitted = false;
    const isCommitted = await this.#host.commit();
    if (!isCommitted) this.#isUncommitted = true;
    return isCommitted;
  }

  /** The page is going: the newest words are on their way when this returns, whatever was sent before them. */
  leave(): void {
    if (this.#running === null) {
      void this.commit();
      return;
    }
    // The answer to the save under way may never be heard. Sent again, should the page stay: it still counts as unsaved.
    const draft = this.#isStopped || this.#unsavedSinceMs === null ? null : draftOf(this.#host.id, this.#saved, this.#host.read());
    if (draft !== null) void this.#host.save(draft);
  }

  /** Saves nothing from now on: the case it saved to is no longer the open one. */
  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#saveTimer);
    clearTimeout(this.#commitTimer);
    this.#unsavedSinceMs = null;
    this.#settle();
  }

  async #save(): Promise<boolean> {
    clearTimeout(this.#saveTimer);
    this.#unsavedSinceMs = null;
    const now = this.#host.read();
    const draft = draftOf(this.#host.id, this.#saved, now);
    const isSaved = draft === null || (await this.#host.save(draft));
    if (this.#isStopped) return isSaved;
    if (!isSaved) {
      this.#unsavedSinceMs ??= Date.now();
      this.#schedule(draftTimes.retry);
      return false;
    }
    if (draft !== null) this.#laterCommit();
    this.#saved = now;
    this.#settle();
    return true;
  }

  /** Still "saving" where keys came while the save was under way. */
  #settle(): void {
    if (this.#unsavedSinceMs !== null) return;
    this.#release?.();
    this.#release = null;
  }

  #laterCommit(): void {
    this.#isUncommitted = true;
    clearTimeout(this.#commitTimer);
    this.#commitTimer = setTimeout(() => void this.commit(), draftTimes.commit);
  }

  #schedule(afterMs: number): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(() => void this.flush(), afterMs);
  }
}
