/** Characters of a worker's standard error that are kept. */
const keptLength = 4_000;
/** How long the end of a dead worker's output is waited for. */
const patienceMs = 500;

/** The end of what a worker writes; never let through to our own output, which may be read by a program. */
export class LastWords {
  readonly #ended: Promise<unknown>;
  #text = '';

  constructor(streams: readonly (NodeJS.ReadableStream | null)[]) {
    const present = streams.filter((stream) => stream !== null);
    for (const stream of present) stream.on('data', (chunk: Buffer | string) => this.#add(chunk.toString()));
    this.#ended = Promise.all(present.map((stream) => new Promise((resolve) => stream.once('end', resolve))));
  }

  get text(): string {
    return this.#text;
  }

  /** Whether the JavaScript engine said that its heap is full before it ended the process. */
  get tellOfFullHeap(): boolean {
    return this.#text.includes('heap out of memory') || this.#text.includes('Reached heap limit');
  }

  /** Settles when all that was written has been read, at the latest after half a second. */
  async complete(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise((resolve) => {
      timer = setTimeout(resolve, patienceMs);
    });
    await Promise.race([this.#ended, patience]);
    clearTimeout(timer);
  }

  #add(chunk: string): void {
    this.#text = (this.#text + chunk).slice(-keptLength);
  }
}
