/**
 * The version of all that makes text, regions and metadata from bytes (`main/extract` and `shared/import`).
 *
 * Count it up by one with every change after which some file gives another text, other regions or other metadata; a
 * change that only makes it faster leaves it. Each text version of an article keeps the version that made it, so that a
 * later reader can tell which texts it would make differently. 0 stands for texts kept before there was a number.
 */
export const extractorVersion = 2;
