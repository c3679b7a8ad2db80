import { maxImageFileBytes, type BlockImage } from '../../shared/domain/block-image.js';
import { AppError } from '../../shared/errors.js';
import { imageStrings } from '../../shared/strings/images.js';
import { ask } from '../app/actions.js';
import { notify, notifyError } from './notices.js';

type PutIn = (image: BlockImage) => void;

/** Where an image goes: the text of the briefing that is in front and can be written in. */
let present: PutIn | null = null;

/** Names where images go from now on; returns what takes it back. */
export function takeImages(putIn: PutIn): () => void {
  present = putIn;
  return () => {
    if (present === putIn) present = null;
  };
}

/** Lets the analyst choose an image for the briefing in front. */
export async function chooseImage(): Promise<void> {
  const putIn = present;
  if (putIn === null) {
    notify({ kind: 'done', title: imageStrings.needsBriefing, text: null, action: null });
    return;
  }
  const image = await ask('images:choose', {});
  if (image !== null) putIn(image);
}

/** Puts image files in one after another; one that cannot be used is named, the others go on. */
export async function addImages(files: readonly File[], putIn: PutIn): Promise<void> {
  for (const file of files) {
    if (file.size > maxImageFileBytes) {
      notifyError(new AppError('image-unusable', { fileName: file.name, why: 'size' }));
      continue;
    }
    const image = await ask('images:add', { bytes: new Uint8Array(await file.arrayBuffer()), fileName: file.name.slice(0, 400) });
    if (image !== null) putIn(image);
  }
}
