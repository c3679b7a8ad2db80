import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { chromiumWorks, ThirdParty } from '../../main/ipc/third-party.js';

const credits = `<div><div class="product">
<span class="title">Ferry &amp; Rope</span>
<div class="license">
<pre>
Use &quot;as is&quot; &lt;anna@ferry.example&gt;.
</pre>
</div></div><div class="product"><span class="title">Nothing</span></div></div>`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'sourceline-licences-'));
  writeFileSync(path.join(folder, 'licences.json'), JSON.stringify({ packages: [{ name: 'rope', version: '1.2.0', licence: 'MIT', text: 0 }], texts: ['MIT License'] }));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const thirdParty = (keptMs?: number): ThirdParty => new ThirdParty({ packagesFile: path.join(folder, 'licences.json'), runtimeFolders: [path.join(folder, 'not-there'), folder], electronVersion: '33.2.1' }, keptMs);

it('reads the parts of Chromium from its credits', () => {
  expect(chromiumWorks(credits)).toEqual([{ name: 'Ferry & Rope', version: null, licence: null, text: 'Use "as is" <anna@ferry.example>.' }]);
});

it('lists packages, the runtime and its parts, each with its text', async () => {
  writeFileSync(path.join(folder, 'LICENSE'), 'Electron’s own');
  writeFileSync(path.join(folder, 'LICENSES.chromium.html'), credits);
  const works = thirdParty();

  expect((await works.list()).map(({ id, name, version }) => [id, name, version])).toEqual([[0, 'rope', '1.2.0'], [1, 'Electron', '33.2.1'], [2, 'Ferry & Rope', null]]);
  expect(await Promise.all([0, 1].map((id) => works.textOf(id)))).toEqual(['MIT License', 'Electron’s own']);
});

it('lists the packages where the runtime brings no texts, and knows no other id', async () => {
  const works = thirdParty();

  expect(await works.list()).toHaveLength(1);
  await expect(works.textOf(7)).rejects.toMatchObject({ code: 'not-found' });
});

it('lets the texts go when nobody asked for a while, and reads them again for the next', async () => {
  const keptMs = 40;
  const works = thirdParty(keptMs);
  await works.list();
  writeFileSync(path.join(folder, 'licences.json'), JSON.stringify({ packages: [{ name: 'rope', version: '1.2.0', licence: 'MIT', text: 0 }], texts: ['read again'] }));

  await expect.poll(() => new Promise((resolve) => setTimeout(resolve, 3 * keptMs)).then(() => works.textOf(0))).toBe('read again');
});
