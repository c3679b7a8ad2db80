import { z } from 'zod';
import { AppError, errorRecord } from '../../shared/errors.js';
import type { Method, WorkerMessage } from './contract.js';
import { reportDefect, type ParentConnection } from './parent-connection.js';

/** The functions that answer a worker's methods, complete or it does not compile. */
export type Handlers<Methods extends MethodTable<Methods>> = {
  readonly [Name in keyof Methods]: (input: Methods[Name]['input']) => Methods[Name]['output'] | Promise<Methods[Name]['output']>;
};
type MethodTable<Methods> = { [Name in keyof Methods]: Method<unknown, unknown> };

/** How requests may be answered. */
export interface ServeOptions<Methods> {
  /** Methods that may run while another one does; all others are answered one after the other, in order. */
  readonly concurrent?: readonly (keyof Methods)[];
}

const requestSchema = z.object({ id: z.number(), method: z.string(), input: z.unknown() });
type Request = z.infer<typeof requestSchema>;

/** Answers every request that comes over the connection with a value or an error record, until the process ends. */
export function serveWorker<Methods extends MethodTable<Methods>>(connection: ParentConnection, handlers: Handlers<Methods>, options: ServeOptions<Methods> = {}): void {
  const concurrent = new Set<string>((options.concurrent ?? []).map(String));
  let last: Promise<void> = Promise.resolve();
  connection.listen((message) => {
    const request = requestSchema.parse(message);
    const answer = async (): Promise<void> => connection.post(await replyTo(request, handlers));
    if (concurrent.has(request.method)) void answer();
    else last = last.then(answer);
  });
  connection.post({ kind: 'ready' });
}

async function replyTo<Methods extends MethodTable<Methods>>({ id, method, input }: Request, handlers: Handlers<Methods>): Promise<WorkerMessage> {
  try {
    if (!Object.hasOwn(handlers, method)) throw new AppError('internal', { message: `unknown method ${method}` });
    const handler = handlers[method as keyof Methods] as (input: unknown) => unknown; // callers are typed by the same contract
    return { kind: 'reply', id, ok: true, value: await handler(input) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') reportDefect(error);
    return { kind: 'reply', id, ok: false, error: errorRecord(error) };
  }
}
