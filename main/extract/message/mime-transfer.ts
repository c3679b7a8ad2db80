/**
 * The bytes a part was before it was made fit for mail; an encoding nobody knows leaves them as they are.
 *
 * Bytes and not text: the alphabet may stand nowhere but in the `meta` of the page inside.
 *
 * @param encoding - `Content-Transfer-Encoding`, in lower case. Source: RFC 2045, section 6
 */
export function withoutTransferEncoding(bytes: Uint8Array, encoding: string): Uint8Array {
  if (encoding !== 'base64' && encoding !== 'quoted-printable') return bytes;
  const written = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return encoding === 'base64' ? Buffer.from(written, 'base64') : fromQuotedPrintable(written);
}

/** Where two digits do not follow, the sign stands for itself: some programs forget to write it as `=3D`. */
function fromQuotedPrintable(written: string): Uint8Array {
  const joined = written.replace(/(?<![ \t])[ \t]+(?=\r?\n)/gu, '').replace(/=(?:\r?\n|$)/gu, '');
  return Buffer.from(joined.replace(/=([\dA-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))), 'latin1');
}
