import { describe, expect, it } from 'vitest';
import { externalAddress, isOwnRequest } from '../../main/security.js';

describe('a request', () => {
  it.each(['sourceline://app/index.html', 'blob:sourceline://app/7a1b', 'data:image/png;base64,AA', 'devtools://devtools/bundled/a.js'])(
    'for %s stays inside',
    (address) => {
      expect(isOwnRequest(address)).toBe(true);
    },
  );

  it.each([
    'http://127.0.0.1/', 'https://example.org/', 'ws://example.org/', 'wss://example.org/', 'ftp://example.org/', 'file:///etc/passwd',
    'sourceline://application/index.html', 'sourceline://app.example.org/', 'blob:https://example.org/7a1b', 'about:blank', '',
  ])('for "%s" is blocked', (address) => {
    expect(isOwnRequest(address)).toBe(false);
  });
});

describe('a link of an article', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c', 'example.org'],
    ['HTTP://EXAMPLE.ORG', 'http://example.org/', 'example.org'],
    ['mailto:desk@example.org', 'mailto:desk@example.org', 'desk@example.org'],
    ['https://example.org/\u202Egpj.exe', 'https://example.org/%E2%80%AEgpj.exe', 'example.org'],
    ['https://exаmple.org/', 'https://xn--exmple-4nf.org/', 'xn--exmple-4nf.org'],
  ])('%s opens as %s', (address, href, target) => {
    expect(externalAddress(address)).toEqual({ href, target });
  });

  it.each([
    'javascript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'JaVaScRiPt\n:alert(1)', 'vbscript:x', 'data:text/html,x', 'file:///etc/passwd',
    'smb://server/share', 'ms-msdt:/id', 'search-ms:query=x', 'sourceline://app/index.html', '\\\\server\\share', '//example.org/', 'example.org', '',
    'https://bank.example@evil.example/', 'https://user:secret@example.org/', 'https://',
  ])('%j is not opened', (address) => {
    expect(externalAddress(address)).toBeNull();
  });
});
