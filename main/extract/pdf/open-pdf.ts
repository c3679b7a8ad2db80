import type { PDFDocumentLoadingTask, PDFDocumentProxy } from 'pdfjs-dist';
import { AppError } from '../../../shared/errors.js';
import type { SourceFile } from '../source-file.js';
import { loadPdfJs } from './load-pdfjs.js';
import { NothingDrawn, PackageReader } from './package-reader.js';

/**
 * What `use` makes of a PDF, which is closed afterwards. Nothing in the file is run, fetched or drawn.
 *
 * @throws {AppError} `encrypted` (`why`: `no-password`, `wrong-password`, `unknown-lock`), `damaged`
 */
export async function withPdf<Result>(file: SourceFile, use: (pdf: PDFDocumentProxy) => Promise<Result>): Promise<Result> {
  const task = await loadingTask(file);
  try {
    return await use(await task.promise);
  } catch (error) {
    throw error instanceof AppError ? error : openError(error, file.fileName);
  } finally {
    await task.destroy();
  }
}

async function loadingTask({ bytes, password }: SourceFile): Promise<PDFDocumentLoadingTask> {
  const pdfJs = await loadPdfJs();
  return pdfJs.getDocument({
    // pdf.js takes the bytes for its own, and they are still to be stored. `slice` would not copy what is a Buffer.
    data: new Uint8Array(bytes),
    ...(password === undefined ? {} : { password }),
    BinaryDataFactory: PackageReader,
    CanvasFactory: NothingDrawn,
    FilterFactory: NothingDrawn,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    // No picture is decoded, however large it says it is.
    maxImageSize: 1,
    verbosity: pdfJs.VerbosityLevel.ERRORS,
  });
}

/** pdf.js names its exceptions; they cannot be told by class, since it has two builds of each. */
function openError(error: unknown, fileName: string): AppError {
  const { name, message } = error instanceof Error ? error : { name: '', message: '' };
  if (name === 'PasswordException') return new AppError('encrypted', { fileName, why: isWrong(error) ? 'wrong-password' : 'no-password' });
  if (/encrypt/iu.test(message)) return new AppError('encrypted', { fileName, why: 'unknown-lock' });
  return new AppError('damaged', { fileName }, error);
}

/** `PasswordResponses.INCORRECT_PASSWORD` of pdf.js. */
const incorrectPassword = 2;

function isWrong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === incorrectPassword;
}
