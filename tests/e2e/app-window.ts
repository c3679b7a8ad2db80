import { once } from 'node:events';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { ChannelInput, ChannelName, ChannelOutput } from '../../shared/ipc/channels.js';
import type { CaseView } from '../../shared/ipc/case-channels.js';
import { unpackView } from '../../shared/ipc/packed-view.js';
import type { CommandId } from '../../shared/ipc/events.js';
import type { Result } from '../../shared/result.js';

/** What a file dialog is to answer; `null` leaves it. */
export type DialogAnswer = readonly string[] | null;

/**
 * The program as a test holds it: its one window, its menu, its dialogs, its files.
 *
 * Page objects of single panes are made from `page`; what crosses panes or processes lives here.
 */
export class AppWindow {
  /** Errors of the page and breaches of its policy, in order; a test ends red when there are any it did not ask for. */
  readonly troubles: string[] = [];
  #ended: Promise<void> | null = null;

  constructor(
    readonly app: ElectronApplication,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.troubles.push(String(error)));
    page.on('console', (message) => {
      if (/content security policy/i.test(message.text())) this.troubles.push(message.text());
    });
  }

  /** Calls a channel the way the page does. */
  async call<Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<Result<ChannelOutput<Name>>> {
    const result = await this.page.evaluate(
      // The page is JavaScript: what it has on `window` is typed there, not here.
      ([name, sent]) => (window as unknown as { sourceline: { call(name: unknown, input: unknown): Promise<unknown> } }).sourceline.call(name, sent),
      [channel, input] as const,
    );
    return result as Result<ChannelOutput<Name>>;
  }

  /** The value a channel gives; a failure of it fails the test. */
  async value<Name extends ChannelName>(channel: Name, input: ChannelInput<Name>): Promise<ChannelOutput<Name>> {
    const result = await this.call(channel, input);
    if (!result.ok) throw new Error(`${channel}: ${JSON.stringify(result.error)}`);
    return result.value;
  }

  /** What the page knows of the open case; `null` when there is none. */
  async caseView(): Promise<CaseView | null> {
    const packed = await this.value('case:load', {});
    return packed === null ? null : unpackView(packed);
  }

  /** Chooses a command in the native menu. */
  async chooseInMenu(command: CommandId): Promise<void> {
    await this.app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command);
  }

  /** Has every dialog that asks for files from now on answer with these. */
  async answerOpenDialog(filePaths: DialogAnswer): Promise<void> {
    await this.app.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: paths === null, filePaths: [...(paths ?? [])] });
    }, filePaths);
  }

  /** Has every dialog that asks where to save from now on answer with this file. */
  async answerSaveDialog(filePath: string | null): Promise<void> {
    await this.app.evaluate(({ dialog }, file) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: file === null, filePath: file ?? '' });
    }, filePath);
  }

  /** Has every question from now on answered with this button, counted from 0. */
  async answerQuestion(button: number): Promise<void> {
    await this.app.evaluate(({ dialog }, response) => {
      dialog.showMessageBox = () => Promise.resolve({ response, checkboxChecked: false });
    }, button);
  }

  /** Drags files and folders from outside over a place of the window, the middle of the page if none is named, and lets go. */
  async dropFiles(files: readonly string[], onto: Locator = this.page.locator('body')): Promise<void> {
    const box = await onto.boundingBox();
    if (box === null) throw new Error('the place to drop onto is not visible');
    const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    // A `File` made in a page has no path; only a drag from outside brings one.
    const session = await this.page.context().newCDPSession(this.page);
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...place, data });
    await session.detach();
  }

  /** Ends the program as its menu does, and waits until its process is gone; once is enough. */
  quit(): Promise<void> {
    this.#ended ??= this.#end();
    return this.#ended;
  }

  async #end(): Promise<void> {
    const program = this.app.process();
    const exited = once(program, 'exit');
    await this.app.close();
    if (program.exitCode === null && program.signalCode === null) await exited;
  }
}
