import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { indexLedger } from '../../shared/analysis/ledger-index.js';
import { emptyHead, type Briefing } from '../../shared/domain/briefing.js';
import { briefingIdSchema, type BriefingId } from '../../shared/domain/ids.js';
import { runCommand } from '../../renderer/app/commands.js';
import { useSaving } from '../../renderer/app/actions.js';
import { BriefingSession } from '../../renderer/features/briefing/briefing-session.js';
import { openSession, useSessionStore } from '../../renderer/features/briefing/session-store.js';
import { useBriefingCommands } from '../../renderer/state/briefing-commands.js';
import { useCase } from '../../renderer/state/case-store.js';
import { paragraph } from '../fixtures/briefing-text.js';

const one = briefingIdSchema.parse('B1');
const two = briefingIdSchema.parse('B2');
const switchListeners = new Set<() => void>();
const called = vi.fn((_channel: string, _input: unknown): Promise<unknown> => Promise.resolve({ ok: false, error: { code: 'no-case', details: {} } }));

function sessionOf(id: BriefingId): BriefingSession {
  const ledger = indexLedger({ articles: [], sources: [], tags: [], claims: [], briefings: [] });
  const session = new BriefingSession(id, { head: emptyHead('Ferries'), blocks: [paragraph('b1', 'One')] }, ledger);
  openSession(session);
  return session;
}

function switchCase(): void {
  for (const listener of [...switchListeners]) listener();
}

beforeEach(() => {
  vi.useFakeTimers();
  called.mockClear();
  vi.stubGlobal('window', {
    sourceline: {
      call: called,
      on: (_event: string, listener: () => void) => {
        switchListeners.add(listener);
        return () => switchListeners.delete(listener);
      },
    },
  });
  useCase.setState({ status: 'open', briefings: new Map([one, two].map((id) => [id, { id } as Briefing])) }); // only which briefings there are is asked
});

afterEach(() => {
  switchCase();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const saves = (): number => called.mock.calls.filter(([channel]) => channel === 'briefings:save-draft').length;

describe('a case switched under an open briefing', () => {
  it('stops its saving, and nothing waits to be saved any more', async () => {
    const session = sessionOf(one);
    session.changeHead({ audience: 'Harbour office' });
    await vi.advanceTimersByTimeAsync(600);
    const whileTyped = [saves(), useSaving.getState().pending];

    switchCase();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(whileTyped).toEqual([1, 1]);
    expect([saves(), useSaving.getState().pending, useSessionStore.getState().session]).toEqual([1, 0, null]);
  });

  it('stops the saving of a briefing that was in front before, too', async () => {
    sessionOf(one).changeHead({ audience: 'Harbour office' });
    const front = sessionOf(two);
    await vi.advanceTimersByTimeAsync(5000);
    const before = [saves() > 1, useSessionStore.getState().session];

    switchCase();
    const then = saves();
    await vi.advanceTimersByTimeAsync(60_000);

    expect(before).toEqual([true, front]);
    expect([saves() - then, useSaving.getState().pending, switchListeners.size]).toEqual([0, 0, 0]);
  });

  it('no longer concerns a briefing whose words are all in the case', async () => {
    called.mockImplementation(() => Promise.resolve({ ok: true, value: { savedAtMs: 1, revision: 0, records: [] } }));
    sessionOf(one);
    sessionOf(two);

    await vi.advanceTimersByTimeAsync(0);

    expect(switchListeners.size).toBe(1);
  });
});

describe('a command that leaves the case', () => {
  it.each(['case.create', 'case.open', 'case.open-sample', 'case.close', 'case.save-copy'] as const)('%s waits for what is typed', async (command) => {
    let committed: (isCommitted: boolean) => void = () => undefined;
    // The dialog that follows is left.
    called.mockResolvedValueOnce({ ok: true, value: null });
    useBriefingCommands.setState({ commitOpen: () => new Promise((resolve) => (committed = resolve)) });

    runCommand(command);
    await vi.advanceTimersByTimeAsync(1000);
    const before = called.mock.calls.length;
    committed(true);
    await vi.advanceTimersByTimeAsync(0);

    expect([before, called.mock.calls.map(([channel]) => channel)]).toEqual([0, [command.replace('.', ':')]]);
  });

  it('stays in the case when what is typed could not be saved', async () => {
    useBriefingCommands.setState({ commitOpen: () => Promise.resolve(false) });

    runCommand('case.close');
    await vi.advanceTimersByTimeAsync(1000);

    expect(called).not.toHaveBeenCalled();
  });
});
