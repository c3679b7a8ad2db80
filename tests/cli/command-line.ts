import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildOnce } from '../../scripts/build/build-once.mjs';
import { readPdf, type ReadPdf } from '../print/read-pdf.js';

const projectDir = path.resolve(import.meta.dirname, '../..');
const entry = path.join(projectDir, 'out/main/cli.js');

/** Each command starts up to three processes; on a busy machine that takes its time. */
export const commandTimeoutMs = 60_000;

/** The sample case's folder, as it is shipped. */
export const sampleDir = path.join(projectDir, 'resources/sample');

/** What a command left behind. */
export interface Ran {
  readonly exitCode: number | null;
  /** Each line of stdout, parsed: nothing but JSON may be there. */
  readonly lines: readonly unknown[];
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as it is built, in plain Node; builds it first when a source is newer. */
export function run(...args: readonly string[]): Promise<Ran> {
  return runWith(null, ...args);
}

/** As `run`, with words on standard input, which is left open: nobody promises that a program ends it. */
export async function runWith(input: string | null, ...args: readonly string[]): Promise<Ran> {
  await buildOnce('node');
  const child = spawn(process.execPath, [entry, ...args], { stdio: ['pipe', 'pipe', 'pipe'] });
  if (input === null) child.stdin.end();
  else child.stdin.write(input);
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const stdout = Buffer.concat(out).toString();
  const isJson = stdout.startsWith('{');
  return {
    exitCode,
    lines: isJson ? stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown) : [],
    stdout,
    stderr: Buffer.concat(err).toString(),
  };
}

/** A PDF on disk as a reader sees it. */
export function readPdfFile(file: string): Promise<ReadPdf> {
  return readPdf(new Uint8Array(readFileSync(file)));
}

/** The words of a PDF's pages; where lines break is no part of them. */
export function wordsOf(pdf: ReadPdf): string {
  return pdf.pages.join(' ').replace(/\s+/gu, ' ');
}
