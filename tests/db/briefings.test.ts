import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import type { Block } from '../../shared/domain/briefing.js';
import { blockIdSchema, briefingIdSchema, type BriefingId } from '../../shared/domain/ids.js';
import { parseCaseFile } from '../../shared/exchange/parse-case-file.js';
import { errorWords } from '../../shared/strings/errors.js';
import type { Draft } from '../../shared/ipc/briefing-channels.js';
import { damArticle, openDesk, passageIn, reopen, store, type Desk } from '../fixtures/case-desk.js';
import { addClaimTag } from '../fixtures/dam-tags.js';

function paragraph(id: string, text: string): Block {
  return { id: blockIdSchema.parse(id), type: 'paragraph', runs: [{ type: 'text', text }] };
}

function draftOf(id: BriefingId, blocks: readonly Block[], order: readonly string[] | null = blocks.map((block) => block.id)): Draft {
  return { id, head: null, blockIds: order === null ? null : order.map((blockId) => blockIdSchema.parse(blockId)), blocks: [...blocks] };
}

async function briefingWith(desk: Desk, blocks: readonly Block[]): Promise<BriefingId> {
  const { id } = await desk.call('briefings:create', { name: 'The dam' });
  await desk.call('briefings:save-draft', draftOf(id, blocks));
  await desk.call('briefings:commit', { id });
  return id;
}

describe('a draft', () => {
  it('lies over the briefing, changed blocks only, after a restart too', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.'), paragraph('b', 'Second.')]);

    await desk.call('briefings:save-draft', draftOf(id, [paragraph('b', 'Second, changed.')], null));
    await desk.call('briefings:save-draft', draftOf(id, [paragraph('c', 'Third.')], ['c', 'a', 'b']));
    const { blocks } = await (await reopen(desk)).call('briefings:load', { id });

    expect(blocks).toEqual([paragraph('c', 'Third.'), paragraph('a', 'First.'), paragraph('b', 'Second, changed.')]);
  });

  it('keeps its head while only blocks are typed', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, []);
    const { head } = await desk.call('briefings:load', { id });
    await desk.call('briefings:save-draft', { id, head: { ...head, audience: 'The board' }, blockIds: null, blocks: [] });

    await desk.call('briefings:save-draft', draftOf(id, [paragraph('a', 'First.')]));

    expect((await desk.call('briefings:load', { id })).head.audience).toBe('The board');
  });

  it('leaves journal and revision alone', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.')]);
    const before = (await desk.call('case:view', {})).revision;

    await desk.call('briefings:save-draft', draftOf(id, [paragraph('a', 'First, changed.')]));

    expect((await desk.call('case:view', {})).revision).toBe(before);
  });
});

describe('committing a briefing', () => {
  it('journals each changed block and nothing else', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.'), paragraph('b', 'Second.'), paragraph('c', 'Third.')]);
    await desk.call('briefings:save-draft', draftOf(id, [paragraph('b', 'Second, changed.')], ['a', 'b']));

    await desk.call('briefings:commit', { id });
    const entries = desk.session.database.connection.rows(`SELECT entity, entity_id, before IS NULL AS is_new, after IS NULL AS is_gone FROM journal
      WHERE group_id = (SELECT group_id FROM journal ORDER BY seq DESC LIMIT 1) ORDER BY seq`);

    expect(entries).toEqual([
      { entity: 'block', entity_id: 'b', is_new: 0, is_gone: 0 },
      { entity: 'block', entity_id: 'c', is_new: 0, is_gone: 1 },
      { entity: 'briefing', entity_id: id, is_new: 0, is_gone: 0 },
    ]);
  });

  it('says when nothing changed', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.')]);
    await desk.call('briefings:save-draft', draftOf(id, [paragraph('a', 'First.')]));

    expect(await desk.call('briefings:commit', { id })).toBeNull();
  });

  it('is no step of undo, and undo of what came before leaves the text', async () => {
    const desk = await openDesk();
    const { id } = await desk.call('briefings:create', { name: 'The dam' });
    await desk.call('briefings:rename', { id, name: 'The dam, revised' });
    await desk.call('briefings:save-draft', draftOf(id, [paragraph('a', 'First.')]));
    await desk.call('briefings:commit', { id });

    const change = await desk.call('case:undo', {});

    expect(change?.records).toEqual([expect.objectContaining({ record: expect.objectContaining({ name: 'The dam', blockIds: ['a'] }) as unknown })]);
    expect((await desk.call('briefings:load', { id })).blocks).toEqual([paragraph('a', 'First.')]);
  });
});

describe('making a briefing', () => {
  it('is no step of undo, so that undo and a further action never take written pages away', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.'), paragraph('b', 'Second.')]);

    const undone = await desk.call('case:undo', {});
    await store(desk, damArticle);

    expect(undone).toBeNull();
    expect((await desk.call('briefings:load', { id })).blocks).toEqual([paragraph('a', 'First.'), paragraph('b', 'Second.')]);
  });

  it('leaves what was done before it as the step to take back', async () => {
    const desk = await openDesk();
    await store(desk, damArticle);

    const { id, change } = await desk.call('briefings:create', { name: 'The dam' });
    await desk.call('case:undo', {});

    expect(change.undo).toEqual({ action: 'articles.import', count: 1 });
    expect(await desk.call('case:view', {})).toMatchObject({ articles: [], briefings: [{ id }] });
  });
});

