import { describe, expect, it } from 'vitest';
import { filedAs, isToRead, unfiled } from '../../shared/domain/filing.js';
import { foldedName, plainName, spelledAsKnown } from '../../shared/domain/filing-name.js';
import type { ArticleId, CollectionId } from '../../shared/domain/ids.js';
import { takenBack } from '../../shared/domain/journal.js';

const none = unfiled('a' as ArticleId);

describe('a filing', () => {
  it('stays the very same where a change says what it says already', () => {
    const filed = filedAs(none, { what: 'labels', add: ['Kursk'], remove: [] });
    expect(filedAs(filed, { what: 'labels', add: ['KURSK '], remove: ['Orrin'] })).toBe(filed);
    expect(filedAs(none, { what: 'collections', add: [], remove: ['c' as CollectionId] })).toBe(none);
  });

  it('loses a label however it is spelled, and may get it again in the same change', () => {
    const filed = filedAs(none, { what: 'labels', add: ['Kursk', 'Orrin'], remove: [] });
    expect(filedAs(filed, { what: 'labels', add: ['KURSK'], remove: ['kursk'] }).labels).toEqual(['Orrin', 'KURSK']);
  });

  it('goes back in what a change touched, and keeps what came since', () => {
    const labelled = filedAs(none, { what: 'labels', add: ['Kursk'], remove: [] });
    const read = filedAs(labelled, { what: 'to-read', toRead: false });
    expect(takenBack<'filing'>({ entity: 'filing', id: 'a', before: none, after: labelled }, read)).toEqual({ ...none, toRead: false });
  });

  it('is to read as the analyst said, else until something is tagged', () => {
    expect([isToRead(undefined, 0), isToRead(undefined, 1), isToRead({ toRead: true }, 5), isToRead({ toRead: false }, 0)]).toEqual([true, false, true, false]);
  });
});

describe('names', () => {
  it('are one line, composed, without spaces around them', () => {
    expect(plainName(' Orrin\n\u00a0 Strait\u200b ')).toBe('Orrin Strait');
    expect(plainName('Cafe\u0301')).toBe('Caf\u00e9');
    expect(plainName('\u200b \ufeff')).toBe('');
  });

  it('are the same whatever their case, and take the spelling that is known', () => {
    expect(foldedName('ORRIN  strait')).toBe(foldedName('Orrin Strait'));
    expect(spelledAsKnown(['KURSK', 'new '], ['Kursk', 'kursk'])).toEqual(['Kursk', 'new']);
  });
});
