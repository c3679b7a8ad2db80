import { tableErrorWords } from './briefing-table.js';
import { imageErrorWords } from './images.js';
import type { ErrorCode, ErrorDetails, ErrorRecord } from '../errors.js';

/** A failure in words: `title` says what failed, `text` says why, what is safe and one thing to do. */
export interface ErrorWords {
  readonly title: string;
  readonly text: string;
}

type WordsOf = (details: ErrorDetails) => ErrorWords;

const bytesInMegabyte = 1_000_000;

/** A detail in quotation marks; `otherwise` where the error does not carry it. */
function named(details: ErrorDetails, key: string, otherwise: string): string {
  const value = details[key];
  return value === undefined || value === '' ? otherwise : `“${String(value)}”`;
}

function megabytes(details: ErrorDetails, key: string): string | null {
  const bytes = details[key];
  return typeof bytes === 'number' ? `${(bytes / bytesInMegabyte).toFixed(bytes < bytesInMegabyte ? 1 : 0)} MB` : null;
}

function sentences(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}

const nothingChanged = 'Nothing was changed.';
const othersImported = 'The other files are not affected.';
const caseSafe = 'The case is as it was.';

/** What is wrong with a ledger, by the `why` that reading it gives. */
const ledgerWhys: Readonly<Record<string, string>> = {
  'too-large': 'It is larger than any ledger the program reads.',
  'not-json': 'It is cut short or was changed.',
  newer: 'A newer version of the program wrote it.',
  'not-a-ledger': 'It is not what the program writes.',
  hash: 'It is not the one that the last page names.',
  reference: 'It refers to records that are not in it.',
};

/** What the program reads; the first screen and the file dialog name the same. */
const importedKinds = 'Text, Markdown, web pages, saved pages (MHTML), mails, Word and PDF documents, and zip archives of these';

/** What is wrong with an input, by the `why` that the rule which refused it gives. */
const whys: Readonly<Record<string, string>> = {
  'passage-outside-text': 'A passage reaches beyond the end of its article.',
  'passage-differs': 'A passage is not what stands at its place in the article.',
  'passage-in-boilerplate': 'A passage reaches into text that is not part of the story.',
  'tags-inside': 'Words in it are tagged, and boilerplate holds no tags. Remove the tags first.',
  'regions-cut': 'What is to change is not a whole paragraph.',
  'too-many-decisions': 'This article holds as many changes of this kind as it can.',
  'passage-length': 'A passage is empty or too long.',
  'paragraph-full': 'A paragraph holds as many tags as it can: 2,500.',
  'tag-unplaced': 'This tag has no certain place in the present text. Review its place first.',
  'tag-placed': 'This tag has its place already.',
  'file-of-other-article': 'This file is in the case already, as another article.',
  'same-text': 'The newest reader finds the same text, regions and facts: there is nothing to change.',
  'pieces-out-of-order': 'Two pieces of one part overlap.',
  'parent-not-in-article': 'An attribution is nested in one that is not in the same article.',
  'parent-makes-circle': 'An attribution would be nested in itself.',
  'attribution-not-in-article': 'An appearance stands in an attribution of another article.',
  'body-makes-circle': 'A source would be part of itself.',
  'source-part-of-itself': 'A source would be part of itself.',
  'merge-with-itself': 'It cannot be merged with itself.',
  'merged-source-too-large': 'One record cannot hold all the names of both.',
  'not-of-this-source': 'A statement is not one of the source that is split.',
  'figure-without-appearance': 'A figure names a passage that is not one of its claim’s.',
  'id-twice': 'An id is used twice.',
  'date-form': 'A date is not written as 2031, 2031-11, 2031-11-04 or 2031-11-04T09:30.',
  'too-many-files': 'There are more files than one import takes.',
  'not-json': 'The file is not JSON.',
  'not-a-case-file': 'The file does not have the shape of a case.json.',
};

/** Why a file is not replaced, by the `why` of `target-unwritable`. */
const targetWhys: Readonly<Record<string, string>> = {
  'is-the-case': 'It is part of the case that is open and was left as it is. Choose another name.',
  'is-a-case': 'There is a case of that name already, and it was left as it is. Choose another name.',
  'not-a-pdf': 'What lies there is no PDF and was left as it is. Choose another name, or move that away first.',
};

