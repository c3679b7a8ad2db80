const startedAtMs = Date.now();

/** Something set-up could not do, with the one thing the reader can do about it. */
export class SetupError extends Error {
  /**
   * @param {string} what - what failed, in one line
   * @param {string} remedy - what to do about it
   */
  constructor(what, remedy) {
    super(`${what.replace(/\s+/g, ' ').trim()} - ${remedy}`);
    this.name = 'SetupError';
  }
}

/** Write one line about progress to stderr: stdout belongs to the commands' own output. @param {string} message */
export function say(message) {
  const seconds = ((Date.now() - startedAtMs) / 1000).toFixed(1);
  process.stderr.write(`[${seconds.padStart(5)}s] ${message}\n`);
}

/**
 * Run the body of a script and set its exit code.
 *
 * A SetupError is one line; anything else is a defect of ours and keeps its stack.
 *
 * @param {() => Promise<number | void>} body - returns the exit code, 0 if absent
 */
export async function runScript(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    const text = error instanceof SetupError ? error.message : error instanceof Error && error.stack;
    process.stderr.write(`sourceline: ${text || String(error)}\n`);
    process.exitCode = 1;
  }
}
