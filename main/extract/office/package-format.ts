import type { ZipPackage } from './zip-package.js';

/** What a zip archive is: a document of some program, or `zip` where it is an archive and nothing else. */
export type PackageFormat = 'docx' | 'xlsx' | 'pptx' | 'odt' | 'ods' | 'odp' | 'epub' | 'jar' | 'opendocument' | 'zip';

const officeFolders: readonly (readonly [string, PackageFormat])[] = [['word/', 'docx'], ['xl/', 'xlsx'], ['ppt/', 'pptx']];
const statedTypes: ReadonlyMap<string, PackageFormat> = new Map([
  ['application/epub+zip', 'epub'],
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
]);

/**
 * The format of an archive by what is in it.
 *
 * Sources: ECMA-376 part 2 (`[Content_Types].xml`), OpenDocument 1.3 part 2 and EPUB OCF 3.3 (`mimetype`)
 */
export async function packageFormatOf(archive: ZipPackage): Promise<PackageFormat> {
  const names = [...archive.names];
  if (archive.names.has('[Content_Types].xml')) {
    const office = officeFolders.find(([folder]) => names.some((name) => name.startsWith(folder)));
    if (office !== undefined) return office[1];
  }
  if (archive.names.has('mimetype')) {
    const stated = (await archive.textOf('mimetype')) ?? '';
    const format = statedTypes.get(stated.trim());
    if (format !== undefined) return format;
    if (stated.startsWith('application/vnd.oasis.opendocument')) return 'opendocument';
  }
  return archive.names.has('META-INF/MANIFEST.MF') ? 'jar' : 'zip';
}
