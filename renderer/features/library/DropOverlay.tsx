import { useEffect, useState } from 'react';
import { libraryStrings } from '../../../shared/strings/library.js';
import { importDrop } from '../../app/import-flow.js';
import { takesImages } from '../../editor/briefing-images.js';

/** Whether a drag brings files from outside to the library; a drag inside the window belongs to the pane it is over, images over the briefing to its text. */
function bringsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true && !takesImages(event);
}

/** Files and folders may be dropped anywhere in the window; while they hover, it says what will happen. */
export function DropOverlay() {
  const [hovering, setHovering] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!bringsFiles(event)) return setHovering(false);
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setHovering(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent): void => {
      setHovering(false);
      if (!bringsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      void importDrop(event.dataTransfer);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  if (!hovering) return null;
  return (
    <div className="drop-overlay">
      <div>
        <b>{libraryStrings.dropTitle}</b>
        <p className="q2">{libraryStrings.dropText}</p>
      </div>
    </div>
  );
}
