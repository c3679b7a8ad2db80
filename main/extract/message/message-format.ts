import { fieldValueOf, headersOf } from './mime-headers.js';

/** What begins like a message: a mail, many of them in one file, or a page that a browser saved as one. */
export type MessageFormat = 'mail' | 'mailbox' | 'saved-page';

/** Bytes in which the second field of a header must begin. */
const headSampleBytes = 16 * 1024;

/** Fields that programs write and people do not: a memo that begins with "From:" and "Date:" is text. */
const machineFields = ['mime-version', 'message-id', 'received', 'return-path', 'content-type', 'x-mailer', 'dkim-signature'];
/** Fields a message has because it was sent, and a page because it was saved. */
const sentFields = ['received', 'message-id', 'to', 'delivered-to', 'return-path'];
const headerStart = /^[!-9;-~]{1,80}:[^\n]*\n(?:[ \t][^\n]*\n)*[!-9;-~]{1,80}:/u;

/** The kind of message that bytes begin like; `null` for everything else. Files are told by their header, never by name. */
export function messageFormatOf(bytes: Uint8Array): MessageFormat | null {
  const message = messageBytes(bytes);
  if (!headerStart.test(latin1Of(message.subarray(0, headSampleBytes)))) return null;
  const { fields } = headersOf(message);
  if (!machineFields.some((name) => fields.has(name))) return null;
  if (isMailbox(bytes)) return 'mailbox';
  if (isSavedPage(fields)) return 'saved-page';
  return ['from', 'subject', ...sentFields].some((name) => fields.has(name)) ? 'mail' : null;
}

function isSavedPage(fields: ReadonlyMap<string, string>): boolean {
  if (fields.has('snapshot-content-location') || /\bsaved by\b/iu.test(fields.get('from') ?? '')) return true;
  const { value } = fieldValueOf(fields.get('content-type'));
  return !sentFields.some((name) => fields.has(name)) && (value === 'multipart/related' || value === 'text/html');
}

/** A message without a byte order mark and without the line that mailboxes put before it. */
export function messageBytes(bytes: Uint8Array): Uint8Array {
  const unmarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const first = latin1Of(unmarked.subarray(0, 1000));
  return unmarked.subarray(/^From [^\n]*\n/u.exec(first)?.[0].length ?? 0);
}

/** Whether a second message follows the first, as in the files that mail programs keep their folders in. Source: RFC 4155 */
function isMailbox(bytes: Uint8Array): boolean {
  return latin1Of(bytes.subarray(0, 5)) === 'From ' && /\n\r?\nFrom \S[^\n]*\d{2}:\d{2}[^\n]*\n[!-9;-~]{1,80}:/u.test(latin1Of(bytes));
}

function latin1Of(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
