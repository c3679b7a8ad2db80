import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { shareOfWords } from './share-of-words.js';

const extract = (content: string | Uint8Array): Promise<ExtractedArticle> =>
  extractSource({ fileName: 'fixture', bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content });
const body = (article: ExtractedArticle): string => bodyOf(article.text, article.regions);
const uncovered = ({ text, regions }: ExtractedArticle): string =>
  regions.reduceRight((rest, region) => rest.slice(0, region.start) + ' '.repeat(region.end - region.start) + rest.slice(region.end), text).trim();
const isSorted = ({ regions }: ExtractedArticle): boolean => regions.every((region, index) => region.start < region.end && region.start >= (regions[index - 1]?.end ?? 0));

const first = 'The harbour office said on Monday that the northern pier will stay closed until the divers have looked at every one of its pillars.';
const second = 'Fishermen who had been waiting since the storm were told that they could land their catch at the old quay, which the town repaired last year.';
const third = 'A second inspection is planned for the spring, when the water is clear enough for the engineers to measure how far the sand has moved.';

const page = `<!doctype html><html lang="en"><head><title>Pier stays closed after storm | Coast Courier</title>
<meta property="og:site_name" content="Coast Courier"><link rel="canonical" href="https://coastcourier.example/2023/03/07/pier-closed">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"Pier stays closed after storm","datePublished":"2023-03-07T08:15:00+01:00","author":{"name":"Mara Lindqvist"}}</script>
<script>track('never shown')</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article class="post"><h1>Pier stays closed after storm</h1><p class="byline">By Mara Lindqvist, March 7, 2023</p>
<div class="entry-content"><p>${first}</p><h2>Old quay reopens</h2><p>${second}</p><ul><li>Boats under ten metres</li><li>Ferries in the morning</li></ul><p>${third}</p></div></article>
<div class="related"><h3>Related</h3><a href="/a">Lighthouse to be painted</a></div><div style="display:none">hidden words</div>
<footer>© 2023 Coast Courier. All rights reserved.</footer></body></html>`;

describe('a saved page', () => {
  it('keeps paragraphs, subheads and lists of the article and nothing else in the body', async () => {
    expect(body(await extract(page)).split('\n')).toEqual([first, 'Old quay reopens', second, 'Boats under ten metres', 'Ferries in the morning', third]);
  });

  it('states title, author, date, outlet, address and language with evidence', async () => {
    const { meta, evidence } = await extract(page);
    expect(meta).toMatchObject({ title: 'Pier stays closed after storm', authors: ['Mara Lindqvist'], outlet: 'Coast Courier', url: 'https://coastcourier.example/2023/03/07/pier-closed', language: 'en', genre: 'news' });
    expect(meta.published).toEqual({ iso: '2023-03-07T08:15', precision: 'minute', zone: '+01:00' });
    expect(evidence.published?.basis).toBe('html-json-ld');
  });

  it('has the visible words in its text, and neither scripts nor hidden elements', async () => {
    const { text } = await extract(page);
    expect(text).toContain('Lighthouse to be painted');
    expect(text).not.toContain('never shown');
    expect(text).not.toContain('hidden words');
  });

  it('holds at least 99.5 % of the words that html-to-text finds', async () => {
    const visible = page.replace('<div style="display:none">hidden words</div>', '');
    expect(shareOfWords(visible, (await extract(visible)).text)).toBeGreaterThanOrEqual(0.995);
  });

  it('marks a script address as a dead link', async () => {
    const { links } = await extract(`<html><body><p>${first} <a href="java\tscript:alert(1)">more</a></p></body></html>`);
    expect(links.map((link) => link.href)).toEqual([null]);
  });
});

