import fuses from '@electron/fuses';

const { FuseV1Options, getCurrentFuseWire } = fuses;
/** The states of a fuse as the executable holds them; the library exports their type alone. */
const [off, on] = [48, 49];

/**
 * What a shipped program must not do, as its executable holds it; the wishes stand in electron-builder.yml.
 *
 * Source: https://www.electronjs.org/docs/latest/tutorial/fuses
 *
 * @type {readonly (readonly [number, number])[]}
 */
const wanted = [
  [FuseV1Options.RunAsNode, off],
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable, off],
  [FuseV1Options.EnableNodeCliInspectArguments, off],
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation, on],
  [FuseV1Options.OnlyLoadAppFromAsar, on],
  [FuseV1Options.GrantFileProtocolExtraPrivileges, off],
];

/**
 * Read the fuses back from a packaged program.
 *
 * @param {string} executable
 * @throws {Error} that names the fuses that are not as wanted
 */
export async function assertFuses(executable) {
  const wire = await getCurrentFuseWire(executable);
  const wrong = wanted.filter(([fuse, state]) => Object(wire)[fuse] !== state).map(([fuse]) => FuseV1Options[fuse]);
  if (wrong.length > 0) throw new Error(`fuses are not as wanted: ${wrong.join(', ')}`);
}
