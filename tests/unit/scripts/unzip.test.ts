import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unzip } from '../../../scripts/setup/unzip.mjs';
import { zip64Archive, zipArchive } from '../../fixtures/zip-archive.js';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourceline-unzip-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function unpack(archive: Buffer, place: (name: string) => string | null = (name) => name): Promise<string> {
  const file = path.join(folder, 'archive.zip');
  const target = path.join(folder, 'unpacked');
  writeFileSync(file, archive);
  await unzip(file, target, place);
  return target;
}

describe('unzip', () => {
  const members = [
    { name: 'app/long.txt', content: 'many words '.repeat(50_000) },
    { name: 'app/plain.txt', content: 'stored as it is', stored: true },
    { name: 'app/nothing', content: '', stored: true },
    { name: 'app/run', content: '#!/bin/sh\n', mode: 0o100755 },
  ];

  it.each([
    ['an ordinary archive', zipArchive],
    ['an archive with 64-bit sizes', zip64Archive],
  ])('unpacks %s with contents and modes', async (_name, make) => {
    const target = await unpack(make(members));

    expect(readFileSync(path.join(target, 'app/long.txt'), 'utf8')).toBe(members[0]!.content);
    expect(readFileSync(path.join(target, 'app/plain.txt'), 'utf8')).toBe('stored as it is');
    expect(statSync(path.join(target, 'app/nothing')).size).toBe(0);
    expect(statSync(path.join(target, 'app/run')).mode & 0o777).toBe(0o755);
  });

  it('leaves out and renames what the caller says', async () => {
    const target = await unpack(zipArchive(members), (name) => (name === 'app/run' ? 'electron' : null));

    expect(existsSync(path.join(target, 'electron'))).toBe(true);
    expect(existsSync(path.join(target, 'app'))).toBe(false);
  });

  it.each(['../outside.txt', '/outside.txt', 'app/../../outside.txt'])('refuses an entry named %s', async (name) => {
    await expect(unpack(zipArchive([{ name, content: 'x' }]))).rejects.toThrow('reaches outside');
  });

  it('refuses a link', async () => {
    const link = { name: 'link', content: '/etc/passwd', mode: 0o120777 };

    await expect(unpack(zipArchive([link]))).rejects.toThrow('holds a link');
  });

  it('refuses content that is not what the archive announced', async () => {
    await expect(unpack(zipArchive([{ name: 'a', content: 'x', announcedCrc: 1 }]))).rejects.toThrow('damaged: a');
  });

  it.each([
    ['cut short', zipArchive(members).subarray(0, 300)],
    ['empty', Buffer.alloc(0)],
    ['of another kind', Buffer.from('%PDF-1.7 and so on, longer than the shortest archive there is')],
  ])('refuses a file that is %s', async (_name, bytes) => {
    await expect(unpack(bytes)).rejects.toThrow('not a zip archive');
  });
});
