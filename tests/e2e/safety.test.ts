import { readFileSync } from 'node:fs';
import path from 'node:path';
import { contentSecurityPolicy } from '../../main/app-scheme.js';
import type { AppWindow } from './app-window.js';
import { attackByWebRtc, attackPage, type AttackedAddresses } from './attack-page.js';
import { startAttackedServer } from './attacked-server.js';
import { expect, projectDir, test } from './fixtures.js';

// These tests breach the policy on purpose.
test.use({ troublesExpected: true });

/** Time for what a page began to reach a server on this machine. */
const quietMs = 2_500;

/** Lets requests through, as if there were no block. The missing proxy, which would stop them later, goes too. */
function liftBlock({ app }: AppWindow): Promise<void> {
  return app.evaluate(async ({ session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    await session.defaultSession.setProxy({ mode: 'direct' });
  });
}

/** Serves the same page without the policy. */
async function liftPolicy({ app, page }: AppWindow): Promise<void> {
  await app.evaluate(async ({ protocol, session }, root) => {
    const { readFileSync: read } = process.getBuiltinModule('node:fs');
    const types: Record<string, string> = { html: 'text/html', js: 'text/javascript', css: 'text/css' };
    protocol.unhandle('sourceline');
    protocol.handle('sourceline', ({ url }) => {
      const { pathname } = new URL(url);
      return new Response(new Uint8Array(read(root + pathname)), { headers: { 'Content-Type': types[pathname.split('.').at(-1) ?? ''] ?? 'font/woff2' } });
    });
    await session.defaultSession.setProxy({ mode: 'direct' });
  }, path.join(projectDir, 'out', 'renderer'));
  await page.reload();
}

/** The ways by which the page reached a server. */
async function waysOut({ page }: AppWindow, attack: (addresses: AttackedAddresses) => void | Promise<void>): Promise<string[]> {
  const server = await startAttackedServer();
  await page.evaluate(attack, server.addresses);
  await page.waitForTimeout(quietMs);
  server.close();
  return server.reached();
}

test.describe('no request leaves the page', () => {
  test('with all defences', async ({ appWindow }) => {
    expect(await waysOut(appWindow, attackPage)).toEqual([]);
  });

  test('with the policy alone', async ({ appWindow }) => {
    await liftBlock(appWindow);

    expect(await waysOut(appWindow, attackPage)).toEqual([]);
  });

  test('with the block of requests alone', async ({ appWindow }) => {
    await liftPolicy(appWindow);

    expect(await waysOut(appWindow, attackPage)).toEqual([]);
  });

  test('but many would without either', async ({ appWindow }) => {
    await liftPolicy(appWindow);
    await liftBlock(appWindow);

    const ways = await waysOut(appWindow, attackPage);

    expect(ways).toEqual(expect.arrayContaining(['beacon', 'css-import', 'css-url', 'fetch', 'image', 'prefetch', 'script', 'stylesheet', 'websocket']));
    expect(ways.length).toBeGreaterThanOrEqual(25);
  });
});

test.describe('WebRTC', () => {
  test('reaches nobody', async ({ appWindow }) => {
    expect(await waysOut(appWindow, attackByWebRtc)).toEqual([]);
  });

  test('would over TCP if there were no missing proxy', async ({ appWindow }) => {
    await appWindow.app.evaluate(({ session }) => session.defaultSession.setProxy({ mode: 'direct' }));

    expect(await waysOut(appWindow, attackByWebRtc)).toEqual(['turn']);
  });
});

test.describe('the policy', () => {
  test('stands on the page', async ({ appWindow }) => {
    const header = await appWindow.app.evaluate(async ({ net }) => (await net.fetch('sourceline://app/index.html')).headers.get('content-security-policy'));

    expect(header).toBe(contentSecurityPolicy);
  });

  test('lets no script of a stranger run', async ({ appWindow }) => {
    const ran = await appWindow.page.evaluate(async () => {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = '<img src="x" onerror="window.attacked = 1"><a id="bad" href="javascript:window.attacked = 2">x</a><svg onload="window.attacked = 3">';
      const script = document.createElement('script');
      script.textContent = 'window.attacked = 4';
      box.append(script);
      box.querySelector<HTMLAnchorElement>('#bad')?.click();
      // A string is what the policy must refuse to run.
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- see above
      setTimeout('window.attacked = 5', 0);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return (window as { attacked?: number }).attacked ?? null;
    });

    expect(ran).toBeNull();
  });

  test('gives no effect to style attributes in markup', async ({ appWindow }) => {
    const position = await appWindow.page.evaluate(() => {
      const box = document.createElement('div');
      document.body.append(box);
      box.innerHTML = '<p style="position: fixed">over everything</p>';
      return getComputedStyle(box.firstElementChild as Element).position;
    });

    expect(position).toBe('static');
  });
});

test.describe('the page', () => {
  test('has nothing of Node or Electron but the bridge', async ({ appWindow }) => {
    const found = await appWindow.page.evaluate(() => {
      const names = ['require', 'process', 'module', 'exports', 'global', 'Buffer', 'electron', 'ipcRenderer', '__dirname'];
      const { sourceline } = window as unknown as { sourceline: object };
      return { names: names.filter((name) => name in window), bridge: Object.keys(sourceline).sort(), frozen: Object.isFrozen(sourceline) };
    });

    expect(found).toEqual({ names: [], bridge: ['call', 'importFiles', 'on'], frozen: true });
  });

  test('runs in the sandbox of the system', async ({ appWindow, runtime }) => {
    test.skip(runtime.sandbox === 'none', `no renderer sandbox here: ${runtime.why}`);
    test.skip(process.platform !== 'linux', 'read from /proc');

    const pid = await appWindow.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId());

    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    expect(status).toMatch(/^Seccomp:\s+2$/m);
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
  });

  test('cannot be led elsewhere', async ({ appWindow: { app, page } }) => {
    const address = page.url();

    await page.evaluate(async () => {
      const led = ['https://example.org/', 'file:///etc/passwd', 'sourceline://other/index.html', 'data:text/html,x'];
      for (const place of led) {
        location.href = place;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = '0;url=https://example.org/';
      document.head.append(refresh);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });

    expect(page.url()).toBe(address);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.webContents.getURL()))).toEqual([address]);
  });

  test('opens no window and saves no file', async ({ appWindow: { app, page } }) => {
    const downloads = app.evaluate(
      ({ session }) => new Promise((resolve) => session.defaultSession.on('will-download', (event) => setTimeout(() => resolve(event.defaultPrevented)))),
    );

    const opened = await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['x']));
      link.download = 'x.exe';
      link.click();
      return [window.open('https://example.org/'), window.open('about:blank'), window.open('sourceline://app/index.html')];
    });

    expect(opened).toEqual([null, null, null]);
    expect(await downloads).toBe(true);
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  });

  test('is given no permission', async ({ appWindow: { page } }) => {
    const answers = await page.evaluate(async () => {
      const said = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'given', () => 'refused');
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi'];
      const states = names.map((name) => navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state));
      return {
        states: [...new Set(await Promise.all(states))],
        camera: await said(navigator.mediaDevices.getUserMedia({ video: true })),
        clipboard: await said(navigator.clipboard.readText()),
        notifications: await Notification.requestPermission(),
      };
    });

    expect(answers).toEqual({ states: ['denied'], camera: 'refused', clipboard: 'refused', notifications: 'denied' });
  });
});

