import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createRouter, type CaseRoute, type MainHandlers } from '../../main/ipc/router.js';
import type { CaseMethods } from '../../main/workers/contract.js';
import { channels, type ChannelName } from '../../shared/ipc/channels.js';
import type { Result } from '../../shared/result.js';
import { damArticle, openDesk, store, type Desk } from '../fixtures/case-desk.js';
import { addAgency, addClaimTag } from '../fixtures/dam-tags.js';
import { hostileInput } from '../fixtures/hostile-input.js';

const event = { sender: { id: 1 }, senderFrame: { parent: null, origin: 'sourceline://app' } };
const callsPerChannel = 1000;

/** The calls a channel gets, the same in each run: a thousand with much that is wrong, a thousand with little. */
function callsOf(channel: ChannelName, known: readonly string[]): unknown[] {
  return [4, 60].flatMap((oneIn) => fc.sample(hostileInput(channels[channel].input, known, oneIn), { numRuns: callsPerChannel, seed: 20311104 }));
}

/** A case with an article, tags, a claim, a source and a briefing, and the ids of all of them. */
async function filledDesk(): Promise<{ readonly desk: Desk; readonly ids: readonly string[] }> {
  const desk = await openDesk();
  const articleId = await store(desk, damArticle);
  await addAgency(desk, articleId);
  await addClaimTag(desk, articleId);
  await desk.call('sources:add', {
    source: { name: 'Harrow agency', type: 'outlet', descriptor: null, aliases: [], partOf: null, reliability: null, reliabilityReason: null, reliabilityDate: null }, assignTo: [],
  });
  await desk.call('briefings:create', { name: 'Morning' });
  const view = await desk.call('case:view', {});
  const ids = [view.articles, view.tags, view.claims, view.sources, view.briefings].flatMap((records) => records.map(({ id }) => id));
  return { desk, ids };
}

/** A router before a case in this process; handlers of the main process only note that they were called. */
function routerBefore(desk: Desk) {
  const handled = vi.fn(() => null);
  const passedOn = vi.fn<CaseRoute>((name, input) => desk.call(name as keyof CaseMethods, input as never));
  const logFailure = vi.fn<(channel: string, thrown: unknown) => void>();
  const handlers = Object.fromEntries(Object.keys(channels).map((name) => [name, handled])) as unknown as MainHandlers;
  return { route: createRouter({ judgeSender: () => 'trusted', handlers, caseRoute: () => passedOn, logFailure }), handled, passedOn, logFailure };
}

const names = Object.keys(channels) as ChannelName[];

describe('a thousand hostile calls', () => {
  it.each(names)('of %s are refused or answered, and none shows where the program broke', { timeout: 60_000 }, async (name) => {
    const { desk, ids } = await filledDesk();
    const { route, handled, passedOn, logFailure } = routerBefore(desk);
    let refused = 0;

    for (const input of callsOf(name, ids)) {
      const before = handled.mock.calls.length + passedOn.mock.calls.length;
      const result: Result<unknown> = await route(event, name, input);
      if (result.ok || result.error.code !== 'input-invalid') continue;
      refused += 1;
      expect(handled.mock.calls.length + passedOn.mock.calls.length - before).toBeLessThanOrEqual(1);
      expect(JSON.stringify(result.error)).not.toMatch(/\n\s+at |node_modules|SqliteError/u);
    }

    expect(logFailure.mock.calls.map(([, thrown]) => thrown)).toEqual([]);
    expect(refused + handled.mock.calls.length + passedOn.mock.calls.length).toBeGreaterThanOrEqual(2 * callsPerChannel);
    expect(await desk.call('case:check-records', {})).toMatchObject({ damaged: [] });
  });
});
