import { once } from 'node:events';
import { createConnection, type Socket } from 'node:net';

/** Where the Return key lies on the keyboard of a virtual display: evdev's key 28, counted from 8. */
const returnKey = 36;
const [keyPress, keyRelease] = [2, 3];
const queryExtension = 98;
const fakeInput = 2;

/**
 * Press Return on a virtual display, whatever has the focus there: the system's own dialog, which no debugger reaches.
 *
 * Source: X11 protocol, sections 8 and 9; XTEST extension, FakeInput
 *
 * @param display - as `DISPLAY` names it, `:99`; one that asks for no key of its own
 */
export async function pressReturn(display: string): Promise<void> {
  const server = createConnection(`/tmp/.X11-unix/X${/\d+/u.exec(display)?.[0] ?? '0'}`);
  // Byte order, protocol 11.0, no authorisation.
  server.write(Buffer.from([0x6c, 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0]));
  const setUp = await bytes(server, 8);
  if (setUp[0] !== 1) throw new Error('the display takes no connection');
  await bytes(server, 4 * setUp.readUInt16LE(6));
  const extension = await testExtension(server);
  for (const event of [keyPress, keyRelease]) {
    const request = Buffer.alloc(36);
    request.set([extension, fakeInput, 9, 0, event, returnKey]);
    server.write(request);
  }
  // An answer to a request after them says that they were taken.
  await testExtension(server);
  server.destroy();
}

async function testExtension(server: Socket): Promise<number> {
  const name = Buffer.from('XTEST\0\0\0');
  const request = Buffer.concat([Buffer.from([queryExtension, 0, 4, 0, 5, 0, 0, 0]), name]);
  server.write(request);
  const reply = await bytes(server, 32);
  return reply[9] ?? 0;
}

async function bytes(server: Socket, count: number): Promise<Buffer> {
  for (;;) {
    // A stream gives what was asked for, or null while it has less.
    const read = server.read(count) as Buffer | null;
    if (read !== null) return read;
    await once(server, 'readable');
  }
}