const wordsOf: Readonly<Record<ErrorCode, WordsOf>> = {
  'input-invalid': (details) => ({
    title: details['id'] === undefined ? 'This input cannot be used' : `${named(details, 'id', '')} cannot be used`,
    text: sentences(
      whys[String(details['why'])] ?? 'A value is missing, too long or of the wrong kind.',
      details['at'] === undefined || details['at'] === '' ? null : `The place is ${named(details, 'at', '')}.`,
      nothingChanged,
      'Correct it and try again.',
    ),
  }),
  'not-found': () => ({ title: 'It is no longer there', text: `What this refers to is not in the case. ${nothingChanged} Choose it again from the list.` }),
  'sender-refused': () => ({ title: 'The call was refused', text: `It did not come from the program’s own window. ${nothingChanged} Close the window and start the program again.` }),
  'no-case': () => ({ title: 'No case is open', text: `There is nowhere to keep this. ${nothingChanged} Open a case or make a new one.` }),
  'case-not-a-case': (details) => ({ title: `${named(details, 'fileName', 'This file')} is not a case`, text: 'It is a file of another kind and was left untouched. Open a file that ends in .slcase.' }),
  'case-newer': (details) => ({ title: `${named(details, 'fileName', 'This case')} was made by a newer version`, text: 'It was left untouched. Open it with the version that made it, or with a newer one.' }),
  'case-damaged': (details) => ({ title: `${named(details, 'fileName', 'This case')} is damaged`, text: 'Part of the file cannot be read. It was left as it is. Open a copy of it that you saved earlier.' }),
  'backup-unusable': () => ({ title: 'This backup cannot be used', text: `It is damaged or cut short. ${nothingChanged} Choose another one.` }),
  'case-held': (details) => ({
    title: `${named(details, 'fileName', 'The case')} is in use`,
    text: sentences(holderSentence(details), nothingChanged, 'Close it there, or open it here to read.'),
  }),
  'case-read-only': () => ({ title: 'This case can only be read', text: `${nothingChanged} Save a copy and work on that.` }),
  'case-locked': (details) => ({ title: `${named(details, 'fileName', 'The case')} is encrypted`, text: 'It opens with its passphrase only. It was left as it is. Enter the passphrase.' }),
  'case-key-wrong': (details) => ({
    title: `The passphrase does not open ${named(details, 'fileName', 'the case')}`,
    text:
      details['why'] === 'is-open'
        ? `${caseSafe} Type the passphrase that it has now.`
        : 'It was left as it is. Type the passphrase again; if you are sure of it, the beginning of the file may be damaged: open a copy of it that you saved earlier.',
  }),
  'disk-full': (details) => ({ title: 'The disk is full', text: `${named(details, 'fileName', 'The file')} was not written; what was there before is whole. Make room and try again.` }),
  'target-unwritable': (details) => ({
    title: `${named(details, 'fileName', 'The file')} cannot be written`,
    text: targetWhys[String(details['why'])] ?? 'What was there before is whole. Choose another folder, or close the program that has the file open.',
  }),
  'file-vanished': (details) =>
    details['what'] === 'case'
      ? caseNotThere(details)
      : { title: `${named(details, 'fileName', 'The file')} is gone`, text: `It was moved, renamed or deleted before it was read. ${othersImported} Find it and import it again.` },
  'file-unreadable': (details) => ({ title: `${named(details, 'fileName', 'The file')} cannot be read`, text: `The system refuses to open it. ${othersImported} Check its permissions and import it again.` }),
  'file-too-large': (details) => ({
    title: `${named(details, 'fileName', 'The file')} is too large`,
    text: sentences(sizeSentence(details), othersImported, 'Import the part that matters.'),
  }),
  'file-not-regular': (details) => ({ title: `${named(details, 'fileName', 'This')} is not a file`, text: `It is a folder, a device or a link to one. ${othersImported} Choose the file itself.` }),
  'type-unsupported': (details) => ({ title: `${named(details, 'fileName', 'The file')} is of another kind`, text: `${importedKinds} can be imported. ${othersImported} Save it as one of these and import that.` }),
  damaged: (details) => ({ title: `${named(details, 'fileName', 'The file')} is damaged`, text: `What it holds cannot be read. ${othersImported} Fetch it again from where it came.` }),
  encrypted: (details) => ({ title: `${named(details, 'fileName', 'The file')} is encrypted`, text: encryptedText(details) }),
  'too-deep': (details) =>
    details['why'] === 'archive-in-archive'
      ? { title: `${named(details, 'fileName', 'The file')} is an archive inside an archive`, text: `Archives are opened one level deep. ${othersImported} Unpack it and import what it holds.` }
      : { title: `${named(details, 'fileName', 'The file')} is nested too deeply`, text: `It may be made to stop programs that read it. ${othersImported} Copy its text and paste that.` },
  'timed-out': (details) => ({ title: `Reading ${named(details, 'fileName', 'the file')} took too long`, text: `It was stopped at its limit. ${othersImported} Copy the file’s text and paste that.` }),
  'out-of-memory': (details) => ({ title: `${named(details, 'fileName', 'The file')} needs too much memory`, text: `Reading it was stopped at its limit. ${othersImported} Copy its text and paste that.` }),
  empty: (details) => ({
    title: `${named(details, 'fileName', 'The file')} is empty`,
    text:
      details['why'] === 'no-text-layer'
        ? `It holds only pictures of pages, and no text that could be read. ${othersImported} Have its text recognised by another program and import what that makes.`
        : `There is no text in it. ${othersImported} Check the file and import it again.`,
  }),
  cancelled: () => ({ title: 'Stopped', text: 'It was stopped as you asked. What was done until then is kept. Start it again to do the rest.' }),
  'worker-died': (details) => ({ title: `The work on ${named(details, 'fileName', 'this')} broke off`, text: `The part of the program that did it was started again. ${caseSafe} Try once more.` }),
  'quote-missing': (details) => ({
    title: `${named(details, 'id', 'A quotation')} does not resolve`,
    text: `${theWords(details)} are not in ${named(details, 'article', 'the article')}. ${nothingChanged} Correct the words, or bring the article they are from.`,
  }),
  'quote-ambiguous': (details) => ({
    title: `${named(details, 'id', 'A quotation')} does not resolve`,
    text: `${theWords(details)} stand in ${String(details['count'] ?? 'several')} places of ${named(details, 'article', 'the article')}. ${nothingChanged} Add what stands before or after them.`,
  }),
  'reference-missing': (details) => ({
    title: `${named(details, 'id', 'A reference')} does not resolve`,
    text: `It refers to ${named(details, 'reference', 'something')}, which is not there. ${nothingChanged} Correct the name, or add what it names.`,
  }),
  'reference-ambiguous': (details) => ({
    title: `${named(details, 'id', 'A reference')} does not resolve`,
    text: `${named(details, 'reference', 'The file name')} is the name of ${named(details, 'first', 'one article')} and of ${named(details, 'second', 'another')}. ${nothingChanged} Give one of the files another name and import it again.`,
  }),
  'name-taken': (details) => ({
    title: `${named(details, 'name', 'The name')} is the name of a briefing already`,
    text: `The case has a briefing of that name. ${nothingChanged} Rename or remove that briefing, or use another name.`,
  }),
  'glyph-missing': (details) => ({
    title: `${named(details, 'character', 'A character')} cannot be printed`,
    text: sentences(
      `No font of the program holds it${details['codePoint'] === undefined ? '' : ` (${String(details['codePoint'])})`}.`,
      details['place'] === undefined ? null : `It stands in ${named(details, 'place', '')}.`,
      'No file was written.',
      'Replace the character and export again.',
    ),
  }),
  'licence-limit': (details) => ({
    title: `The terms of ${named(details, 'article', 'an article')} are not met`,
    text: 'More is quoted than they allow, or they ask for a link and no address is known. No file was written. Shorten the quotations, or add the article’s address.',
  }),
  'image-unusable': imageErrorWords,
  'table-too-large': tableErrorWords,
  'ledger-missing': (details) => ({
    title: `${named(details, 'fileName', 'The PDF')} has no ledger`,
    text: `It is not a briefing of this program, its ledger was left out, or the file was printed anew and lost it. ${nothingChanged} Ask for the file as it was exported.`,
  }),
  'ledger-damaged': (details) => ({
    title: `The ledger of ${named(details, 'fileName', 'the PDF')} cannot be read`,
    text: sentences(ledgerWhys[String(details['why'])] ?? null, nothingChanged, details['why'] === 'newer' ? 'Update the program.' : 'Ask for the file as it was exported.'),
  }),
  internal: () => ({ title: 'Something went wrong', text: `This is a fault of the program. ${caseSafe} Try once more; if it happens again, start the program anew.` }),
};

