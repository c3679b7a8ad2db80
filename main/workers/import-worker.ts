import { extractSource } from '../extract/read-source.js';
import { sha256Hex } from '../extract/hash.js';
import type { ExtractedSource, ImportMethods } from './contract.js';
import { readSourceFile } from './import-source-file.js';
import { parentConnection } from './parent-connection.js';
import { serveWorker } from './serve-worker.js';

const connection = parentConnection();
connection.endWhenGone();
serveWorker<ImportMethods>(connection, {
  'source:extract-file': async ({ path, fileName }) => extracted(await readSourceFile(path, fileName), fileName),
  'source:extract-bytes': ({ bytes, fileName }) => extracted(bytes, fileName),
});

function extracted(bytes: Uint8Array, fileName: string): ExtractedSource {
  return { bytes, sha256: sha256Hex(bytes), extracted: extractSource({ fileName, bytes }) };
}
