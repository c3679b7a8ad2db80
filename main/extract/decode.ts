import { analyse } from 'chardet';
import { AppError } from '../../shared/errors.js';

/** Bytes looked at when the encoding has to be guessed. */
const sampleBytes = 64 * 1024;
/** Bytes of a page searched for its own statement of the encoding; browsers look at 1,024, saved pages put more before it. */
const declarationBytes = 8 * 1024;

/** Text made of bytes, and the name of the encoding that was used. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
}

/**
 * The text of a file: decoded, byte order mark dropped, CRLF turned into LF, nothing else changed.
 *
 * A byte order mark wins, then valid UTF-8, then what the page declares, then a guess from the first 64 KB.
 *
 * @throws {AppError} `type-unsupported` when the bytes are no text
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const decoded = new TextDecoder(encoding).decode(bytes);
  if (decoded.includes('\0')) throw new AppError('type-unsupported', { reason: 'NUL characters' });
  return { text: decoded.replaceAll('\r\n', '\n'), encoding };
}

function encodingOf(bytes: Uint8Array): string {
  const marked = encodingOfMark(bytes);
  if (marked !== null) return marked;
  if (bytes.subarray(0, sampleBytes).includes(0)) return wideEncodingOf(bytes);
  if (isUtf8(bytes)) return 'utf-8';
  return declaredEncoding(bytes) ?? guessedEncoding(bytes);
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

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
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

function knownEncoding(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