function encryptedText({ why }: ErrorDetails): string {
  if (why === 'mail') return `Only its receiver’s mail program has the key. ${othersImported} Open it there, copy its text and paste that.`;
  if (why === 'office') return `The program that wrote it must open it. ${othersImported} Save a copy without a password and import that.`;
  if (why === 'archive') return `Encrypted members of an archive cannot be opened here. ${othersImported} Unpack it with its password and import what it holds.`;
  if (why === 'unknown-lock') return `It is locked in a way that no password opens here. ${othersImported} Save an unlocked copy with the program it was made for, and import that.`;
  const reason = why === 'wrong-password' ? 'The password does not open it.' : 'It can be read only with its password.';
  return `${reason} ${othersImported} Give its password, or save a copy without one and import that.`;
}

function caseNotThere(details: ErrorDetails): ErrorWords {
  return { title: `${named(details, 'fileName', 'The case')} is not there`, text: `The case was moved, renamed or deleted. ${nothingChanged} Find it and open it again.` };
}

function theWords(details: ErrorDetails): string {
  return details['quote'] === undefined ? 'Its words' : `The words ${named(details, 'quote', '')}`;
}

function holderSentence({ pid, host, since }: ErrorDetails): string {
  if (pid === undefined || host === undefined) return 'Another program writes to it.';
  return `Process ${String(pid)} on ${String(host)} writes to it${since === undefined ? '' : ` since ${String(since)}`}.`;
}

