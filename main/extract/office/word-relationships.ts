import { posix } from 'node:path';
import { readXml } from './read-xml.js';
import type { ZipPackage } from './zip-package.js';

/** What a part of a package refers to. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, such as `hyperlink` or `footnotes`. */
  readonly type: string;
  /** An address where it is external, else the name of a part. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * The relationships of a part; of the whole package for the name `''`. Nothing external is ever fetched.
 *
 * @throws {AppError} as `ZipPackage.textOf` and `readXml`
 * Source: ECMA-376 part 2, section 6.5
 */
export async function relationshipsOf(archive: ZipPackage, part: string): Promise<Relationship[]> {
  const folder = part === '' ? '' : posix.dirname(part);
  const xml = await archive.textOf(posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  const found: Relationship[] = [];
  if (xml === null) return found;
  readXml(xml, {
    open: (name, attributes) => {
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (!name.endsWith('Relationship') || id === undefined || type === undefined || target === undefined) return;
      const isExternal = mode === 'External';
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: isExternal ? target : partName(folder, target), isExternal });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return found;
}

function partName(folder: string, target: string): string {
  return target.startsWith('/') ? target.slice(1) : posix.join(folder, target);
}
