import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { IdentifiedSource, ArchiveMember } from '../../main/workers/contract.js';
import { ImportSources } from '../../main/workers/import-sources.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { zip64Archive, zipArchive, type ZipMember } from '../fixtures/zip-archive.js';

const story = 'Ferry line to open in spring\n\nThe harbour board of Lissund said on Monday that a ferry line would open.\n';
const page = (name: string, more: Partial<ZipMember> = {}): ZipMember => ({ name, content: story, ...more });

function fileOf(bytes: Uint8Array, name = 'pages.zip'): { path: string; fileName: string } {
  const file = path.join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return { path: file, fileName: name };
}

const identify = (bytes: Uint8Array): Promise<IdentifiedSource> => new ImportSources().identify(fileOf(bytes));

async function namesIn(...members: readonly ZipMember[]): Promise<string[]> {
  const found = await identify(zipArchive(members));
  return found.kind === 'archive' ? found.members.map((member) => member.path) : [found.kind];
}

/** The text of the only member, read as an import reads it. */
async function readOnly(member: ZipMember): Promise<string> {
  const place = fileOf(zipArchive([member]));
  const sources = new ImportSources();
  const found = await sources.identify(place);
  const [first] = found.kind === 'archive' ? found.members : [];
  return new TextDecoder().decode(await sources.bytes({ ...place, fileName: 'member', member: first as ArchiveMember })); // listed above
}

describe('an archive', () => {
  it('is told by its content and lists its members in order, folders and what systems leave behind left out', async () => {
    const names = await namesIn(page('b.txt'), page('sub/'), page('sub/a.html'), page('__MACOSX/sub/._a.html'), page('.DS_Store'), page('.git/config'), page('Thumbs.db'), page('case.json'));

    expect(names).toEqual(['b.txt', 'sub/a.html']);
  });

  it.each(['[Content_Types].xml', 'mimetype', 'META-INF/container.xml'])('that holds %s is one file', async (mark) => {
    expect(await namesIn(page(mark), page('word/document.xml'))).toEqual(['file']);
  });

  it('of 64-bit sizes is read too', async () => {
    expect(await identify(zip64Archive([page('a.txt')]))).toMatchObject({ kind: 'archive', members: [{ path: 'a.txt', sizeBytes: story.length }] });
  });

  it('names its members in UTF-8, said or not, and in CP437', async () => {
    const cp437 = Uint8Array.from([0x4d, 0x81, 0x6e, 0x64, 0x65, 0x6e, 0x2e, 0x74, 0x78, 0x74]);

    expect(await namesIn(page('Гавань.txt'), page('Гавань 2.txt', { flags: 0x800 }), page('', { nameBytes: cp437 }))).toEqual(['Гавань.txt', 'Гавань 2.txt', 'Münden.txt']);
  });

  it('keeps names that reach outside as names', async () => {
    expect(await namesIn(page('../../etc/a.txt'), page('C:\\temp\\b.txt'))).toEqual(['../../etc/a.txt', 'C:/temp/b.txt']);
  });

  it.each<[string, () => Uint8Array, object]>([
    ['cut off', () => zipArchive([page('a.txt'), page('b.txt')]).subarray(0, 150), { code: 'damaged' }],
    ['without a member', () => zipArchive([]), { code: 'empty' }],
    ['of hidden files alone', () => zipArchive([page('.hidden')]), { code: 'empty' }],
    ['of members that share their bytes', () => zipArchive([page('a.txt'), page('b.txt', { overlapping: true }), page('c.txt', { overlapping: true })]), { code: 'damaged', details: { why: 'members-overlap' } }],
    ['that announces to unpack to more than a hundred times its size', () => zipArchive([page('a.txt', { announcedSize: 900_000_000 })]), { code: 'file-too-large' }],
  ])('%s is refused', async (_, archive, error) => {
    await expect(identify(archive())).rejects.toMatchObject(error);
  });

  it('whose directory breaks off gives the members before', async () => {
    const archive = zipArchive([page('a.txt'), page('b.txt')]);
    archive.writeUInt32LE(0, archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02])));

    expect(await identify(archive)).toMatchObject({ kind: 'archive', isDamaged: true, members: [{ path: 'a.txt' }] });
  });

  it('of more than 20,000 members is refused', async () => {
    const members = Array.from({ length: 20_001 }, (_, at) => ({ name: `${String(at)}.txt`, content: '', stored: true }));

    await expect(identify(zipArchive(members))).rejects.toMatchObject({ code: 'input-invalid', details: { why: 'too-many-files' } });
  });
});

describe('a member of an archive', () => {
  it.each([['packed', {}], ['stored', { stored: true }]])('that is %s has the bytes it was made of', async (_, how) => {
    expect(await readOnly(page('a.txt', how))).toBe(story);
  });

  it.each<[string, Partial<ZipMember>, object]>([
    ['encrypted', { flags: 1 }, { code: 'encrypted', details: { fileName: 'member' } }],
    ['a link', { mode: 0o120777 }, { code: 'file-not-regular' }],
    ['packed in another way', { method: 14 }, { code: 'type-unsupported' }],
    ['larger than a source may be', { announcedSize: 30_000_000 }, { code: 'file-too-large' }],
    ['larger than it announces', { announcedSize: 20 }, { code: 'damaged' }],
    ['smaller than it announces', { announcedSize: 4_000 }, { code: 'damaged' }],
    ['not what its check sum says', { announcedCrc: 7 }, { code: 'damaged' }],
    ['an archive itself', { content: zipArchive([page('a.txt')]) }, { code: 'too-deep', details: { why: 'archive-in-archive' } }],
  ])('that is %s is refused', async (_, more, error) => {
    await expect(readOnly(page('a.txt', more))).rejects.toMatchObject(error);
  });

  it('may be an Office file', async () => {
    const office = zipArchive([page('[Content_Types].xml'), page('word/document.xml')]);

    await expect(readOnly(page('a.docx', { content: office }))).resolves.toContain('word/document.xml');
  });
});

describe('a file that was identified', () => {
  it('is not read again for its extraction', async () => {
    const place = fileOf(new TextEncoder().encode(story), 'a.txt');
    const sources = new ImportSources();
    await sources.identify(place);
    writeFileSync(place.path, 'other words');

    const bytes = await sources.bytes(place);

    expect(new TextDecoder().decode(bytes)).toBe(story);
    expect(readFileSync(place.path, 'utf8')).toBe('other words');
  });
});
