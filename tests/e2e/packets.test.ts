import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppWindow } from './app-window.js';
import { attackByWebRtc, attackPage } from './attack-page.js';
import { expect, projectDir, test } from './fixtures.js';

/**
 * Counts what the program sends to the network. The tests below run in a network of their own, whose only way out is
 * a cable that ends nowhere; whoever runs the suite starts them there.
 */
const insideVariable = 'SOURCELINE_INSIDE_NETWORK';
const isInside = process.env[insideVariable] === '1';

/** Addresses that belong to nobody (RFC 5737), so every packet for them would have to leave the machine. */
const outside = { http: 'http://198.51.100.7', ws: 'ws://198.51.100.7', stun: '198.51.100.8:3478' };
const quietMs = 4_000;

/** The kernel's own announcements are switched off, so that what is counted is the program's. */
const makeNetwork = [
  'ip link set lo up',
  'ip link add out type veth peer name nowhere',
  'echo 1 > /proc/sys/net/ipv6/conf/out/disable_ipv6',
  'echo 1 > /proc/sys/net/ipv6/conf/nowhere/disable_ipv6',
  'ip addr add 10.254.0.1/24 dev out',
  'ip link set out up',
  'ip link set nowhere up',
  'ip route add default via 10.254.0.2',
  'ip neigh add 10.254.0.2 lladdr 02:00:00:00:00:02 dev out',
].join(' && ');

function packetsSent(): number {
  return Number(readFileSync('/sys/class/net/out/statistics/tx_packets', 'utf8'));
}

/** Packets sent while the page tries everything it can. */
async function packetsOfAttack({ page }: AppWindow): Promise<number> {
  await page.evaluate(attackPage, outside);
  await page.evaluate(attackByWebRtc, outside);
  await page.waitForTimeout(quietMs);
  return packetsSent();
}

test.use({ troublesExpected: true });

if (isInside) {
  test('no packet leaves the machine', async ({ appWindow }) => {
    const before = packetsSent();

    expect(await packetsOfAttack(appWindow)).toBe(before);
    expect(before).toBe(0);
  });

  test('packets would leave a browser without the defences', async ({ launch }) => {
    const appWindow = await launch({ program: path.join(import.meta.dirname, 'undefended') });

    expect(await packetsOfAttack(appWindow)).toBeGreaterThan(10);
  });
} else {
  test('no packet leaves the machine, whatever a page tries', async () => {
    const canMakeNetwork = spawnSync('unshare', ['-rn', 'sh', '-c', makeNetwork]).status === 0;
    test.skip(!canMakeNetwork, 'no network of its own can be made here (unshare, iproute2)');

    const command = `mount -t sysfs none /sys && ${makeNetwork} && exec "$0" "$@"`;
    const playwright = [process.execPath, 'node_modules/@playwright/test/cli.js', 'test', 'packets', '--reporter=list', '--output=test-results/packets'];
    const inside = spawn('unshare', ['-rnm', 'sh', '-c', command, ...playwright], { cwd: projectDir, env: { ...process.env, [insideVariable]: '1' }, stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    inside.stdout.on('data', (text: Buffer) => (output += String(text)));
    const [code] = (await once(inside, 'close')) as [number];

    expect(code, output).toBe(0);
    expect(output).toContain('2 passed');
  });
}
