/** How a worker's process ended. */
export interface WorkerExit {
  readonly outOfMemory: boolean;
  /** The end of what it wrote to standard error, for the log. */
  readonly lastWords: string;
}

/** A worker's process as the client sees it, over Electron or Node. */
export interface Port {
  post(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Called once. */
  onExit(listener: (exit: WorkerExit) => void): void;
  kill(): void;
  /** Lets a worker that has nothing more to do end by itself. */
  disconnect(): void;
}

/** What a port needs to start a worker. */
export interface PortOptions {
  /** Largest heap in megabytes; unlimited if left out. */
  readonly heapMegabytes?: number;
  /** For a worker whose work is a burst of seconds: only what runs long is compiled to fast machine code. */
  readonly burst?: true;
}

/**
 * How much of a function V8 runs before it compiles it, in bytes of bytecode; its own is 67,584. A PDF of a hundred pages spent
 * two fifths of its CPU on compiling functions that had nearly done their work.
 */
const burstBudget = 600_000;

/** Arguments for Node that hold a worker to its limits. */
export function execArguments({ heapMegabytes, burst }: PortOptions): string[] {
  return [
    ...(heapMegabytes === undefined ? [] : [`--max-old-space-size=${String(heapMegabytes)}`]),
    ...(burst === true ? [`--interrupt-budget=${String(burstBudget)}`] : []),
  ];
}
