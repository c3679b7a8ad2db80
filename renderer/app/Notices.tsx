import { shellStrings } from '../../shared/strings/shell.js';
import { dismissNotice, useNotices, type Notice } from '../state/notices.js';
import { Button } from '../ui/Button.js';
import { IconButton } from '../ui/IconButton.js';
import { CheckIcon, WarningCircleIcon, XIcon } from '../ui/icons.js';

/** Messages in the corner: what was done, what failed and what is safe. */
export function Notices() {
  const notices = useNotices((state) => state.notices);
  return (
    <div className="notices" role="region" aria-label={shellStrings.notices}>
      {notices.map((notice) => (
        <NoticeCard key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** One message with its deed, if it offers one. */
export function NoticeCard({ notice }: { readonly notice: Notice }) {
  const { action } = notice;
  return (
    <div className={`notice ${notice.kind}`} role={notice.kind === 'failed' ? 'alert' : 'status'}>
      {notice.kind === 'failed' ? <WarningCircleIcon className="icon" /> : <CheckIcon className="icon" />}
      <div>
        <b>{notice.title}</b>
        {notice.text !== null && <p>{notice.text}</p>}
        {action !== null && (
          <Button
            look="quiet"
            size="small"
            onClick={() => {
              action.run();
              dismissNotice(notice.id);
            }}
          >
            {action.label}
          </Button>
        )}
      </div>
      <IconButton label={shellStrings.closeNotice} small onClick={() => dismissNotice(notice.id)}>
        <XIcon />
      </IconButton>
    </div>
  );
}
