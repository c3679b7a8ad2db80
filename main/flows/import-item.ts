import path from 'node:path';
import { AppError } from '../../shared/errors.js';
import type { ArchiveMember, ExtractedSource, SourcePlace } from '../workers/contract.js';
import { extractTimeLimitMs, type ImportCaller } from './worker-caller.js';

/** One thing to import: a file, a member of an archive, or what was pasted. */
export interface ImportItem {
  readonly fileName: string;
  /** Name of the archive it is a member of. */
  readonly archive: string | null;
  /** Its path for who asked by path: an archive's path and the member's in it, joined by `/`. */
  readonly origin: string;
  /** What it is, asked before it is extracted. */
  readonly identify: (signal?: AbortSignal) => Promise<IdentifiedItem>;
  readonly extract: (signal?: AbortSignal) => Promise<ExtractedSource>;
  /** The same file, to be opened with a password; what was pasted has none. */
  readonly unlockedBy?: (password: string) => ImportItem;
}

/** Who reads items, and the password that opens the encrypted ones. */
export interface ItemReading {
  readonly importWorker: ImportCaller;
  readonly password?: string;
}

/** A file with the SHA-256 of its bytes, or an archive with what stands for it. */
export type IdentifiedItem = { readonly kind: 'file'; readonly sha256: string } | { readonly kind: 'archive'; readonly items: readonly ImportItem[] };

/** The item a path stands for. */
export function fileItem(file: string, reading: ItemReading): ImportItem {
  const { importWorker } = reading;
  const place: SourcePlace = { path: file, fileName: path.basename(file), ...passwordOf(reading) };
  return {
    ...placeItem(place, importWorker),
    unlockedBy: (password) => fileItem(file, { importWorker, password }),
    archive: null,
    origin: file,
    identify: async (signal) => {
      const found = await importWorker.call('source:identify', place, options(signal));
      if (found.kind === 'file') return found;
      const items = found.members.map((member) => memberItem(place, member, reading));
      return { kind: 'archive', items: found.isDamaged ? [...items, brokenOffItem(place)] : items };
    },
  };
}

function memberItem(archive: SourcePlace, member: ArchiveMember, reading: ItemReading): ImportItem {
  const { importWorker } = reading;
  const place: SourcePlace = { path: archive.path, fileName: memberName(member.path), member, ...passwordOf(reading) };
  return {
    ...placeItem(place, importWorker),
    unlockedBy: (password) => memberItem(archive, member, { importWorker, password }),
    archive: archive.fileName,
    origin: `${archive.path}/${member.path}`,
    identify: async (signal) => {
      const found = await importWorker.call('source:identify', place, options(signal));
      if (found.kind === 'archive') throw new AppError('too-deep', { fileName: place.fileName, why: 'archive-in-archive' });
      return found;
    },
  };
}

/** The rest of an archive whose directory breaks off: a row of its own after the members that are whole. */
function brokenOffItem({ path: file, fileName }: SourcePlace): ImportItem {
  const fail = (): Promise<never> => Promise.reject(new AppError('damaged', { fileName }));
  return { fileName, archive: null, origin: file, identify: fail, extract: fail };
}

function placeItem(place: SourcePlace, importWorker: ImportCaller): Pick<ImportItem, 'fileName' | 'extract'> {
  return { fileName: place.fileName, extract: (signal) => importWorker.call('source:extract-file', place, options(signal)) };
}

function passwordOf({ password }: ItemReading): Pick<SourcePlace, 'password'> {
  return password === undefined ? {} : { password };
}

/** Each call has its time; cancelled, it ends at once, with the worker. */
function options(signal: AbortSignal | undefined): { timeLimitMs: number; signal?: AbortSignal } {
  return { timeLimitMs: extractTimeLimitMs, ...(signal === undefined ? {} : { signal }) };
}

/** The last part of a member's path; it is a name and nothing else, since no member is ever written to disk. */
function memberName(memberPath: string): string {
  const parts = memberPath.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return (parts.at(-1) ?? 'unnamed').replaceAll('\0', '');
}
