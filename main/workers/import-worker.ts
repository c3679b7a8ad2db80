import { constants, setPriority } from 'node:os';
import { checkImage } from '../extract/image/check-image.js';
import { extractSource, type SourceFile } from '../extract/read-source.js';
import { readSealedPdf } from '../extract/pdf/read-sealed-pdf.js';
import { sha256Hex } from '../extract/hash.js';
import type { ExtractedSource, ImportMethods } from './contract.js';
import { ImportSources } from './import-sources.js';
import { parentConnection } from './parent-connection.js';
import { serveWorker } from './serve-worker.js';

const connection = parentConnection();
const sources = new ImportSources();
connection.endWhenGone();
// The window and the case come first: on two cores it froze for a third of a second while files were read.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
serveWorker<ImportMethods>(connection, {
  'source:identify': (place) => sources.identify(place),
  'source:extract-file': async (place) => extracted({ ...place, bytes: await sources.bytes(place) }),
  'pdf:read-ledger': async (place) => readSealedPdf({ ...place, bytes: await sources.bytes(place) }),
  'image:check': checkImage,
  'source:extract-bytes': (file) => extracted(file),
});

async function extracted(file: SourceFile): Promise<ExtractedSource> {
  return { bytes: file.bytes, sha256: sha256Hex(file.bytes), extracted: await extractSource(file) };
}
