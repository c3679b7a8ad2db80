import { describe, expect, it } from 'vitest';
import { removalHandlers } from '../../main/ipc/handlers/removal-handlers.js';
import type { WindowCase } from '../../main/ipc/window-case.js';
import { isRewriteDue } from '../../main/db/rewrite-file.js';
import { damArticle, openDesk, store } from '../fixtures/case-desk.js';
import { millArticle } from '../fixtures/full-case.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';

/** The handlers before a case with two articles in this process; `said` is what the page was told. */
async function removalDesk(onSaid: (event: string) => void = () => undefined) {
  const desk = await openDesk();
  const ids = [await store(desk, damArticle), await store(desk, millArticle)];
  const said: string[] = [];
  const windowCase = { worker: desk, file: desk.path, info: desk.session.info() } as unknown as WindowCase; // what the handlers ask of it
  const emit = (event: string): void => {
    said.push(event);
    onSaid(event);
  };
  return { desk, ids, said, handlers: removalHandlers({ windowCase, link: { emit }, backupRoot: temporaryFolder() }) };
}

describe('removing several articles for good', () => {
  it('tells how far it is, writes the file anew once, and has the page load the case again', async () => {
    const { desk, ids, said, handlers } = await removalDesk();
    expect(await handlers['articles:remove-for-good']({ ids, deleteBackups: false })).toEqual({ removed: 2, isRewritten: true, backupsDeleted: 0, backupsLeft: 0 });
    expect(said).toEqual(['removal:progress', 'removal:progress', 'case:switched']);
    expect((await desk.call('case:view', {})).articles).toEqual([]);
    expect(isRewriteDue(desk.session.database.connection)).toBe(false);
  });

  it('stops after the present article, and keeps the rest', async () => {
    const { desk, ids, handlers } = await removalDesk((event) => event === 'removal:progress' && void handlers['articles:stop-removal']({}));
    expect(await handlers['articles:remove-for-good']({ ids, deleteBackups: false })).toMatchObject({ removed: 1, isRewritten: true });
    expect((await desk.call('case:view', {})).articles.map(({ id }) => id)).toEqual([ids[1]]);
  });

  it('that fails half-way writes the file anew all the same, and says why', async () => {
    const { desk, ids, said, handlers } = await removalDesk();
    await expect(handlers['articles:remove-for-good']({ ids: [ids[0]!, 'gone' as never], deleteBackups: false })).rejects.toMatchObject({ code: 'not-found' });
    expect(said).toEqual(['removal:progress', 'case:switched']);
    expect(isRewriteDue(desk.session.database.connection)).toBe(false);
  });
});
