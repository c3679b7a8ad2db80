import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it, vi } from 'vitest';
import { menuTemplate, type MenuSetting } from '../../main/menu.js';
import { commandIds } from '../../shared/ipc/events.js';

const setting: MenuSetting = { platform: 'linux', packaged: true, send: () => undefined };

function itemsOf(template: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

describe('the menu', () => {
  it('has every command of the palette once', () => {
    const ids = itemsOf(menuTemplate(setting)).flatMap((item) => item.id ?? []);

    expect(ids.sort()).toEqual([...commandIds].sort());
  });

  it('sends the command that was chosen', () => {
    const send = vi.fn();
    const item = itemsOf(menuTemplate({ ...setting, send })).find(({ id }) => id === 'view.ledger');

    (item?.click as () => void)();

    expect(send).toHaveBeenCalledExactlyOnceWith('view.ledger');
  });

  it('gives no two items the same keys', () => {
    const keys = itemsOf(menuTemplate(setting)).flatMap((item) => item.accelerator ?? []);

    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each(['history.undo', 'history.redo'])('shows the keys of %s but leaves them to the pane with the focus', (command) => {
    const item = itemsOf(menuTemplate(setting)).find(({ id }) => id === command);

    expect(item).toMatchObject({ accelerator: expect.stringContaining('Z') as string, registerAccelerator: false });
  });

  it('offers developer tools in development only', () => {
    const roles = (packaged: boolean) => itemsOf(menuTemplate({ ...setting, packaged })).map(({ role }) => role);

    expect(roles(false)).toContain('toggleDevTools');
    expect(roles(true)).not.toContain('toggleDevTools');
    expect(roles(true)).not.toContain('reload');
  });

  it('begins with the menu of the program on macOS', () => {
    expect(menuTemplate({ ...setting, platform: 'darwin' })[0]).toEqual({ role: 'appMenu' });
  });
});
