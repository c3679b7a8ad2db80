import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { suggestionHandlers } from '../../main/ipc/handlers/suggestion-handlers.js';
import type { SuggestMethods } from '../../main/workers/contract.js';
import { startNodePort } from '../../main/workers/node-port.js';
import type { Port } from '../../main/workers/port.js';
import { WorkerClient } from '../../main/workers/worker-client.js';
import type { ArticleId } from '../../shared/domain/ids.js';
import { suggestionsSchema, type Suggestions } from '../../shared/attribution/suggestion.js';
import { articleToStore, openDesk, store, type Desk } from '../fixtures/case-desk.js';
import { buildWorker, removeBuild } from '../fixtures/build-workers.js';

/** The model is read from disk by the first call. */
const startTimeoutMs = 60_000;

let workerFile: string;
beforeAll(async () => void (workerFile = await buildWorker('suggest-worker')), startTimeoutMs);
afterAll(() => removeBuild(workerFile));

let posted: string[];
let port: Port | null;
let client: WorkerClient<SuggestMethods>;

beforeEach(() => {
  posted = [];
  port = null;
  client = new WorkerClient<SuggestMethods>({ start: startPort, kind: 'dispensable' });
});
afterEach(() => client.stop());

/** A port that notes what is asked of the worker. */
function startPort(): Port {
  const started = startNodePort(workerFile);
  port = { ...started, post: (message) => (posted.push((message as { readonly method: string }).method), started.post(message)) };
  return port;
}

const harbour = articleToStore('harbour.txt', [
  ['title', 'Ferry line to open in spring'],
  ['body', 'The harbour board said that the ferry line would open in spring.'],
  ['body', 'The mayor denied that the fares would rise.'],
]);
const harbourInUkrainian = articleToStore('harbour-uk.txt', [['body', 'Речник порту заявив, що поромна лінія відкриється навесні.']], { language: 'uk' });

interface Asked {
  readonly desk: Desk;
  readonly id: ArticleId;
  readonly ask: (id: ArticleId) => Promise<Suggestions>;
}

async function harbourCase(): Promise<Asked> {
  const desk = await openDesk();
  const id = await store(desk, harbour);
  const handlers = suggestionHandlers({ windowCase: { worker: desk }, suggestWorker: client });
  return { desk, id, ask: async (article) => handlers['suggestions:for-article']({ id: article }) };
}

describe('suggestions of an article', () => {
  it('come from a process of their own, with spans that lie in the text', { timeout: startTimeoutMs }, async () => {
    const { id, ask } = await harbourCase();
    const found = suggestionsSchema.parse(await ask(id));
    const { text } = harbour.extracted;
    expect(found.rules).toBe('english');
    expect(found.attributions.map(({ cue }) => cue.map(({ start, end }) => text.slice(start, end)))).toEqual([['said'], ['denied']]);
  });

  it('are found once for a reading, and anew when the analyst takes a paragraph out', { timeout: startTimeoutMs }, async () => {
    const { desk, id, ask } = await harbourCase();
    await Promise.all([ask(id), ask(id)]);
    await ask(id);
    expect(posted).toEqual(['suggestions:find']);

    const start = harbour.extracted.text.indexOf('The mayor');
    await desk.call('articles:set-kind', { id, decisions: [{ start, end: harbour.extracted.text.length, kind: 'boilerplate' }] });
    expect((await ask(id)).attributions).toHaveLength(1);
    expect(posted).toHaveLength(2);
  });

  it('say that the rules of another language were not there', { timeout: startTimeoutMs }, async () => {
    const { desk, ask } = await harbourCase();
    const found = await ask(await store(desk, harbourInUkrainian));
    expect(found).toMatchObject({ rules: 'marks-only' });
  });

  it('are found after all when the process had died over them', { timeout: startTimeoutMs }, async () => {
    const { id, ask } = await harbourCase();
    const first = ask(id);
    await expect.poll(() => port).not.toBeNull();
    port?.kill();
    await expect(first).rejects.toMatchObject({ code: 'worker-died' });
    expect((await ask(id)).attributions).toHaveLength(2);
  });

  it('are refused for an article that is not in the case', async () => {
    const { ask } = await harbourCase();
    await expect(ask('elsewhere' as ArticleId)).rejects.toMatchObject({ code: 'not-found' });
  });
});
