import { AppError } from '../errors.js';
import { ledgerFileSchema, ledgerSchemaVersion, type LedgerFile, type LedgerSpan } from './ledger-file.js';

/**
 * A ledger as it was attached to a PDF, every reference in it resolved.
 *
 * @throws {AppError} `ledger-damaged`, with why: `not-json`, `newer`, `not-a-ledger` or `reference`
 */
export function parseLedger(text: string): LedgerFile {
  const read = readJson(text);
  if (isNewer(read)) throw new AppError('ledger-damaged', { why: 'newer' });
  const parsed = ledgerFileSchema.safeParse(read);
  if (!parsed.success) throw new AppError('ledger-damaged', { why: 'not-a-ledger', at: (parsed.error.issues[0]?.path ?? []).map(String).join('.') });
  assertWhole(parsed.data);
  return parsed.data;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    throw new AppError('ledger-damaged', { why: 'not-json' }, thrown);
  }
}

function isNewer(read: unknown): boolean {
  return typeof read === 'object' && read !== null && 'schemaVersion' in read && typeof read.schemaVersion === 'number' && read.schemaVersion > ledgerSchemaVersion;
}

/** Every id that is referred to is there, and is given once. */
function assertWhole(ledger: LedgerFile): void {
  const { sources, speakers, attributions, claims, annotations, blocks } = ledger;
  const ids = [...sources, ...speakers, ...attributions, ...claims, ...annotations, ...blocks].map(({ id }) => id);
  const known = new Set(ids);
  if (known.size !== ids.length) throw new AppError('ledger-damaged', { why: 'reference' });
  const spans = [...attributions.flatMap((one) => [...one.sourceSpans, ...one.cueSpans, ...one.contentSpans]), ...annotations.flatMap(({ target }) => ('source' in target ? [] : target))];
  const references = [
    ...spans.map(({ source }) => source),
    ...sources.map(({ copyOf }) => copyOf),
    ...speakers.map(({ partOf }) => partOf),
    ...attributions.flatMap(({ parent, speaker }) => [parent, speaker]),
    ...claims.flatMap(({ contrary, figures }) => [...contrary, ...figures.map(({ passage }) => passage)]),
    ...annotations.flatMap(({ target, claim, attribution, chain }) => ['source' in target ? target.source : null, claim, attribution, ...chain.flatMap((link) => [link.speaker, link.attribution])]),
    ...blocks.flatMap(({ citations }) => citations),
  ];
  const isWhole = references.every((id) => id === null || known.has(id)) && spans.every(isStretch) && annotations.every(({ target }) => 'source' in target || isOneArticle(target));
  if (!isWhole) throw new AppError('ledger-damaged', { why: 'reference' });
}

function isStretch({ selector }: LedgerSpan): boolean {
  const positions = selector.flatMap((one) => (one.type === 'TextPositionSelector' ? [one] : []));
  return positions.length === 1 && positions.every(({ start, end }) => end > start);
}

function isOneArticle(target: readonly LedgerSpan[]): boolean {
  return new Set(target.map(({ source }) => source)).size === 1;
}
