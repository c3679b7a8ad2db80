import type { DamageKind } from '../domain/case-damage.js';

/** What is wrong with a damaged part of a case, said of the part. */
export const damageStrings: Readonly<Record<DamageKind, string>> = {
  page: 'the file’s structure is damaged',
  journal: 'this entry of the journal was changed, or one before it was taken out',
  differs: 'this record is not what the journal says it was last',
  missing: 'this record is gone, though nobody removed it',
  unknown: 'this record was not made by this program: the journal knows nothing of it',
  broken: 'this record cannot be read',
  bytes: 'the kept file is not the one that was imported: its SHA-256 differs',
  text: 'the text is not the one that was read: its SHA-256 differs',
  reference: 'this row refers to something that is not there',
  image: 'the stored image is not the one that was put in: its SHA-256 differs',
  search: 'the search index does not hold this article’s words',
  seal: 'this is not what was written: its SHA-256 differs',
  schema: 'this table is not as the program makes it',
  copies: 'what finds copies of this article is not what its text makes',
};
