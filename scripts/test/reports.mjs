import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { inProject } from '../setup/paths.mjs';

const reportDir = inProject('.setup', 'reports');

/** Where a tool is to write its report; one of an earlier run is gone. @param {string} name */
export function freshReport(name) {
  mkdirSync(reportDir, { recursive: true });
  const file = path.join(reportDir, `${name}.json`);
  rmSync(file, { force: true });
  return file;
}

/** @param {string} file @returns {any} the tool's own shape; null when it wrote none */
export function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
