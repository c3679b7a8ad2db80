import { fork, type ChildProcess } from 'node:child_process';
import { LastWords } from './last-words.js';
import { execArguments, type Port, type PortOptions } from './port.js';

/** Starts a worker as a child of plain Node: for the command line and for tests. */
export function startNodePort(entryPath: string, options: PortOptions = {}): Port {
  const child = fork(entryPath, [], {
    execArgv: execArguments(options),
    // Structured clone, so that bytes cross as bytes.
    serialization: 'advanced',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  return portOf(child, new LastWords([child.stdout, child.stderr]));
}

function portOf(child: ChildProcess, lastWords: LastWords): Port {
  return {
    post: (message) => {
      // A worker that is gone is told of by `onExit`.
      if (child.connected) child.send(message as object, () => undefined); // whatever is sent is a plain object
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      // After `exit` the last words may still be on their way. (`close` waits for them, but never comes after a disconnect.)
      child.once('exit', () => void lastWords.complete().then(() => listener({ outOfMemory: lastWords.tellOfFullHeap, lastWords: lastWords.text })));
      child.once('error', (error) => {
        // A process that could not be started has no exit.
        if (child.pid === undefined) listener({ outOfMemory: false, lastWords: error.message });
      });
    },
    kill: () => void child.kill('SIGKILL'),
    disconnect: () => {
      if (child.connected) child.disconnect();
    },
  };
}
