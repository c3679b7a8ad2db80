import { REDO_COMMAND, UNDO_COMMAND, type LexicalCommand } from 'lexical';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { $blocks, $setLook } from '../../renderer/editor/briefing-blocks.js';
import { BriefingSession } from '../../renderer/features/briefing/briefing-session.js';
import { briefingIdSchema } from '../../shared/domain/ids.js';
import { emptyLedger, edit, paragraph } from '../fixtures/briefing-text.js';
import { fullHead } from '../fixtures/ruled-briefing.js';

let session: BriefingSession;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { sourceline: { call: () => Promise.resolve({ ok: true, value: { savedAtMs: 0 } }), on: () => () => undefined } });
  session = new BriefingSession(briefingIdSchema.parse('B1'), { head: fullHead, blocks: [paragraph('b1', 'One')] }, emptyLedger);
});
afterEach(() => {
  session.abandon();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

function dispatch(command: LexicalCommand<void>): void {
  edit(session.editor, () => session.editor.dispatchCommand(command, undefined));
}

it('undoes and does again a change of the title block, and keeps the text', () => {
  session.changeHead({ yardstick: 'UK PHIA' });
  dispatch(UNDO_COMMAND);
  const undone = session.read();
  dispatch(REDO_COMMAND);

  expect(undone).toEqual({ head: fullHead, blocks: [paragraph('b1', 'One')] });
  expect(session.view.getState().head.yardstick).toBe('UK PHIA');
});

it('takes words typed in one field as one step, apart from the text typed before and after', () => {
  edit(session.editor, () => void $setLook($blocks()[0]!, 'list'));
  for (const title of ['F', 'Fe', 'Fer']) session.changeHead({ title });
  vi.advanceTimersByTime(1000);
  session.changeHead({ audience: 'All' });

  dispatch(UNDO_COMMAND);
  expect(session.read().head).toEqual({ ...fullHead, title: 'Fer' });
  dispatch(UNDO_COMMAND);
  expect(session.read()).toMatchObject({ head: fullHead, blocks: [{ type: 'list-item' }] });
  dispatch(UNDO_COMMAND);
  expect(session.read().blocks).toEqual([paragraph('b1', 'One')]);
});
