import { AppError } from '../../../shared/errors.js';
import type { ArticleSource } from '../../../shared/import/clean-article.js';
import type { FileProperties } from '../../../shared/import/statements.js';
import { readHtml } from '../html.js';
import type { DecodedText } from '../decode.js';
import { bodyOfMail, type MailBody } from './mail-body.js';
import { headHtml, withHead, type MailHead } from './mail-head.js';
import { messageBytes } from './message-format.js';
import { parseMime, textOf, type MimePart } from './mime.js';
import { namesOf, shownValue } from './mime-headers.js';
import { assertReadable } from '../readable-text.js';
import type { SourceFile } from '../source-file.js';
import { textFormatOf } from '../sniff.js';
import { readText } from '../text.js';
import { escapeHtml } from '../write-html.js';

interface ShownPart extends DecodedText {
  readonly mediaType: string;
}

/** The fields that stand above a message; they are named as mails name them, whatever the language. */
const headLabels = ['From', 'To', 'Date'] as const;

/**
 * A mail as its reader sees it: subject, sender, receiver and date, then the message.
 *
 * @throws {AppError} `encrypted`, `empty`, `too-deep`, `type-unsupported`, `file-too-large`
 * Source: ADR 0006
 */
export function readMail({ bytes }: SourceFile): ArticleSource {
  const mail = parseMime(messageBytes(bytes));
  assertOpen(mail);
  const body = bodyOfMail(mail);
  const parts = shownPartsOf(body);
  const head = headOf(mail);
  const source = parts.some(({ mediaType }) => mediaType === 'text/html') ? fromHtml(parts, head) : fromText(parts.map(({ text }) => text).join('\n\n'), head);
  const documentTitle = head.subject ?? source.statements.documentTitle;
  return {
    ...source,
    mediaType: 'message/rfc822',
    statements: { ...source.statements, documentTitle, properties: propertiesOf(mail, head) },
    log: [...body.log, ...parts.flatMap((part) => part.log), ...source.log],
  };
}

function shownPartsOf(body: MailBody): ShownPart[] {
  const parts = body.parts.map((part) => ({ mediaType: part.mediaType, ...textOf(part) })).filter(({ text }) => text.trim() !== '');
  if (parts.length === 0) throw new AppError('empty');
  if (parts.every(({ text }) => isSealed(text))) throw new AppError('encrypted', { why: 'mail' });
  assertReadable(parts.map(({ text }) => text).join(''));
  return parts;
}

/** Mails that only their receiver's key opens. Source: RFC 8551, section 3.2; RFC 3156, section 4 */
function assertOpen(mail: MimePart): void {
  const kind = (mail.parameters.get('smime-type') ?? 'enveloped-data').toLowerCase();
  const isPkcs7 = /^application\/(?:x-)?pkcs7-mime$/u.test(mail.mediaType);
  if (mail.mediaType === 'multipart/encrypted' || (isPkcs7 && kind !== 'signed-data')) throw new AppError('encrypted', { why: 'mail' });
  if (isPkcs7) throw new AppError('type-unsupported', { format: 'signed-mail' });
}

function isSealed(text: string): boolean {
  return /^\s*-----BEGIN PGP MESSAGE-----/u.test(text);
}

function headOf({ fields }: MimePart): MailHead {
  const subject = shownValue(fields.get('subject'));
  const lines = headLabels.map((label) => ({ label, value: shownValue(fields.get(label.toLowerCase())) }));
  return { subject: subject === '' ? null : subject, lines: lines.filter(({ value }) => value !== '') };
}

function fromHtml(parts: readonly ShownPart[], head: MailHead): ArticleSource {
  const pages = parts.map(({ mediaType, text }) => (mediaType === 'text/html' ? text : `<div>${escapeHtml(text).replaceAll('\n', '<br>')}</div>`));
  return readHtml(headHtml(head) + pages.join('\n'));
}

function fromText(text: string, head: MailHead): ArticleSource {
  // What a mail states as plain text is shown with its tags, if it has any.
  const format = textFormatOf(text);
  return withHead(readText(text, format === 'html' ? 'text' : format), head);
}

function propertiesOf({ fields }: MimePart, head: MailHead): FileProperties {
  const date = shownValue(fields.get('date')).replace(/\s*\([^()]*\)$/u, '');
  return { title: head.subject, authors: namesOf(fields.get('from')), url: null, sent: date === '' ? null : date };
}
