import { AppError } from '../../../shared/errors.js';
import { addImage, addImageFile, type AddImageParts } from '../../flows/add-image.js';
import type { FileDialogs } from '../file-dialogs.js';
import type { MainHandlers } from '../router.js';
import type { WindowCase } from '../window-case.js';
import type { Workers } from '../workers.js';

/** What the answers about images need. */
export interface ImageHandlerParts {
  readonly windowCase: WindowCase;
  readonly importWorker: Workers['importWorker'];
  readonly dialogs: FileDialogs;
}

/** Answers that bring images into the open case. */
export function imageHandlers({ windowCase, importWorker, dialogs }: ImageHandlerParts): Pick<MainHandlers, 'images:add' | 'images:choose'> {
  const parts = (): AddImageParts => {
    if (windowCase.info === null) throw new AppError('no-case');
    return { caseWorker: windowCase.worker, importWorker };
  };
  return {
    'images:add': (file) => addImage(file, parts()),
    'images:choose': async () => {
      const file = await dialogs.image();
      return file === null ? null : addImageFile(file, parts());
    },
  };
}
