/** The MIT licence. @param {string} holder - of the copyright */
export const mit = (holder) => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`;

/**
 * Texts for packages that name their licence and bring none; the holder is the author their package.json names.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const licenceTexts = {
  ...Object.fromEntries(['darwin-arm64', 'darwin-x64', 'linux-arm64-gnu', 'linux-x64-gnu', 'win32-x64-msvc'].map((platform) => [`@libsql/${platform}`, mit('Pekka Enberg')])),
  brotli: `${mit('Devon Govett')}\n\nThe decoder in dec/: Copyright 2013 Google Inc., under the Apache License, Version 2.0, whose text stands at pdfjs-dist.`,
  dfa: mit('Devon Govett'),
  fontkit: mit('Devon Govett'),
  'react-remove-scroll-bar': mit('Anton Korzunov'),
};