describe('pasted text', () => {
  const pasted = `# Pier stays closed\n\nMarch 7, 2023\n\n${first}\n\nThe office [told reporters](#) that **nobody** was hurt when the storm tore away the railing of the pier.\n\n**Related article:** [Lighthouse to be painted](#)\n\n${third}\n\n*AFP contributed reporting.*\n\nOriginal url:\n\n<https://coastcourier.example/pier>`;

  it('leaves markup out of the body and keeps it in the text', async () => {
    const article = await extract(pasted);
    expect(body(article)).toContain('The office told reporters that nobody was hurt');
    expect(article.text).toBe(pasted);
  });

  it('drops a link to another story between paragraphs', async () => {
    expect(body(await extract(pasted))).not.toContain('Lighthouse');
  });

  it('finds title, date and original address', async () => {
    const { meta } = await extract(pasted);
    expect(meta.title).toBe('Pier stays closed');
    expect(meta.published).toEqual({ iso: '2023-03-07', precision: 'day', zone: null });
    expect(meta.url).toBe('https://coastcourier.example/pier');
  });

  it('does not cite an address for the genre where there is none', async () => {
    const { meta, evidence } = await extract(`Pier stays closed\n\n${first}\n\n${second}\n\n${third}\n\nReuters`);
    expect(meta).toMatchObject({ url: null, outlet: 'Reuters', genre: 'news' });
    expect(evidence.genre?.basis).toBe('words');
  });

  it('keeps lists and subheads between paragraphs', async () => {
    const lines = ['Pier stays closed', '', first, '', 'What stays open', 'Boats under ten metres', 'Ferries in the morning', 'The old quay', '', second, third];
    expect(body(await extract(lines.join('\n')))).toContain('What stays open\nBoats under ten metres\nFerries in the morning\nThe old quay');
  });

  it('ends where readers begin to comment', async () => {
    const story = [first, second, third, first.replace('Monday', 'Tuesday'), second.replace('old', 'small'), third.replace('spring', 'autumn'), first.replace('divers', 'builders'), second.replace('town', 'county')];
    const pastedPage = ['Pier stays closed', ...story, '14 Comments', 'I walked there on Sunday with my dog and it already looked as if it would fall into the sea any minute.'];
    expect(body(await extract(pastedPage.join('\n\n')))).not.toContain('walked there on Sunday');
  });

  it('turns CRLF into LF and drops the byte order mark, and changes nothing else', async () => {
    expect((await extract('\uFEFFOne\u00A0line.\r\nTwo lines.')).text).toBe('One\u00A0line.\nTwo lines.');
  });
});

