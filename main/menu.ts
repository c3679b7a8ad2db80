import type { MenuItemConstructorOptions } from 'electron';
import { suggestionCommandIds, tagCommandIds, type CommandId } from '../shared/ipc/events.js';
import { menuStrings } from '../shared/strings/menu.js';

/** What the menu depends on. */
export interface MenuSetting {
  readonly platform: NodeJS.Platform;
  /** Developer tools are offered in development only. */
  readonly packaged: boolean;
  readonly send: (command: CommandId) => void;
}

const accelerators: Partial<Record<CommandId, string>> = {
  'case.create': 'CmdOrCtrl+N',
  'case.open': 'CmdOrCtrl+Shift+O',
  'case.save-copy': 'CmdOrCtrl+Shift+S',
  'import.choose': 'CmdOrCtrl+O',
  'history.undo': 'CmdOrCtrl+Z',
  'history.redo': 'CmdOrCtrl+Shift+Z',
  'view.palette': 'CmdOrCtrl+K',
  'view.search': 'CmdOrCtrl+Shift+F',
  'view.quick-open': 'CmdOrCtrl+P',
  'view.read': 'CmdOrCtrl+1',
  'view.ledger': 'CmdOrCtrl+2',
  'view.briefing': 'CmdOrCtrl+3',
  'briefing.export': 'CmdOrCtrl+E',
  'help.open': 'F1',
};

/** Shown beside the item, but left to the page: what has the focus decides what is undone, printed or explained. */
const leftToThePage: ReadonlySet<CommandId> = new Set(['history.undo', 'history.redo', 'view.quick-open', 'help.open']);

/** The native menu: the commands of the palette, and what the system itself offers in menus. */
export function menuTemplate(setting: MenuSetting): MenuItemConstructorOptions[] {
  const menus = [fileMenu(setting), editMenu(setting), viewMenu(setting), articleMenu(setting), tagMenu(setting), suggestionMenu(setting), briefingMenu(setting), helpMenu(setting)];
  return setting.platform === 'darwin' ? [{ role: 'appMenu' }, ...menus] : menus;
}

function fileMenu({ send, platform }: MenuSetting): MenuItemConstructorOptions {
  const submenu = [
    ...items(send, ['case.create', 'case.create-encrypted', 'case.open', 'case.recent', 'case.open-sample']),
    separator,
    ...items(send, ['import.choose', 'import.paste', 'import.reports', 'import.ledgers']),
    separator,
    ...items(send, ['case.save-copy', 'case.restore', 'case.passphrase', 'case.close']),
  ];
  const quit: MenuItemConstructorOptions[] = [separator, { role: 'quit', label: menuStrings.quit }];
  return { label: menuStrings.menus.file, submenu: platform === 'darwin' ? submenu : [...submenu, ...quit] };
}

function editMenu({ send }: MenuSetting): MenuItemConstructorOptions {
  return {
    label: menuStrings.menus.edit,
    submenu: [
      ...items(send, ['history.undo', 'history.redo']),
      separator,
      { role: 'cut', label: menuStrings.cut },
      { role: 'copy', label: menuStrings.copy },
      { role: 'paste', label: menuStrings.paste },
      { role: 'pasteAndMatchStyle', label: menuStrings.pastePlain },
      { role: 'selectAll', label: menuStrings.selectAll },
    ],
  };
}

function viewMenu({ send, packaged }: MenuSetting): MenuItemConstructorOptions {
  return {
    label: menuStrings.menus.view,
    submenu: [
      ...items(send, ['view.palette', 'view.quick-open', 'view.search', 'view.read', 'view.ledger', 'view.briefing']),
      separator,
      ...items(send, ['view.library', 'view.inspector', 'view.filter', 'view.boilerplate']),
      separator,
      { label: menuStrings.theme, submenu: items(send, ['theme.system', 'theme.light', 'theme.dark']) },
      { role: 'zoomIn', label: menuStrings.zoomIn },
      { role: 'zoomOut', label: menuStrings.zoomOut },
      { role: 'resetZoom', label: menuStrings.zoomReset },
      { role: 'togglefullscreen', label: menuStrings.fullScreen },
      ...(packaged ? [] : [separator, { role: 'toggleDevTools', label: menuStrings.developerTools } as const]),
    ],
  };
}

function articleMenu({ send }: MenuSetting): MenuItemConstructorOptions {
  const filing = items(send, ['article.read', 'article.labels', 'article.collections', 'article.details']);
  return { label: menuStrings.menus.article, submenu: [...filing, separator, ...items(send, ['article.remove'])] };
}

function tagMenu({ send }: MenuSetting): MenuItemConstructorOptions {
  return { label: menuStrings.menus.tag, submenu: items(send, tagCommandIds) };
}

function suggestionMenu({ send }: MenuSetting): MenuItemConstructorOptions {
  const [steps, claims, shown] = [suggestionCommandIds.slice(0, 6), suggestionCommandIds.slice(6, 8), suggestionCommandIds.slice(8)];
  return { label: menuStrings.menus.suggestions, submenu: [...items(send, steps), separator, ...items(send, claims), separator, ...items(send, shown)] };
}

function briefingMenu({ send }: MenuSetting): MenuItemConstructorOptions {
  return { label: menuStrings.menus.briefing, submenu: items(send, ['briefing.create', 'briefing.create-assessment', 'briefing.create-situation', 'briefing.table', 'briefing.image', 'briefing.export']) };
}

function helpMenu({ send }: MenuSetting): MenuItemConstructorOptions {
  return { label: menuStrings.menus.help, submenu: [...items(send, ['help.open', 'help.tour', 'view.keys']), separator, ...items(send, ['keys.single', 'help.copy-report', 'help.licences'])] };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function items(send: MenuSetting['send'], commands: readonly CommandId[]): MenuItemConstructorOptions[] {
  return commands.map((command) => {
    const accelerator = accelerators[command];
    return {
      id: command,
      label: menuStrings.commands[command],
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: !leftToThePage.has(command) }),
      click: () => send(command),
    };
  });
}
