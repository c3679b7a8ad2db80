import { once } from 'node:events';
import { rmSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectKey } from './paths.mjs';
import { say } from './report.mjs';

/**
 * Run a task that no other process of this project copy runs at the same time.
 *
 * The lock is a listening socket: the kernel frees it with the process, so a killed set-up never blocks the next one.
 *
 * @template T
 * @param {string} name - processes that give the same name wait for each other
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
export async function exclusively(name, task) {
  const address = socketAddress(name);
  let lock = await listen(address);
  if (lock === null) say(`waiting for another ${name} of this project to end`);
  while (lock === null) {
    await holderEnds(address);
    lock = await listen(address);
  }
  try {
    return await task();
  } finally {
    lock.release();
  }
}

/** @param {string} name */
function socketAddress(name) {
  const unique = `sourceline-${projectKey}-${name}`;
  if (process.platform === 'linux') return `\0${unique}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${unique}`;
  return path.join(tmpdir(), `${unique}.sock`);
}

/** @param {string} address @returns {Promise<{ release: () => void } | null>} null while another process holds it */
async function listen(address) {
  /** @type {Set<net.Socket>} */
  const waiting = new Set();
  const server = net.createServer((socket) => {
    waiting.add(socket.on('error', () => socket.destroy()));
  });
  try {
    server.listen(address);
    await once(server, 'listening');
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return null;
    throw error;
  }
  server.unref();
  return {
    release: () => {
      server.close();
      for (const socket of waiting) socket.destroy();
    },
  };
}

/** Resolves when whoever listens on the address has gone. @param {string} address */
async function holderEnds(address) {
  const socket = net.connect(address);
  try {
    await once(socket.resume(), 'close');
  } catch (error) {
    // Only macOS keeps a socket's file after its process died: nobody answers there, so the file is removed.
    const refused = /** @type {NodeJS.ErrnoException} */ (error).code === 'ECONNREFUSED';
    if (refused && path.isAbsolute(address) && process.platform !== 'win32') rmSync(address, { force: true });
  }
}
