// Packages the built program as `npm run dist` does, and prints where the unpacked folder lies.
import { packageProgram } from '../../../scripts/dist/package-program.mjs';
import { setUpWindow } from '../../../scripts/setup/set-up.mjs';

const { folder } = await packageProgram(await setUpWindow());
process.stdout.write(`\n${folder}`);
