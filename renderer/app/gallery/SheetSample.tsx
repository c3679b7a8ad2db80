import { useState } from 'react';
import { galleryStrings } from '../../../shared/strings/gallery.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';
import { TextField } from '../../ui/TextField.js';

/** A dialog and what opens it. */
export function SheetSample() {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{galleryStrings.openSheet}</Button>
      {isOpen && (
        <Sheet title={galleryStrings.sheet} onClose={close} onSubmit={close}>
          <div className="content">
            <p className="q2">{galleryStrings.sheetText}</p>
            <TextField label={galleryStrings.name} value="" onKeep={close} />
          </div>
          <footer>
            <Button look="primary" type="submit">
              {galleryStrings.open}
            </Button>
          </footer>
        </Sheet>
      )}
    </>
  );
}