describe('a briefing that a case.json brought', () => {
  const caseFile = parseCaseFile(
    JSON.stringify({
      version: 1,
      sources: [{ id: 'operator', name: 'The operator', type: 'organisation' }],
      attributions: [],
      claims: [],
      briefing: { name: 'Brought', title: 'Brought', marking: 'TLP:GREEN', yardstick: 'ICD 203', blocks: [{ type: 'paragraph', runs: [{ text: 'As brought.' }] }] },
    }),
    'case.json',
  );

  it('stays with its text when the applying is taken back, whatever comes after', async () => {
    const desk = await openDesk();
    const { briefingId } = await desk.call('case-file:apply', { caseFile });
    const id = briefingIdSchema.parse(briefingId);
    const { blocks } = await desk.call('briefings:load', { id });
    await desk.call('briefings:save-draft', draftOf(id, [...blocks, paragraph('a', 'Written since.')]));
    await desk.call('briefings:commit', { id });

    await desk.call('case:undo', {});
    const undone = await desk.call('case:view', {});
    await store(desk, damArticle);

    expect(undone).toMatchObject({ sources: [], briefings: [{ id }], undo: null });
    expect((await desk.call('briefings:load', { id })).blocks).toEqual([...blocks, paragraph('a', 'Written since.')]);
  });

  it('is there once when the applying is taken back and done again', async () => {
    const desk = await openDesk();
    await desk.call('case-file:apply', { caseFile });
    const { sources, briefings } = await desk.call('case:view', {});

    await desk.call('case:undo', {});
    await desk.call('case:redo', {});

    expect(await desk.call('case:view', {})).toMatchObject({ sources, briefings });
  });
});

describe('a briefing that is taken away', () => {
  it('by removing it comes back with its text and draft', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.')]);
    await desk.call('briefings:save-draft', draftOf(id, [paragraph('b', 'Typed since.')], ['a', 'b']));

    await desk.call('briefings:remove', { id });
    await desk.call('case:undo', {});

    expect((await desk.call('briefings:load', { id })).blocks).toEqual([paragraph('a', 'First.'), paragraph('b', 'Typed since.')]);
  });

  it('and brought back is taken away again by redo, with what was written meanwhile, and comes back whole', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [paragraph('a', 'First.')]);
    await desk.call('briefings:remove', { id });
    await desk.call('case:undo', {});
    await desk.call('briefings:save-draft', draftOf(id, [paragraph('a', 'First.'), paragraph('b', 'Written since.')]));
    await desk.call('briefings:commit', { id });

    await desk.call('case:redo', {});
    const gone = await desk.call('case:view', {});
    await desk.call('case:undo', {});

    expect(gone.briefings).toEqual([]);
    expect((await desk.call('briefings:load', { id })).blocks).toEqual([paragraph('a', 'First.'), paragraph('b', 'Written since.')]);
  });
});

describe('finding a briefing', () => {
  it('goes by name and by id', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, []);

    const found = [
      await desk.call('briefings:find', { briefing: 'The dam' }),
      await desk.call('briefings:find', { briefing: id }),
      await desk.call('briefings:find', { briefing: 'Another' }),
    ];

    expect(found).toEqual([id, id, null]);
  });
});

describe('loading for print', () => {
  it('brings the texts of the cited articles only, the draft laid over', async () => {
    const desk = await openDesk();
    const articleId = await store(desk, damArticle);
    await store(desk, { ...damArticle, fileName: 'uncited.txt', sha256: 'a'.repeat(64) });
    const appearanceId = await addClaimTag(desk, articleId);
    const block: Block = {
      ...paragraph('a', 'The dam failed.'),
      runs: [
        { type: 'citation', target: { kind: 'appearance', appearanceId } },
        { type: 'quotation', words: 'denied', target: { kind: 'passage', articleId, passage: passageIn(damArticle, 'denied') } },
      ],
    };
    const { id } = await desk.call('briefings:create', { name: 'The dam' });
    await desk.call('briefings:save-draft', draftOf(id, [block]));

    const input = await desk.call('briefings:load-for-print', { id, nowMs: 5 });

    expect(input).toMatchObject({ caseName: 'dam', nowMs: 5, document: { blocks: [block] } });
    expect(input.texts.map((text) => text.id)).toEqual([articleId]);
    expect(input.records.articles).toHaveLength(2);
  });
});

it('makes a briefing from a template with its sections and its type as a draft', async () => {
  const desk = await openDesk();
  const { id } = await desk.call('briefings:create', { name: 'The dam', template: 'situation' });

  const { head, blocks } = await desk.call('briefings:load', { id });

  expect(head).toMatchObject({ title: 'The dam', documentType: 'Situation report', requirement: '' });
  expect(blocks.map(({ type, kind = '' }) => `${type} ${kind}`.trim())).toEqual(['heading', 'paragraph reported', 'heading', 'paragraph reported', 'heading', 'key-judgment', 'heading', 'paragraph gap']);
});

describe('a stored table', () => {
  it('beyond the limit is refused by its caption', async () => {
    const desk = await openDesk();
    const id = await briefingWith(desk, [{ id: blockIdSchema.parse('t'), type: 'table', runs: [{ type: 'text', text: 'Levels by day' }], table: { rows: [[[]]] } }]);
    await desk.call('case:close-file', {});
    const connection = new Connection(desk.path);
    connection.run("UPDATE blocks SET block = json_set(block, '$.table.rows', json(?))", JSON.stringify(Array.from({ length: 10_000 }, () => [[]])));
    connection.close();
    const again = await openDesk({ path: desk.path, create: false });

    await expect(again.call('briefings:load', { id })).rejects.toMatchObject({ code: 'table-too-large', details: { caption: 'Levels by day', rows: 10_000, columns: 1 } });
    expect(errorWords({ code: 'table-too-large', details: { caption: 'Levels by day', rows: 10_000, columns: 1 } }).title).toBe('The table “Levels by day” is too large to open');
  });
});
