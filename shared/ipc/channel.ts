import type { z } from 'zod';

/**
 * One call from the window: the schema every argument is parsed with, the schema of the reply, and who answers:
 * the main process itself, or the case worker, to which the router passes the parsed input on.
 */
export interface Channel<Input extends z.ZodType, Output extends z.ZodType, To extends 'main' | 'case'> {
  readonly input: Input;
  readonly output: Output;
  readonly to: To;
}

/** A channel the main process answers. */
export function mainChannel<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Channel<Input, Output, 'main'> {
  return { input, output, to: 'main' };
}

/** A channel the case worker answers. */
export function caseChannel<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output): Channel<Input, Output, 'case'> {
  return { input, output, to: 'case' };
}
