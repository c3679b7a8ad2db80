/** Largest source file that is read. */
export const maxSourceBytes = 20 * 1024 * 1024;
/** Longest text an article may have, in UTF-16 units. */
export const maxTextLength = 10_000_000;
/** Most paragraphs, list items and cells an article may have; a book of a million words has some 40,000. */
export const maxBlocks = 100_000;
/** Most elements of a page that are followed; the largest real pages have some 50,000. */
export const maxPageElements = 500_000;
/** Deepest nesting of elements that is followed; real pages stay below 200, broken ones with unclosed tags below 1,000. */
export const maxElementDepth = 2_000;
/** Deepest nesting of the parts of a mail; one forwarded twenty times with pictures has about 60. */
export const maxMimeDepth = 100;
/** Most parts of a mail or saved page; a page with all its pictures and fonts has some 2,000. */
export const maxMimeParts = 20_000;
/** Most files in a package such as a Word document; one with a picture on each of 1,000 pages has some 1,100. */
export const maxPackageEntries = 10_000;
/** Largest unpacked size of a part of a package that is read; a million words in Word take about 60 MB of XML. */
export const maxPartBytes = 64 * 1024 * 1024;
