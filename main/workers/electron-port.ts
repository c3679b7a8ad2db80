import { utilityProcess, type UtilityProcess } from 'electron';
import { LastWords } from './last-words.js';
import { execArguments, type Port, type PortOptions } from './port.js';

/** Starts a worker as a utility process of the program's window side. */
export function startElectronPort(entryPath: string, options: PortOptions & { readonly serviceName: string }): Port {
  const child = utilityProcess.fork(entryPath, [], {
    execArgv: execArguments(options),
    serviceName: options.serviceName,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return portOf(child, new LastWords([child.stdout, child.stderr]));
}

function portOf(child: UtilityProcess, lastWords: LastWords): Port {
  return {
    post: (message) => child.postMessage(message),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      child.once('exit', () => void lastWords.complete().then(() => listener({ outOfMemory: lastWords.tellOfFullHeap, lastWords: lastWords.text })));
    },
    kill: () => void child.kill(),
    disconnect: () => void child.kill(),
  };
}
