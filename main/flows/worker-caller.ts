import type { CaseMethods, ImportMethods, Method, PrintMethods, SuggestMethods } from '../workers/contract.js';
import type { CallOptions } from '../workers/worker-client.js';

/** A worker as a flow sees it: one way to call, whatever port lies between. */
export interface WorkerCaller<Methods extends { [Name in keyof Methods]: Method<unknown, unknown> }> {
  call<Name extends keyof Methods>(method: Name, input: Methods[Name]['input'], options?: CallOptions): Promise<Methods[Name]['output']>;
}

/** Longest a stranger's file may take to be read; the five-page articles of a normal import take well under a second. */
export const extractTimeLimitMs = 30_000;
/** Longest a PDF may take: a thousand pages with five thousand citations need about a tenth of it. */
export const printTimeLimitMs = 300_000;
/** Longest the suggestions of one article may take: 100,000 words need about a fifth of it. */
export const suggestTimeLimitMs = 10_000;

export type CaseCaller = WorkerCaller<CaseMethods>;
export type ImportCaller = WorkerCaller<ImportMethods>;
export type PrintCaller = WorkerCaller<PrintMethods>;
export type SuggestCaller = WorkerCaller<SuggestMethods>;
