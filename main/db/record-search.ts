import { runsOf } from '../../shared/domain/briefing-table.js';
import type { Block, Run } from '../../shared/domain/briefing.js';
import type { BlockId, BriefingId, ClaimId, SourceId } from '../../shared/domain/ids.js';
import { matchesQuery, wantedPlaces, type SearchDocument } from '../../shared/search/match-query.js';
import type { QueryNode } from '../../shared/search/query.js';
import { foldedWords } from '../../shared/search/search-words.js';
import { allBriefings } from './briefings.js';
import { allClaims } from './claims.js';
import type { Connection } from './connection.js';
import { loadDocument } from './drafts.js';
import { allSources } from './sources.js';
import { whereReadable } from './where-readable.js';

/** A briefing with words looked for; the block is the first that has any, `null` where its name or head has them. */
export interface FoundBriefing {
  readonly id: BriefingId;
  readonly blockId: BlockId | null;
}

/** Records that a query finds, in the order of the case. */
export interface FoundRecords {
  readonly claims: readonly ClaimId[];
  readonly sources: readonly SourceId[];
  readonly briefings: readonly FoundBriefing[];
}

interface Searched<Id> {
  readonly id: Id;
  readonly document: SearchDocument;
}

interface SearchedBriefing extends Searched<BriefingId> {
  readonly blocks: readonly { readonly id: BlockId; readonly words: readonly string[] }[];
}

interface RecordWords {
  /** Differs when anything in the file does. */
  readonly state: string;
  readonly claims: readonly Searched<ClaimId>[];
  readonly sources: readonly Searched<SourceId>[];
  readonly briefings: readonly SearchedBriefing[];
}

/**
 * The claims, sources and briefings (as they stand in the editor) that a query asks for.
 *
 * There are some thousands of them at most: their words are kept in memory, nowhere in the file, until the file changes.
 */
export function findRecords(connection: Connection, node: QueryNode): FoundRecords {
  const words = recordWords(connection);
  const found = <Id, Item extends Searched<Id>>(items: readonly Item[]): Item[] => items.filter(({ document }) => matchesQuery(node, document));
  return {
    claims: found<ClaimId, Searched<ClaimId>>(words.claims).map(({ id }) => id),
    sources: found<SourceId, Searched<SourceId>>(words.sources).map(({ id }) => id),
    briefings: found<BriefingId, SearchedBriefing>(words.briefings).map(({ id, blocks }) => ({ id, blockId: blocks.find((block) => wantedPlaces(node, block.words, 'body').length > 0)?.id ?? null })),
  };
}

const wordsByConnection = new WeakMap<Connection, RecordWords>();

function recordWords(connection: Connection): RecordWords {
  // What this connection wrote, and whether another one did: drafts count no revision.
  const state = `${String(connection.number('SELECT total_changes()'))} ${String(connection.number('PRAGMA data_version'))}`;
  const known = wordsByConnection.get(connection);
  if (known?.state === state) return known;
  const words = { state, ...readWords(connection) };
  wordsByConnection.set(connection, words);
  return words;
}

function readWords(connection: Connection): Omit<RecordWords, 'state'> {
  return {
    claims: allClaims(connection).map(({ id, text, subject }) => {
      const claim = foldedWords(`${text}\n${subject ?? ''}`);
      return { id, document: { claim, body: claim } };
    }),
    sources: allSources(connection).map(({ id, name, aliases, descriptor }) => {
      const source = foldedWords([name, ...aliases].join('\n'));
      return { id, document: { source, title: source, body: foldedWords(descriptor ?? '') } };
    }),
    briefings: allBriefings(connection).map(({ id, name }) => briefingWords(connection, id, name)),
  };
}

/** One that is damaged is found by its name. */
function briefingWords(connection: Connection, id: BriefingId, name: string): SearchedBriefing {
  const document = whereReadable(() => loadDocument(connection, id));
  const { title = '', mainMessage = '', requirement = '' } = document?.head ?? {};
  const blocks = (document?.blocks ?? []).map((block) => ({ id: block.id, words: foldedWords(blockText(block)) }));
  const body = [...foldedWords(`${mainMessage}\n${requirement}`), ...blocks.flatMap(({ words }) => words)];
  return { id, document: { title: foldedWords(`${name}\n${title}`), body }, blocks };
}

function blockText(block: Block): string {
  return runsOf(block).map(runText).join(' ');
}

function runText(run: Run): string {
  if (run.type === 'text') return run.text;
  return run.type === 'quotation' ? run.words : '';
}
