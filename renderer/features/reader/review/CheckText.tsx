import { useState } from 'react';
import type { Article } from '../../../../shared/domain/article.js';
import type { CheckedText } from '../../../../shared/ipc/text-channels.js';
import { reviewStrings } from '../../../../shared/strings/review.js';
import { ask, change } from '../../../app/actions.js';
import { notify } from '../../../state/notices.js';
import { Button } from '../../../ui/Button.js';
import { useOpenDialog } from '../../../ui/use-open-dialog.js';
import './review.css';

/** In the article's details: reads it again, from its kept bytes or a newer copy, and says first what that would change. */
export function CheckText({ article }: { readonly article: Article }) {
  const [isBusy, setBusy] = useState(false);
  const [checked, setChecked] = useState<CheckedText | null>(null);
  const check = async (channel: 'articles:check-text' | 'articles:newer-copy'): Promise<void> => {
    setBusy(true);
    const found = await ask(channel, { id: article.id });
    setBusy(false);
    setChecked(found);
  };
  return (
    <div className="review-check">
      <Button size="small" disabled={isBusy} onClick={() => void check('articles:check-text')}>
        {reviewStrings.check}
      </Button>
      <Button size="small" disabled={isBusy} onClick={() => void check('articles:newer-copy')}>
        {reviewStrings.newerCopy}
      </Button>
      {checked !== null && <PreviewDialog checked={checked} isNewFile={checked.fileName !== article.fileName} onClose={() => setChecked(null)} />}
    </div>
  );
}

interface PreviewDialogProps {
  readonly checked: CheckedText;
  /** Another file takes the place of the kept one, even where nothing else changes. */
  readonly isNewFile: boolean;
  readonly onClose: () => void;
}

function PreviewDialog({ checked, isNewFile, onClose }: PreviewDialogProps) {
  const dialog = useOpenDialog('.primary');
  const canApply = checked.preview.changes || isNewFile;
  const title = reviewStrings.checkTitle(checked.fileName);
  const lines = canApply ? reviewStrings.lines(checked.preview) : [reviewStrings.nothing];
  const apply = async (): Promise<void> => {
    onClose();
    if ((await change('articles:update-text', { token: checked.token })) === null) return;
    notify({ kind: 'done', title: reviewStrings.applied, text: reviewStrings.undoHint, action: null });
  };
  return (
    <dialog ref={dialog} className="review-preview" aria-label={title} onClose={onClose}>
      <h2>{title}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <footer>
        <Button onClick={onClose}>{reviewStrings.leave}</Button>
        {canApply && (
          <Button look="primary" onClick={() => void apply()}>
            {reviewStrings.apply}
          </Button>
        )}
      </footer>
    </dialog>
  );
}
