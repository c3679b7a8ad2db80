import { AppError } from '../../../shared/errors.js';
import { getImage, keepImage } from '../../db/images.js';
import type { CaseHandlers } from './case-handlers.js';

/** Images of briefings. Keeping one is no step of undo: the block that shows it is. */
export const imageMethods = {
  'images:keep': (session, { image }) =>
    session.write((scope) => {
      keepImage(scope.connection, image);
      return null;
    }),
  'images:read': (session, { sha256 }) => {
    const image = getImage(session.database.connection, sha256);
    if (image === null) throw new AppError('not-found', { record: sha256 });
    return image;
  },
} satisfies Partial<CaseHandlers>;
