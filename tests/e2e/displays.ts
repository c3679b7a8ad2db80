/** Displays to open windows on, one for each worker; an empty name is the one that is there. */
export const displays: readonly string[] = (process.env['SOURCELINE_DISPLAYS'] ?? '').split(' ');

/** What this worker's programs are started with, so that their windows open on its own display. */
export function displayOfWorker(): Readonly<Record<string, string>> {
  const display = displays[Number(process.env['TEST_PARALLEL_INDEX'] ?? 0)] ?? '';
  return display === '' ? {} : { DISPLAY: display };
}
