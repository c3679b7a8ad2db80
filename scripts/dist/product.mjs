import { readFileSync } from 'node:fs';
import { inProject } from '../setup/paths.mjs';

/** What package.json says of the product. */
export const { version, description, license } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
