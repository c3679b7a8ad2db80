import type { App, Session, WebContents } from 'electron';
import { appOrigin } from './app-scheme.js';

/**
 * Switches off what Chromium does on its own account, outside any request a page makes.
 *
 * Must run before `ready`: the network service reads the switches when it starts.
 */
export function hardenProcess(app: App): void {
  // Link hints, WebRTC and the dictionary download look names up past both the policy and the block; addresses in
  // digits fall under the rule too. Only this machine can be named, by which tests see what would get out.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND , EXCLUDE 127.0.0.1');
  app.commandLine.appendSwitch('dns-prefetch-disable');
  // WebRTC would join a multicast group to give the machine a name.
  app.commandLine.appendSwitch('disable-features', 'WebRtcHideLocalIpsWithMdns');
}

/** Blocks every request of the session but those for our own pages, and denies every permission. */
export function guardSession(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }));
  // WebRTC over TCP and link hints are no requests that could be blocked; both go by way of the proxy, and there is none.
  void session.setProxy({ mode: 'fixed_servers', proxyRules: 'http=nowhere.invalid:1;https=nowhere.invalid:1', proxyBypassRules: '<-loopback>' });
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // No dictionary is fetched when a field is typed into.
  session.setSpellCheckerEnabled(false);
}

/**
 * Whether a request stays inside the program: our pages, what they hold in memory, and the developer tools' own pages.
 */
export function isOwnRequest(address: string): boolean {
  return [`${appOrigin}/`, `blob:${appOrigin}/`, 'data:', 'devtools://'].some((start) => address.startsWith(start));
}

/** Denies navigation, new windows and web views to every page, present and future. */
export function guardContents(app: App): void {
  app.on('web-contents-created', (_event, contents) => confine(contents));
}

function confine(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  // Without UDP and without a proxy WebRTC has no way out.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

const externalProtocols: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:']);

/**
 * The address as the system may open it, or `null` when it is not http, https or mailto.
 *
 * Parsed first: tabs, newlines and letter case that hide another scheme are gone in the parsed form.
 */
export function externalAddress(address: string): { readonly href: string; readonly target: string } | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (!externalProtocols.has(url.protocol) || url.username !== '' || url.password !== '') return null;
  return { href: url.href, target: url.host === '' ? url.pathname : url.host };
}
