import { keyMap } from '../../../shared/strings/shell.js';
import { openOverlay } from '../../state/shell-store.js';
import { Sheet } from '../../ui/Sheet.js';
import './palette.css';

/** All keys, by pane. */
export function KeyMap() {
  return (
    <Sheet className="keymap" title={keyMap.title} onClose={() => openOverlay(null)}>
      <div className="content keymap-groups" tabIndex={0}>
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
    </Sheet>
  );
}