describe('encodings', () => {
  it('reads UTF-16 without a byte order mark', async () => {
    expect((await extract(Buffer.from(first, 'utf16le'))).text).toBe(first);
  });

  it('reads windows-1251 that a page declares', async () => {
    const bytes = Buffer.concat([Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'), Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]), Buffer.from('</p></body></html>')]);
    expect((await extract(bytes)).text).toBe('Привет');
  });

  // Bytes made with the encoders of Python 3 (euc_kr, shift_jis, koi8_r).
  it.each([
    ['euc-kr', 'c7d7b1b8b4c220c0fcbfa120b4ddc7fbb4d9', '항구는 전에 닫혔다'],
    ['shift_jis', '8d6082cd95c282b682bd', '港は閉じた'],
    ['koi8-r', 'f0cfd2d420dac1cbd2d9d4', 'Порт закрыт'],
  ])('reads %s that a page declares', async (encoding, hex, words) => {
    const bytes = Buffer.concat([Buffer.from(`<html><head><meta charset="${encoding}"></head><body><p>`), Buffer.from(hex, 'hex'), Buffer.from('</p></body></html>')]);
    expect((await extract(bytes)).text).toBe(words);
  });

  it('reads big-endian UTF-16 without a byte order mark', async () => {
    expect((await extract(Buffer.from(first, 'utf16le').swap16())).text).toBe(first);
  });
});

describe('what stands around the article in its own container', () => {
  const reader = 'I have lived beside the old quay for thirty years and nobody ever told us that the pillars were so old, which is a shame.';
  const framed = (around: string): string => `<!doctype html><html><body><h1>Pier stays closed</h1><div class="post tag-comments type-post hentry"><p>${first}</p><p>${second}</p><p>${third}</p>${around}</div></body></html>`;

  it('leaves comments out although they are written in sentences', async () => {
    expect(body(await extract(framed(`<ol class="comment-list"><li><p>${reader}</p></li><li><p>${reader.replace('thirty', 'forty')}</p></li></ol>`)))).not.toContain('old quay for');
  });

  it('keeps an article filed under a word that names clutter', async () => {
    expect(body(await extract(framed('')))).toBe([first, second, third].join('\n'));
  });

  it('leaves out teasers that break off', async () => {
    expect(body(await extract(framed('<div class="related"><p>The lighthouse on the cape is to be painted again this summer by the people who …</p></div>')))).not.toContain('lighthouse on the cape');
  });
});

describe('the date of a page', () => {
  const dated = (type: string, shown: string): Promise<ExtractedArticle> =>
    extract(`<!doctype html><html><head><script type="application/ld+json">{"@type":"${type}","headline":"Pier stays closed","datePublished":"2023-03-07","dateModified":"2024-01-02"}</script></head><body><h1>Pier stays closed</h1>${shown}<p>${first}</p><p>${second}</p><p>${third}</p><p>The pier opened on May 4, 1901.</p></body></html>`);

  it('is what the article states, when the page shows none by its headline', async () => {
    expect((await dated('NewsArticle', '')).meta.published?.iso).toBe('2023-03-07');
  });

  it('is the one the page shows by its headline, when a field states another', async () => {
    expect((await dated('NewsArticle', '<p>June 9, 2023</p>')).meta.published?.iso).toBe('2023-06-09');
  });

  it('is unknown when only the page, and no article, is dated', async () => {
    expect((await dated('WebPage', '')).meta.published).toBeNull();
  });
});

describe('bad input', () => {
  it.each([
    ['empty', ''],
    ['empty', ' \n '],
    ['damaged', '%PDF-1.7 and so on'],
    ['type-unsupported', Uint8Array.from([65, 0, 66, 67, 0, 0, 1, 2])],
    ['too-deep', `<html><body>${'<div>'.repeat(100_000)}`],
    ['file-too-large', new Uint8Array(20 * 1024 * 1024 + 1)],
  ])('is refused with %s', async (code, content) => {
    await expect(extract(content)).rejects.toThrow(expect.objectContaining({ code }));
  });

  it.each([['['.repeat(100_000)], ['*a '.repeat(30_000)], [`<p>a${' '.repeat(500_000)}b`], ['1/1/2020 '.repeat(30_000)]])('ends in bounded time %#', async (content) => {
    expect(isSorted(await extract(`# a\n${content}`))).toBe(true);
  }, 10_000);
});

describe('the regions', () => {
  const piece = fc.constantFrom(first, second, '# Head', '**bold** and [link](#)', '- item', '> said', '', '   ', '<https://a.example/b>', 'Related:', '*x*', '_', '](', 'By Ann Poe', '“All of it.”', '\t');

  it('partition the non-blank characters of any text', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((lines) => lines.join('\n')), async (content) => {
      fc.pre(content.replace(/\0/gu, '').trim() !== '' && !content.includes('\0'));
      const article = await extract(content);
      expect(isSorted(article)).toBe(true);
      expect(uncovered(article)).toBe('');
    }), { numRuns: 150 });
  });

  it('partition the non-blank characters of any page, and hold its words', async () => {
    const element = fc.constantFrom('<p>', '</p>', '<div class="sidebar">', '</div>', '<br>', '<td>', '<tr>', '<table>', '</table>', '<pre>', '</pre>', '<li>', '<b>', '</b>', first, second, ' ', '&nbsp;', '<h2>Head</h2>', '<a href="#">go</a>');
    await fc.assert(fc.asyncProperty(fc.array(element, { minLength: 1, maxLength: 40 }), async (parts) => {
      const html = `<!doctype html><html><body>start ${parts.join(' ')}</body></html>`;
      const article = await extract(html);
      expect(isSorted(article)).toBe(true);
      expect(uncovered(article)).toBe('');
      expect(shareOfWords(html, article.text)).toBeGreaterThanOrEqual(0.995);
    }), { numRuns: 150 });
  });
});