test('the scheme serves nothing but the page’s own files', async ({ appWindow }) => {
  const addresses = ['sourceline://app/..%2fmain/index.js', 'sourceline://app/%2e%2e/%2e%2e/package.json', 'sourceline://app/..%5c..%5cpackage.json', 'sourceline://other/index.html'];

  const answers = await appWindow.app.evaluate(
    ({ net }, urls) => Promise.all(urls.map((url) => net.fetch(url).then(async (response) => [url, response.status, await response.text()]))),
    addresses,
  );

  expect(answers).toEqual(addresses.map((address) => [address, 404, '']));
});

test.describe('a call', () => {
  const callFrom = `new Promise((resolve) => {
    const ask = () => (window.sourceline ? resolve(window.sourceline.call('app:info', {})) : setTimeout(ask, 20));
    ask();
  })`;

  test('from a frame inside a page, and from another window, is refused', async ({ appWindow }) => {
    const verdicts = await appWindow.app.evaluate(
      async ({ BrowserWindow }, { preload, code }) => {
        // Only a window of the test's own gives its frames a bridge; ours has none in frames.
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true, nodeIntegrationInSubFrames: true } });
        await window.loadURL('sourceline://app/index.html');
        const fromPage = (await window.webContents.executeJavaScript(code)) as { error: { code: string; details: { verdict: string } } };
        await window.webContents.executeJavaScript('document.body.append(Object.assign(document.createElement("iframe"), { srcdoc: "x" }))');
        const fromFrame = (await window.webContents.mainFrame.frames[0]?.executeJavaScript(code)) as typeof fromPage;
        window.destroy();
        return [fromPage, fromFrame].map(({ error }) => [error.code, error.details.verdict]);
      },
      { preload: path.join(projectDir, 'out', 'preload', 'preload.cjs'), code: callFrom },
    );

    expect(verdicts).toEqual([
      ['sender-refused', 'other-window'],
      ['sender-refused', 'sub-frame'],
    ]);
  });

  test('is not offered to a frame inside our page', async ({ appWindow: { page } }) => {
    const offered = await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      return 'sourceline' in (frame.contentWindow as object);
    });

    expect(offered).toBe(false);
  });

  test('by a name that is none is refused before it is sent', async ({ appWindow: { page } }) => {
    const results = await page.evaluate(() => {
      const { sourceline } = window as unknown as { sourceline: { call(name: unknown, input: unknown): Promise<unknown> } };
      return Promise.all(['case:open-file', 'electron-store-get-data', '__proto__', ''].map((name) => sourceline.call(name, {})));
    });

    expect(results).toEqual(results.map(() => expect.objectContaining({ ok: false, error: expect.objectContaining({ code: 'input-invalid' }) as unknown })));
  });

  test('that names a path is refused: only files that were given are imported', async ({ appWindow }) => {
    const result = await appWindow.call('import:files', { paths: ['/etc/hosts'] });

    expect(result).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
    expect(await appWindow.value('case:load', {})).toBeNull();
  });

  test('that gives a file made in the page imports nothing', async ({ appWindow: { page } }) => {
    const result = await page.evaluate(() => {
      const { sourceline } = window as unknown as { sourceline: { importFiles(files: readonly unknown[]): Promise<unknown> } };
      return sourceline.importFiles([new File(['x'], '/etc/hosts'), '/etc/hosts', { path: '/etc/hosts' }, null]);
    });

    expect(result).toMatchObject({ ok: false, error: { code: 'input-invalid' } });
  });

  test('of a link opens it only after asking, and only on the web or by mail', async ({ appWindow }) => {
    await appWindow.app.evaluate(({ shell }) => {
      const opened: string[] = [];
      shell.openExternal = (url) => Promise.resolve(void opened.push(url));
      Object.assign(globalThis, { opened });
    });
    const opened = (): Promise<unknown> => appWindow.app.evaluate(() => (globalThis as { opened?: unknown }).opened);

    await appWindow.answerQuestion(1);
    expect(await appWindow.value('app:open-link', { url: 'https://example.org/' })).toEqual({ opened: false });
    await appWindow.answerQuestion(0);
    expect(await appWindow.value('app:open-link', { url: 'java\tscript:alert(1)' })).toEqual({ opened: false });
    expect(await appWindow.value('app:open-link', { url: 'file:///etc/passwd' })).toEqual({ opened: false });
    expect(await opened()).toEqual([]);

    expect(await appWindow.value('app:open-link', { url: 'https://example.org/a b' })).toEqual({ opened: true });
    expect(await opened()).toEqual(['https://example.org/a%20b']);
  });
});