/** What a file can have too much of, by the detail that counts it. */
const counted: readonly (readonly [string, string, string])[] = [
  ['characters', 'limitCharacters', 'characters'],
  ['paragraphs', 'limitParagraphs', 'paragraphs'],
  ['elements', 'limitElements', 'elements'],
  ['parts', 'limitParts', 'parts'],
];

function sizeSentence(details: ErrorDetails): string | null {
  const count = counted.find(([key]) => details[key] !== undefined);
  if (count !== undefined) return `It has ${thousands(details, count[0])} ${count[2]}; at most ${thousands(details, count[1])} can be read.`;
  const [unpacked, unpackedLimit] = [megabytes(details, 'unpackedBytes'), megabytes(details, 'limitUnpackedBytes')];
  if (unpacked !== null && unpackedLimit !== null) return `It unpacks to ${unpacked}; at most ${unpackedLimit} can be read.`;
  const [size, limit] = [megabytes(details, 'sizeBytes'), megabytes(details, 'limitBytes')];
  if (size !== null && limit !== null) return `It has ${size}; at most ${limit} can be read.`;
  const { pages, limitPages } = details;
  if (typeof pages === 'number' && typeof limitPages === 'number') return `It has ${pages.toLocaleString('en')} pages; at most ${limitPages.toLocaleString('en')} can be read.`;
  return limit === null ? null : `At most ${limit} can be read.`;
}

function thousands(details: ErrorDetails, key: string): string {
  return String(details[key] ?? '').replace(/\B(?=(?:\d{3})+$)/gu, ',');
}

/** A failure in words for people, whatever its code. */
export function errorWords(error: ErrorRecord): ErrorWords {
  return wordsOf[error.code](error.details);
}

/** A failure on one line: what the command line says. */
export function errorLine(error: ErrorRecord): string {
  const { title, text } = errorWords(error);
  return `${title}. ${text}`;
}
