import { AppError } from '../../shared/errors.js';
import type { ArticleSource } from '../../shared/import/clean-article.js';
import { maxBlocks, maxTextLength } from './limits.js';

/**
 * Refuses text that is too long to be worked on, before anything is made of it.
 *
 * @throws {AppError} `file-too-large`
 */
export function assertReadable(text: string): void {
  if (text.length > maxTextLength) throw new AppError('file-too-large', { characters: text.length, limitCharacters: maxTextLength });
}

/**
 * Refuses what has been read when there is nothing in it, or too much for the steps that follow.
 *
 * @throws {AppError} `empty`, `file-too-large`
 */
export function assertWorkable({ text, blocks }: ArticleSource): void {
  assertReadable(text);
  if (blocks.length > maxBlocks) throw new AppError('file-too-large', { paragraphs: blocks.length, limitParagraphs: maxBlocks });
  if (blocks.length === 0) throw new AppError('empty');
}
