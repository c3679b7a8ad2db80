import { expect, test } from 'vitest';
import { worksWith } from '../../renderer/features/licences/works-with.js';
import type { ThirdPartyWork } from '../../shared/ipc/app-channels.js';

const work = (id: number, name: string, licence: string | null): ThirdPartyWork => ({ id, name, version: null, licence });
const works = [work(0, 'React', 'MIT'), work(1, 'react-dom', 'MIT'), work(2, 'Source Serif 4', 'MIT AND OFL-1.1'), work(3, 'Skia', null)];

test.each([
  ['', [0, 1, 2, 3]],
  ['  ', [0, 1, 2, 3]],
  ['REACT', [0, 1]],
  ['mit serif', [2]],
  ['ofl', [2]],
  ['skia mit', []],
  ['null', []],
])('%j finds the works that have each word in their name or licence', (letters, ids) => {
  expect(worksWith(works, letters).map(({ id }) => id)).toEqual(ids);
});
