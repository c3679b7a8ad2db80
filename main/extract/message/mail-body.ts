import type { ExtractedArticle } from '../../../shared/domain/article.js';
import type { MimePart } from './mime.js';
import { fieldValueOf, shownValue } from './mime-headers.js';

/** The parts of a mail that its reader sees one below the other, and what was left beside them. */
export interface MailBody {
  readonly parts: readonly MimePart[];
  readonly log: ExtractedArticle['log'];
}

/**
 * What a mail program would show: the page where a mail comes as page and as text, every text that is no attachment.
 *
 * A mail that only carries another one shows that one.
 */
export function bodyOfMail(mail: MimePart): MailBody {
  const own = shownParts(mail);
  const carried = attachedMessages(mail);
  const inner = own.length > 0 ? undefined : carried[0]?.parts[0];
  const log = leftLog(mail, inner === undefined ? carried.length : carried.length - 1);
  if (inner === undefined) return { parts: own, log };
  const body = bodyOfMail(inner);
  return { parts: body.parts, log: [...log, ...body.log] };
}

function shownParts(part: MimePart): readonly MimePart[] {
  if (part.mediaType === 'multipart/alternative') return bestOf(part.parts.map(shownParts));
  if (part.mediaType === 'multipart/related') return rootOf(part).flatMap(shownParts);
  if (part.mediaType.startsWith('multipart/')) return part.parts.flatMap(shownParts);
  return isText(part) && !isAttached(part) ? [part] : [];
}

/** The part the others belong to: what `start` names, else the first. Source: RFC 2387, section 3.2 */
function rootOf({ parameters, parts }: MimePart): MimePart[] {
  const start = parameters.get('start');
  const root = parts.find((part) => start !== undefined && part.fields.get('content-id') === start) ?? parts[0];
  return root === undefined ? [] : [root];
}

/** Of several forms of one message the page, for its headings and links; else the last, which is the fullest. Source: RFC 2046, section 5.1.4 */
function bestOf(forms: readonly (readonly MimePart[])[]): readonly MimePart[] {
  const filled = forms.filter((form) => form.length > 0);
  return filled.find((form) => form.some(({ mediaType }) => mediaType === 'text/html')) ?? filled.at(-1) ?? [];
}

function isText({ mediaType }: MimePart): boolean {
  return mediaType === 'text/plain' || mediaType === 'text/html' || mediaType === 'text/markdown';
}

function isAttached({ fields }: MimePart): boolean {
  return fieldValueOf(fields.get('content-disposition')).value === 'attachment';
}

function attachedMessages(part: MimePart): MimePart[] {
  if (part.mediaType === 'message/rfc822' || part.mediaType === 'message/global') return [part];
  return part.parts.flatMap(attachedMessages);
}

/** Documents that could be articles of their own. */
const articleTypes = /^application\/(?:pdf|msword|rtf|zip|vnd\.(?:openxmlformats-officedocument|oasis\.opendocument)\b.*|epub\+zip)$|^text\//u;
const articleName = /\.(?:pdf|docx?|odt|rtf|epub|txt|md|html?|mhtml?|eml|zip)$/iu;

function leftLog(mail: MimePart, messages: number): MailBody['log'] {
  const attached = ownLeaves(mail).filter(isAttached);
  const documents = attached.filter((part) => articleTypes.test(part.mediaType) || articleName.test(attachedName(part)));
  const named = documents.map(attachedName).filter((name) => name !== '').slice(0, 10).join(', ');
  return [
    ...(mail.isCut ? [{ step: 'read-cut-file', why: 'the file breaks off; what is there was read', count: 1 }] : []),
    ...(documents.length > 0 ? [{ step: 'leave-out-attachments', why: `attached documents are not imported: ${named}`, count: documents.length }] : []),
    ...(messages > 0 ? [{ step: 'leave-out-attachments', why: 'attached messages are not imported', count: messages }] : []),
  ];
}

/** Without what stands in attached messages. */
function ownLeaves(part: MimePart): MimePart[] {
  if (part.parts.length === 0) return [part];
  return part.mediaType.startsWith('multipart/') ? part.parts.flatMap(ownLeaves) : [];
}

function attachedName({ fields, parameters }: MimePart): string {
  const name = fieldValueOf(fields.get('content-disposition')).parameters.get('filename') ?? parameters.get('name') ?? '';
  return shownValue(name).slice(0, 200);
}
