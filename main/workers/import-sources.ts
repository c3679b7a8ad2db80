import { sha256Hex } from '../extract/hash.js';
import { isZip, listArchive } from '../extract/archive/list-archive.js';
import { readMember } from '../extract/archive/read-member.js';
import type { IdentifiedSource, SourcePlace } from './contract.js';
import { bytesOf, headOf, withSourceFile, type OpenedSource } from './import-source-file.js';

/** Bytes that tell a zip. */
const signatureLength = 4;

interface ReadSource {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/** Files and members of archives as they are asked for: what was identified last is not read again for its extraction. */
export class ImportSources {
  #last: ReadSource | null = null;

  /** What lies at a place, an archive's members or one file's hash. Throws what `bytes` and `listArchive` throw. */
  async identify(place: SourcePlace): Promise<IdentifiedSource> {
    this.#last = null;
    const found = await identified(place);
    if (!(found instanceof Uint8Array)) return found;
    this.#last = { key: keyOf(place), bytes: found };
    return { kind: 'file', sha256: sha256Hex(found) };
  }

  /**
   * The bytes at a place.
   *
   * @throws {AppError} `file-vanished`, `file-not-regular`, `file-unreadable`, `file-too-large`; of a member `encrypted`,
   *   `damaged`, `too-deep`, `type-unsupported`
   */
  async bytes(place: SourcePlace): Promise<Uint8Array> {
    const last = this.#last;
    this.#last = null;
    if (last !== null && last.key === keyOf(place)) return last.bytes;
    return withSourceFile(place.path, place.fileName, (opened) => contentAt(place, opened));
  }
}

function keyOf({ path, member }: SourcePlace): string {
  return JSON.stringify([path, member?.headerAt ?? null]);
}

function identified(place: SourcePlace): Promise<Uint8Array | IdentifiedSource> {
  const { path, fileName, member } = place;
  return withSourceFile(path, fileName, async (opened) => {
    if (member === undefined && isZip(await headOf(opened, signatureLength))) {
      const listing = await listArchive(opened.file.fd, fileName);
      if (listing !== null) return { kind: 'archive', ...listing };
    }
    return contentAt(place, opened);
  });
}

function contentAt({ fileName, member }: SourcePlace, opened: OpenedSource): Promise<Uint8Array> {
  return member === undefined ? bytesOf(opened, fileName) : readMember(opened.file.fd, member, fileName);
}
