import { analyse } from 'chardet';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { AppError } from '../../shared/errors.js';

/** Bytes looked at when the encoding has to be guessed. */
const sampleBytes = 64 * 1024;
/** Bytes of a page searched for its own statement of the encoding; browsers look at 1,024, saved pages put more before it. */
const declarationBytes = 8 * 1024;

/** Characters of several bytes for each damaged one, from which a file is damaged UTF-8 and no other encoding. */
const wholeForEachDamaged = 200;
/** With a single damaged character so many others are enough: in another encoding few pairs of bytes look like UTF-8, and many do not. */
const wholeForSingleDamaged = 10;

/** The characters of the bytes 80 to 9F in windows-1252; five of them stand for themselves. */
const windows1252Marks = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Text made of bytes, the name of the encoding that was used, and what of the bytes could not be read. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly log: ExtractedArticle['log'];
}

interface Encoding {
  readonly name: string;
  /** Places where the bytes are no characters; U+FFFD stands for them in the text. */
  readonly damagedCount: number;
}

/**
 * The text of a file: decoded, byte order mark dropped, CRLF turned into LF, nothing else changed.
 *
 * A byte order mark wins, then UTF-8, whole or with a rare bad byte, then what is stated beside the bytes, then what the
 * page declares, then a guess from the first 64 KB.
 *
 * @param stated - the alphabet that a mail or saved page gives for this part of it
 * @throws {AppError} `type-unsupported` when the bytes are no text
 */
export function decodeText(bytes: Uint8Array, stated: string | null = null): DecodedText {
  const { name, damagedCount } = encodingOf(bytes, stated === null ? null : statedEncoding(stated));
  const decoded = decodedAs(name, bytes);
  if (decoded.includes('\0')) throw new AppError('type-unsupported', { reason: 'NUL characters' });
  const log = damagedCount === 0 ? [] : [{ step: 'keep-utf-8', why: 'few bytes are damaged', count: damagedCount }];
  return { text: decoded.replaceAll('\r\n', '\n'), encoding: name, log };
}

/**
 * Text of bytes in an encoding that is known here.
 *
 * Node 20 decodes windows-1252 as ISO 8859-1, which has control characters where quotation marks and dashes are.
 *
 * Source: https://encoding.spec.whatwg.org/index-windows-1252.txt
 */
export function decodedAs(encoding: string, bytes: Uint8Array): string {
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (encoding !== 'windows-1252') return decoded;
  return decoded.replace(/[\u0080-\u009F]/gu, (control) => windows1252Marks[control.charCodeAt(0) - 0x80] ?? control);
}

/** Programs that know nothing better state ASCII. */
function statedEncoding(label: string): string | null {
  return /^(?:us-ascii|ascii|unknown|utf-?(?:8|16))/iu.test(label.trim()) ? null : knownEncoding(label);
}

function encodingOf(bytes: Uint8Array, stated: string | null): Encoding {
  const whole = (name: string): Encoding => ({ name, damagedCount: 0 });
  const marked = encodingOfMark(bytes);
  if (marked !== null) return whole(marked);
  if (bytes.subarray(0, sampleBytes).includes(0)) return whole(wideEncodingOf(bytes));
  // Seven bits a byte: whatever is written in it would pass for UTF-8.
  if (stated === 'iso-2022-jp') return whole(stated);
  if (isUtf8(bytes)) return whole('utf-8');
  return damagedUtf8(bytes) ?? whole(stated ?? declaredEncoding(bytes) ?? guessedEncoding(bytes));
}

function encodingOfMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/**
 * UTF-16 without a mark: its NUL bytes stand on one side of the pairs only (spaces and line feeds at least).
 * NUL bytes anywhere else mean the file is no text.
 */
function wideEncodingOf(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, sampleBytes);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const encoding = odd > even ? 'utf-16le' : 'utf-16be';
  const isOneSided = Math.min(even, odd) * 50 <= Math.max(even, odd);
  const share = Math.max(even, odd) / (sample.length / 2);
  // One character in fifty at least is a space, a line feed or Latin; a few stray NULs are damage or a binary.
  if (bytes.length % 2 !== 0 || !isOneSided || share < 0.02) throw new AppError('type-unsupported', { reason: 'NUL bytes' });
  if (!isProbablyText(new TextDecoder(encoding).decode(sample))) throw new AppError('type-unsupported', { reason: 'NUL bytes' });
  return encoding;
}

function isProbablyText(text: string): boolean {
  const controls = text.match(/[\p{Cc}\p{Cn}\p{Co}\uFFFD]/gu)?.filter((character) => !/\s/u.test(character)).length ?? 0;
  return controls <= text.length / 100;
}

/** Whether all of some bytes are UTF-8. */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A file cut off or spoiled on its way is still UTF-8: read as anything else, every character of it would be a wrong one. */
function damagedUtf8(bytes: Uint8Array): Encoding | null {
  const { damagedCount, wholeCount } = utf8Counts(bytes);
  const isRare = damagedCount * wholeForEachDamaged <= wholeCount || (damagedCount === 1 && wholeCount >= wholeForSingleDamaged);
  const isCutOnly = damagedCount === 1 && endsInCutCharacter(bytes);
  return isRare || isCutOnly ? { name: 'utf-8', damagedCount } : null;
}

/** Places that are no UTF-8, and characters of several bytes that are. */
function utf8Counts(bytes: Uint8Array): { readonly damagedCount: number; readonly wholeCount: number } {
  const decoded = new TextDecoder('utf-8').decode(bytes);
  const replaced = decoded.match(/\uFFFD/gu)?.length ?? 0;
  // The character may stand in the file itself, where an earlier program put it.
  const own = byteString(bytes).match(/\xEF\xBF\xBD/gu)?.length ?? 0;
  const wholeCount = (decoded.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0) + own;
  return { damagedCount: replaced - own, wholeCount };
}

/**
 * Whether the last bytes begin a character that does not end.
 *
 * A first byte alone behind a letter may be the accented end of a word in another encoding.
 */
function endsInCutCharacter(bytes: Uint8Array): boolean {
  return /(?:[\xE0-\xEF][\x80-\xBF]|[\xF0-\xF3][\x80-\xBF]{1,2}|[^A-Za-z][\xC2-\xF3])$/u.test(byteString(bytes.subarray(-4)));
}

/** A character for each byte, of the byte's own number. (What `TextDecoder` calls latin1 is windows-1252.) */
function byteString(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes));
  const label = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/iu.exec(head)?.[1] ?? /<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{2,40})/iu.exec(head)?.[1];
  // A page that reached this point is not valid UTF-8, and a declaration that could be read as bytes is not UTF-16.
  return label === undefined || /^utf-?(8|16)/iu.test(label) ? null : knownEncoding(label);
}

function guessedEncoding(bytes: Uint8Array): string {
  for (const match of analyse(bytes.subarray(0, sampleBytes))) {
    // Already ruled out above, or an alphabet of seven bits, which would be valid UTF-8.
    if (/^(utf|ascii|iso-2022)/iu.test(match.name)) continue;
    const encoding = knownEncoding(match.name);
    if (encoding !== null) return encoding;
  }
  return 'windows-1252';
}

/** The name of the encoding that a label means; `null` where nobody knows it. Source: https://encoding.spec.whatwg.org/#names-and-labels */
export function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
