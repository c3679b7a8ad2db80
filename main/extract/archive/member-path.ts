import { getFileNameLowLevel, type Entry } from 'yauzl';
import { isUtf8 } from '../decode.js';

/** Bit of an entry's flags that says its name is UTF-8. Source: APPNOTE.TXT 6.3.10, 4.4.4, bit 11 */
const utf8NameFlag = 0x800;

/**
 * The name of an entry as it was meant, `/` between its folders.
 *
 * The format knows CP437 and UTF-8; many programs write UTF-8 without saying so.
 */
export function memberPath(entry: Entry): string {
  const raw = entry.fileName as unknown as Buffer; // with `decodeStrings: false` names stay bytes
  const isUnmarkedUtf8 = (entry.generalPurposeBitFlag & utf8NameFlag) === 0 && isUtf8(raw);
  const flags = isUnmarkedUtf8 ? entry.generalPurposeBitFlag | utf8NameFlag : entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, raw, entry.extraFields, false).replaceAll('\\', '/');
}
