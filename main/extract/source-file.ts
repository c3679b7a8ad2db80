import type { ArticleSource } from '../../shared/import/clean-article.js';

/** One file as it was found. */
export interface SourceFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** What the analyst typed for a file that is encrypted. */
  readonly password?: string;
}

/**
 * Reads one format: a file as blocks of the text its reader could see.
 *
 * What it throws is an `AppError`; `extractSource` adds the name of the file.
 */
export type SourceReader = (file: SourceFile) => ArticleSource | Promise<ArticleSource>;
