import type { SourceId } from '../../shared/domain/ids.js';
import { sourceSchema, type Source } from '../../shared/domain/source.js';
import { jsonColumn, recordFrom } from './columns.js';
import type { Connection, Row } from './connection.js';
import { listRecords } from './where-readable.js';

/** Every source, in the order they were added. */
export function allSources(connection: Connection): Source[] {
  return listRecords(connection, { table: 'sources' }, sourceFromRow);
}

/** `null` when there is no such source. */
export function getSource(connection: Connection, id: SourceId): Source | null {
  const row = connection.row('SELECT * FROM sources WHERE id = ?', id);
  return row === null ? null : sourceFromRow(row);
}

/** Adds or changes a source. */
export function putSource(connection: Connection, source: Source): void {
  connection.run(
    `INSERT INTO sources (id, name, type, descriptor, aliases, part_of, reliability, reliability_reason, reliability_date, counts_apart_because)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, type = excluded.type, descriptor = excluded.descriptor,
       aliases = excluded.aliases, part_of = excluded.part_of, reliability = excluded.reliability,
       reliability_reason = excluded.reliability_reason, reliability_date = excluded.reliability_date,
       counts_apart_because = excluded.counts_apart_because`,
    source.id, source.name, source.type, source.descriptor, JSON.stringify(source.aliases), source.partOf,
    source.reliability, source.reliabilityReason, source.reliabilityDate, source.countsApartBecause ?? null,
  );
}

/** Removes a source; nothing may refer to it when the transaction ends. */
export function deleteSource(connection: Connection, id: SourceId): void {
  connection.run('DELETE FROM sources WHERE id = ?', id);
}

function sourceFromRow(row: Row): Source {
  return recordFrom(sourceSchema, {
    id: row['id'],
    name: row['name'],
    type: row['type'],
    descriptor: row['descriptor'],
    aliases: jsonColumn(row, 'aliases'),
    partOf: row['part_of'],
    reliability: row['reliability'],
    reliabilityReason: row['reliability_reason'],
    reliabilityDate: row['reliability_date'],
    ...(row['counts_apart_because'] === null ? {} : { countsApartBecause: row['counts_apart_because'] }),
  });
}
