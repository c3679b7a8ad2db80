import type { ThirdPartyWork } from '../../../shared/ipc/app-channels.js';

/** The works whose name or licence has each of these words, in any case; all of them where there are none. */
export function worksWith(works: readonly ThirdPartyWork[], letters: string): readonly ThirdPartyWork[] {
  const words = letters.toLowerCase().split(/\s+/u).filter((word) => word !== '');
  return works.filter(({ name, licence }) => words.every((word) => `${name} ${licence ?? ''}`.toLowerCase().includes(word)));
}
