import { randomUUID } from 'node:crypto';
import { readPassphraseFrom } from './cli/case-passphrase.js';
import { startNodeWorkers } from './cli/node-workers.js';
import { runCommandLine } from './cli/run-command-line.js';

// Who reads the output may stop early (`… | head`); there is nobody left to tell then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const say = (line: string): void => void process.stderr.write(`${line}\n`);

// The built workers lie beside this file.
const workers = startNodeWorkers(new URL('./', import.meta.url), (words) => {
  if (words.trim() !== '') say(words.trim());
});

try {
  process.exitCode = await runCommandLine(
    process.argv.slice(2),
    {
      workers,
      print: (value) => void process.stdout.write(`${JSON.stringify(value)}\n`),
      say,
      readPassphrase: () => readPassphraseFrom(process.stdin, say),
      nowMs: Date.now,
      makeId: randomUUID,
    },
    { write: (text) => void process.stdout.write(text) },
  );
} finally {
  await workers.stop();
}
