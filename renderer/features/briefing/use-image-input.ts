import { useEffect } from 'react';
import type { BlockImage } from '../../../shared/domain/block-image.js';
import { registerImageInput } from '../../editor/briefing-images.js';
import { addImages, takeImages } from '../../state/briefing-images.js';
import type { BriefingSession } from './briefing-session.js';

/** Images that are dropped, pasted or chosen while a briefing is in front go into its text. */
export function useImageInput(session: BriefingSession, readOnly: boolean): void {
  useEffect(() => {
    if (readOnly) return;
    const putIn = (image: BlockImage): void => session.insertImage(image);
    const stops = [takeImages(putIn), registerImageInput(session.editor, (files) => void addImages(files, putIn))];
    return () => stops.forEach((stop) => stop());
  }, [session, readOnly]);
}
