import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { Connection } from '../../main/db/connection.js';
import { damageStrings } from '../../shared/strings/damage.js';
import { damArticle, openDesk, store } from '../fixtures/case-desk.js';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, run } from './command-line.js';

async function closedCase(): Promise<string> {
  const desk = await openDesk();
  await store(desk, damArticle);
  await desk.call('case:close-file', {});
  return desk.path;
}

describe('check', () => {
  it('says that a case is whole, and names what is not', async () => {
    const file = await closedCase();
    const whole = await run('check', file);
    const connection = new Connection(file);
    connection.script("UPDATE article_texts SET text = replace(text, 'failed', 'foiled')");
    connection.close();
    const damaged = await run('check', file);

    expect(whole).toMatchObject({ exitCode: 0, lines: [{ whole: true, damaged: [], unusedBytes: expect.any(Number) as unknown }] });
    expect(damaged).toMatchObject({ exitCode: 1, lines: [{ whole: false, damaged: [{ record: expect.stringContaining('dam.txt') as unknown, why: damageStrings.text }, { why: damageStrings.search }] }] });
  }, commandTimeoutMs);

  it('says that a file whose pages are damaged is not whole, and leaves it as it is', async () => {
    const file = await closedCase();
    const bytes = readFileSync(file);
    bytes.fill(0x5a, 4096, bytes.length);
    writeFileSync(file, bytes);

    const { exitCode, lines } = await run('check', file);

    expect(exitCode).toBe(1);
    expect(lines).toMatchObject([{ whole: false, damaged: expect.arrayContaining([expect.objectContaining({ why: damageStrings.page })]) as unknown }]);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  }, commandTimeoutMs);

  it('refuses a file that is no case', async () => {
    const letter = path.join(temporaryFolder(), 'letter.slcase');
    writeFileSync(letter, 'Dear reader, this is no case.');

    expect(await run('check', letter)).toMatchObject({ exitCode: 1, lines: [] });
  }, commandTimeoutMs);
});
