import { extractSource, type SourceFile } from '../extract/read-source.js';
import { sha256Hex } from '../extract/hash.js';
import type { ExtractedSource, ImportMethods } from './contract.js';
import { readSourceFile } from './import-source-file.js';
import { parentConnection } from './parent-connection.js';
import { serveWorker } from './serve-worker.js';

const connection = parentConnection();
connection.endWhenGone();
serveWorker<ImportMethods>(connection, {
  'source:extract-file': async ({ path, ...file }) => extracted({ bytes: await readSourceFile(path, file.fileName), ...file }),
  'source:extract-bytes': (file) => extracted(file),
});

async function extracted(file: SourceFile): Promise<ExtractedSource> {
  return { bytes: file.bytes, sha256: sha256Hex(file.bytes), extracted: await extractSource(file) };
}
