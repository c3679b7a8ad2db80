import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the project. */
export const projectDir = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** A path inside the project. @param {string[]} parts */
export const inProject = (...parts) => path.join(projectDir, ...parts);

/** What set-up found out and built for this machine; may be deleted at any time. */
export const setupDir = inProject('.setup');

/** The npm package that names the supported Electron; the runtime itself goes into its `dist`. */
export const electronHome = inProject('node_modules', 'electron');

/** A short name for this copy of the project, for locks that two copies must not share. */
export const projectKey = createHash('sha256').update(projectDir).digest('hex').slice(0, 16);
