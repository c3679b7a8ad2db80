/** Where a page tries to get: addresses without a path; `stun` as host:port. */
export interface AttackedAddresses {
  readonly http: string;
  readonly ws: string;
  readonly stun: string;
}

/**
 * Tries every way a page has to reach a server; runs inside the page, so it uses nothing from outside itself.
 *
 * Each way asks for `/v/<name>`, so the server knows which of them got out. Returns when each has been tried, not when
 * it has ended.
 */
export function attackPage(server: AttackedAddresses): void {
  const at = (name: string): string => `${server.http}/v/${name}`;
  const add = (tag: string, attributes: Readonly<Record<string, string>>, parent: Element = document.body): HTMLElement => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    parent.append(element);
    return element;
  };
  const addStyle = (css: string): string => (add('style', {}).textContent = css);
  const ways: readonly (() => unknown)[] = [
    () => fetch(at('fetch')),
    () => fetch(at('fetch-no-cors'), { mode: 'no-cors', method: 'POST', body: 'x' }),
    () => {
      const request = new XMLHttpRequest();
      request.open('GET', at('xhr'));
      request.send();
    },
    () => navigator.sendBeacon(at('beacon'), 'x'),
    () => new WebSocket(`${server.ws}/v/websocket`),
    () => new EventSource(at('eventsource')),
    () => (new Image().src = at('image')),
    () => add('img', { srcset: `${at('srcset')} 1x` }),
    () => add('source', { srcset: at('picture') }, add('picture', {})).parentElement?.append(document.createElement('img')),
    () => add('input', { type: 'image', src: at('input-image') }),
    () => add('video', { poster: at('poster'), src: at('video'), preload: 'auto' }),
    () => add('audio', { src: at('audio'), preload: 'auto' }),
    () => add('link', { rel: 'stylesheet', href: at('stylesheet') }, document.head),
    () => add('link', { rel: 'prefetch', href: at('prefetch') }, document.head),
    () => add('link', { rel: 'preload', as: 'script', href: at('preload') }, document.head),
    () => add('link', { rel: 'modulepreload', href: at('modulepreload') }, document.head),
    () => add('link', { rel: 'icon', href: at('icon') }, document.head),
    () => add('link', { rel: 'manifest', href: at('manifest') }, document.head),
    () => add('script', { src: at('script') }),
    () => add('script', { type: 'module', src: at('module') }),
    () => add('iframe', { src: at('iframe') }),
    () => add('iframe', { srcdoc: `<img src="${at('srcdoc-image')}">` }),
    () => add('object', { data: at('object') }),
    () => add('embed', { src: at('embed') }),
    () => addStyle(`@import url("${at('css-import')}");`),
    () => addStyle(`body { background-image: url("${at('css-url')}") }`),
    () => addStyle(`@font-face { font-family: Attack; src: url("${at('font-face')}") } body { font-family: Attack }`),
    () => (document.body.style.listStyleImage = `url("${at('style-property')}")`),
    () => (document.body.style.cursor = `url("${at('cursor')}"), auto`),
    () => new FontFace('Attack2', `url("${at('font-object')}")`).load(),
    () => (add('div', {}).innerHTML = `<svg><image href="${at('svg-image')}" /><use href="${at('svg-use')}#a" /></svg>`),
    () => new Worker(at('worker')),
    () => new Worker(URL.createObjectURL(new Blob([`importScripts("${at('import-scripts')}")`]))),
    () => add('a', { href: '#', ping: at('ping') }).click(),
    () => add('link', { rel: 'preconnect', href: server.http }, document.head),
    () => add('link', { rel: 'dns-prefetch', href: '//look-up.example.org' }, document.head),
    () => add('img', { src: 'http://name.example.org/v/name' }),
    () => {
      const form = add('form', { action: at('form'), method: 'post', target: '_blank' });
      if (form instanceof HTMLFormElement) form.submit();
    },
    () => window.open(at('window-open')),
  ];
  for (const way of ways) {
    try {
      // Not waited for: a request that is blocked in silence would hold up the rest.
      void Promise.resolve(way()).catch(() => undefined);
    } catch {
      // Refused at once, which is what the test hopes for.
    }
  }
}

/** Tries to reach a server by WebRTC, over UDP and TCP; runs inside the page. */
export async function attackByWebRtc({ stun }: Pick<AttackedAddresses, 'stun'>): Promise<void> {
  const urls = [`stun:${stun}`, `turn:${stun}?transport=udp`, `turn:${stun}?transport=tcp`, 'stun:stun.example.org:3478'];
  const peer = new RTCPeerConnection({ iceServers: urls.map((url) => ({ urls: url, username: 'a', credential: 'b' })) });
  peer.createDataChannel('x');
  await peer.setLocalDescription(await peer.createOffer());
}
