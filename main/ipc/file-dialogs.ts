import path from 'node:path';
import { app, dialog, type FileFilter, type OpenDialogOptions, type SaveDialogOptions } from 'electron';
import { dialogStrings } from '../../shared/strings/dialogs.js';
import { caseExtension } from './case-files.js';
import type { WindowLink } from './window-link.js';

const caseFilter: FileFilter = { name: dialogStrings.caseFiles, extensions: [caseExtension.slice(1)] };
const pdfFilter: FileFilter = { name: dialogStrings.pdfFiles, extensions: ['pdf'] };
const imageFilter: FileFilter = { name: dialogStrings.imageFiles, extensions: ['png', 'jpg', 'jpeg'] };
const articleFilters: FileFilter[] = [
  { name: dialogStrings.articleFiles, extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'pdf', 'docx', 'eml', 'zip'] },
  { name: dialogStrings.allFiles, extensions: ['*'] },
];

/** Asks the analyst for files; every answer is `null` when the dialog was left. */
export interface FileDialogs {
  readonly newCase: () => Promise<string | null>;
  readonly existingCase: () => Promise<string | null>;
  readonly copyOf: (caseName: string) => Promise<string | null>;
  /** Where a backup is to be opened as a case of its own. */
  readonly restored: (caseName: string) => Promise<string | null>;
  readonly articles: () => Promise<readonly string[] | null>;
  /** One file, a newer copy of an article that is in the case. */
  readonly newerCopy: () => Promise<string | null>;
  /** One PNG or JPEG. */
  readonly image: () => Promise<string | null>;
  readonly pdf: (baseName: string) => Promise<string | null>;
}

/** The dialogs of the system, in front of our window. */
export function fileDialogs(link: WindowLink): FileDialogs {
  const save = (options: SaveDialogOptions, ending: string) => askWhere(link, options, ending);
  return {
    newCase: () => save({ title: dialogStrings.newCase, defaultPath: inDocuments(dialogStrings.newCaseName + caseExtension), filters: [caseFilter] }, caseExtension),
    existingCase: async () => (await askWhich(link, { title: dialogStrings.openCase, defaultPath: app.getPath('documents'), filters: [caseFilter], properties: ['openFile'] }))?.[0] ?? null,
    copyOf: (caseName) =>
      save({ title: dialogStrings.saveCopy, defaultPath: inDocuments(dialogStrings.copyName(caseName) + caseExtension), filters: [caseFilter], properties: ['showOverwriteConfirmation'] }, caseExtension),
    restored: (caseName) =>
      save({ title: dialogStrings.restore, defaultPath: inDocuments(dialogStrings.restoredName(caseName) + caseExtension), filters: [caseFilter] }, caseExtension),
    articles: () => askWhich(link, { title: dialogStrings.importFiles, defaultPath: app.getPath('downloads'), filters: articleFilters, properties: articleProperties() }),
    newerCopy: async () =>
      (await askWhich(link, { title: dialogStrings.newerCopy, defaultPath: app.getPath('downloads'), filters: articleFilters, properties: ['openFile'] }))?.[0] ?? null,
    image: async () => (await askWhich(link, { title: dialogStrings.insertImage, defaultPath: app.getPath('pictures'), filters: [imageFilter], properties: ['openFile'] }))?.[0] ?? null,
    pdf: (baseName) =>
      save({ title: dialogStrings.exportBriefing, defaultPath: inDocuments(`${baseName}.pdf`), filters: [pdfFilter], properties: ['showOverwriteConfirmation'] }, '.pdf'),
  };
}

/** Only macOS has a dialog for files and folders at once; elsewhere a folder is dropped. */
function articleProperties(): NonNullable<OpenDialogOptions['properties']> {
  return process.platform === 'darwin' ? ['openFile', 'openDirectory', 'multiSelections'] : ['openFile', 'multiSelections'];
}

function inDocuments(name: string): string {
  return path.join(app.getPath('documents'), name);
}

async function askWhere(link: WindowLink, options: SaveDialogOptions, ending: string): Promise<string | null> {
  const window = link.current();
  if (window === null) return null;
  const answer = await dialog.showSaveDialog(window, options);
  if (answer.canceled || answer.filePath === '') return null;
  // Not every system's dialog adds the ending by itself.
  return path.extname(answer.filePath) === '' ? answer.filePath + ending : answer.filePath;
}

async function askWhich(link: WindowLink, options: OpenDialogOptions): Promise<readonly string[] | null> {
  const window = link.current();
  if (window === null) return null;
  const answer = await dialog.showOpenDialog(window, options);
  return answer.canceled || answer.filePaths.length === 0 ? null : answer.filePaths;
}
