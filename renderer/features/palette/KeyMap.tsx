import { useEffect, useRef } from 'react';
import { keyMap } from '../../../shared/strings/shell.js';
import { openOverlay } from '../../state/shell-store.js';
import { IconButton } from '../../ui/IconButton.js';
import { XIcon } from '../../ui/icons.js';
import './palette.css';

/** All keys, by pane. */
export function KeyMap() {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    sheet.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && openOverlay(null)}>
      <div ref={sheet} className="sheet keymap" role="dialog" aria-modal="true" aria-label={keyMap.title} tabIndex={-1}>
        <header>
          <h2>{keyMap.title}</h2>
          <IconButton label={keyMap.close} keys="Esc" onClick={() => openOverlay(null)}>
            <XIcon />
          </IconButton>
        </header>
        <div className="content keymap-groups">
          {keyMap.groups.map((group) => (
            <section key={group.title}>
              <h3>{group.title}</h3>
              <dl>
                {group.keys.map(([keys, what]) => (
                  <div key={keys}>
                    <dt>{keys}</dt>
                    <dd>{what}</dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </div>
    </div>
  );
}
