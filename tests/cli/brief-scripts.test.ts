import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../fixtures/temporary-folder.js';
import { commandTimeoutMs, readPdfFile, run, sampleDir, wordsOf } from './command-line.js';

describe('a digest of articles in other scripts', { timeout: commandTimeoutMs }, () => {
  it('quotes a Korean article, and lists one in a script without a font without its words', async () => {
    const korean = '수리선 한빛 7호가 정비에 들어갔다\n\n해저케이블 회사는 화요일 수리선 한빛 7호가 십이월 말까지 정비 중이라고 밝혔다.\n';
    const arabic = 'Dam notice سد\n\nقالت وكالة النهر يوم الثلاثاء إن في السد شقين.\n';
    const folder = temporaryFolder();
    const out = path.join(temporaryFolder(), 'out.pdf');
    writeFileSync(path.join(folder, 'ship.txt'), korean);
    writeFileSync(path.join(folder, 'sadd.txt'), arabic);

    const ran = await run('brief', folder, '--out', out, '--date', '2025-05-19');

    expect(ran).toMatchObject({ exitCode: 0, lines: [{ findings: [] }] });
    const words = wordsOf(await readPdfFile(out));
    expect(words.replace(/\s/gu, '')).toContain('십이월말까지정비중이라고밝혔다');
    expect(words).toContain('Dam notice [U+0633 …]');
    expect(words).toContain('do not have (U+0642).');
  });
});

describe('the paper of a briefing', { timeout: commandTimeoutMs }, () => {
  it('is Letter where that is asked for, and no other than the two', async () => {
    const out = path.join(temporaryFolder(), 'out.pdf');

    const letter = await run('brief', sampleDir, '--out', out, '--date', '2031-06-02', '--paper', 'letter');
    const other = await run('brief', sampleDir, '--out', out, '--paper', 'legal');

    expect(letter.exitCode).toBe(0);
    expect((await readPdfFile(out)).pageWidth).toBe(612);
    expect(other).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('legal is no paper') });
  });
});
