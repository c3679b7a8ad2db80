import { createHash } from 'node:crypto';
import { checkedImageSchema, type CheckedImage } from '../../shared/domain/block-image.js';
import type { Block } from '../../shared/domain/briefing.js';
import { bytesColumn, recordFrom } from './columns.js';
import type { Connection } from './connection.js';

/** A stored image as it lies in the case; `null` where it is not there. Whether its bytes are whole is the reader's to check. */
export function getImage(connection: Connection, sha256: string): CheckedImage | null {
  const row = connection.row('SELECT type, width, height, bytes FROM images WHERE sha256 = ?', sha256);
  return row === null ? null : recordFrom(checkedImageSchema, { sha256, type: row['type'], width: Number(row['width']), height: Number(row['height']), bytes: bytesColumn(row, 'bytes') });
}

/** Keeps an image; the same bytes lie there once. */
export function keepImage(connection: Connection, { sha256, type, width, height, bytes }: CheckedImage): void {
  connection.run('INSERT INTO images (sha256, type, width, height, bytes) VALUES (?, ?, ?, ?, ?) ON CONFLICT (sha256) DO NOTHING', sha256, type, width, height, bytes);
}

/** The images some blocks show, each once; one that is gone is left out. */
export function shownImages(connection: Connection, blocks: readonly Block[]): CheckedImage[] {
  const hashes = new Set(blocks.flatMap(({ image }) => (image === undefined ? [] : [image.sha256])));
  return [...hashes].flatMap((sha256) => getImage(connection, sha256) ?? []);
}

/** Hashes of the stored images whose bytes are others than were put in. */
export function imagesUnlikeHash(connection: Connection): string[] {
  return connection.rows('SELECT sha256 FROM images ORDER BY sha256').flatMap(({ sha256 }) => {
    const row = connection.row('SELECT bytes FROM images WHERE sha256 = ?', String(sha256));
    const isWhole = row !== null && createHash('sha256').update(bytesColumn(row, 'bytes')).digest('hex') === sha256;
    return isWhole ? [] : [String(sha256)];
  });
}
