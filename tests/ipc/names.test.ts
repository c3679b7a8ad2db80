import { describe, expect, it } from 'vitest';
import { channels } from '../../shared/ipc/channels.js';
import { events } from '../../shared/ipc/events.js';
import { channelNames, eventNames } from '../../shared/ipc/names.js';

describe('the names the preload knows', () => {
  it('are those of the channels and events', () => {
    expect([...channelNames].sort()).toEqual(Object.keys(channels).sort());
    expect([...eventNames].sort()).toEqual(Object.keys(events).sort());
  });

  it.each(['constructor', '__proto__', 'toString', 'case:open-file', ''])('do not contain %j', (name) => {
    expect(channelNames.has(name)).toBe(false);
    expect(eventNames.has(name)).toBe(false);
  });
});
