import { useEffect, useState } from 'react';
import type { RecentCase } from '../../../shared/ipc/case-channels.js';
import { startStrings } from '../../../shared/strings/start.js';
import { ask } from '../../app/actions.js';
import { commitOpenBriefing } from '../../state/briefing-commands.js';
import { IconButton } from '../../ui/IconButton.js';
import { FolderOpenIcon, XIcon } from '../../ui/icons.js';

const when = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

/** The cases that were open, `null` until they are known: a medium may take its time to answer. */
export function useRecentCases(): { readonly recent: readonly RecentCase[] | null; readonly forget: (id: string) => void } {
  const [recent, setRecent] = useState<readonly RecentCase[] | null>(null);
  useEffect(() => {
    let shown = true;
    void ask('case:recent', {}).then((cases) => {
      if (shown) setRecent(cases ?? []);
    });
    return () => {
      shown = false;
    };
  }, []);
  const forget = (id: string): void => {
    void ask('case:forget-recent', { id });
    setRecent((cases) => cases?.filter((item) => item.id !== id) ?? null);
  };
  return { recent, forget };
}

interface RecentCasesProps {
  readonly recent: readonly RecentCase[];
  readonly onOpen: () => void;
  readonly onForget: (id: string) => void;
}

/** A button for each case; one that is gone says so, and can be taken off the list. */
export function RecentCases({ recent, onOpen, onForget }: RecentCasesProps) {
  const open = async (id: string): Promise<void> => {
    if (!(await commitOpenBriefing())) return;
    onOpen();
    await ask('case:open-recent', { id });
  };
  return (
    <ul className="recent-cases">
      {recent.map(({ id, name, openedAtMs, missing }) => (
        <li key={id}>
          <button type="button" className="recent-case" disabled={missing} onClick={() => void open(id)}>
            <FolderOpenIcon className="icon" />
            <bdi className="clip" title={name}>{name}</bdi>
            <span className="q3 num">{missing ? startStrings.missing : when.format(openedAtMs)}</span>
          </button>
          <IconButton small label={startStrings.forget(name)} onClick={() => onForget(id)}>
            <XIcon />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
