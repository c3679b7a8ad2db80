import { describe, expect, it } from 'vitest';
import { readHtml } from '../../main/extract/html.js';
import { extractSource } from '../../main/extract/read-source.js';
import { blocksOfText } from '../../shared/import/lines.js';
import { cleanArticle } from '../../shared/import/clean-article.js';
import { dateOrderOf } from '../../shared/import/date-order.js';
import { termsOfText } from '../../shared/import/find-terms.js';
import { findDates } from '../../shared/import/parse-date.js';
import { kindOfName, namesFromByline } from '../../shared/import/person-names.js';
import { noProperties, noStatements, type FileProperties } from '../../shared/import/statements.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';

const first = 'The harbour office said on Monday that the northern pier will stay closed until the divers have looked at every one of its pillars.';
const second = 'Fishermen who had been waiting since the storm were told that they could land their catch at the old quay, which the town repaired last year.';
const third = 'A second inspection is planned for the spring, when the water is clear enough for the engineers to measure how far the sand has moved.';

interface Parts {
  readonly head?: string;
  readonly above?: string;
  readonly below?: string;
  readonly after?: string;
  readonly lang?: string;
}

function meta({ head = '', above = '', below = '', after = '', lang = 'en' }: Parts): ExtractedArticle {
  return cleanArticle(readHtml(`<!doctype html><html lang="${lang}"><head><title>Pier stays closed after the storm | Coast Courier</title>${head}</head><body>${above}<h1>Pier stays closed after the storm</h1>${below}<p>${first}</p><p>${second}</p><p>${third}</p>${after}</body></html>`));
}

const jsonLd = (node: object): string => `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Pier stays closed after the storm', ...node })}</script>`;

describe('the date of a page', () => {
  it('takes minute and zone from the field that the shown day confirms', () => {
    expect(meta({ head: jsonLd({ datePublished: '2023-03-07T08:15:00+01:00' }), below: '<p>March 7, 2023</p>' }).meta.published).toEqual({ iso: '2023-03-07T08:15', precision: 'minute', zone: '+01:00' });
  });

  it('is the shown day where a field in another zone says the day after', () => {
    expect(meta({ head: jsonLd({ datePublished: '2023-03-08T02:15:00Z' }), below: '<p>Posted on March 7, 2023</p>' }).meta.published?.iso).toBe('2023-03-07');
  });

  it('is at most the day of a revision shown long after the field', () => {
    expect(meta({ head: jsonLd({ datePublished: '2020-05-13' }), below: '<p>Updated: January 2, 2025</p>' }).meta.published).toEqual({ iso: '2025-01-02', precision: 'before', zone: null });
  });

  it('stays the stated day when the text was corrected within days', () => {
    expect(meta({ head: jsonLd({ datePublished: '2023-03-07' }), below: '<p>Updated: March 9, 2023</p>' }).meta.published?.iso).toBe('2023-03-07');
  });

  it('is unknown where a page was rewritten for years and shows no day', () => {
    expect(meta({ head: jsonLd({ datePublished: '2013-08-22', dateModified: '2023-03-07' }) }).meta.published).toBeNull();
  });

  it('is unknown where only a field of a page without the mark of an article has one', () => {
    expect(meta({ head: '<meta name="date" content="2023-03-07">' }).meta.published).toBeNull();
  });

  it.each(['© 2020 Coast Courier, 31.05.2020', 'Deadline: 15 March 2023', '30. März 2020, 13:15 Uhr - 19:00 Uhr'])('is not read from "%s"', (line) => {
    expect(meta({ below: `<p>${line}</p>` }).meta.published).toBeNull();
  });

  it('is read from the numbers of a page whose language tells their order', () => {
    expect(meta({ lang: 'en-GB', below: '<p>02/10/2020</p>' }).meta.published?.iso).toBe('2020-10-02');
    expect(meta({ lang: 'en', below: '<p>02/10/2020</p>' }).meta.published).toBeNull();
  });

  it('is read from an address with the name of the month', () => {
    expect(meta({ head: '<link rel="canonical" href="https://coastcourier.example/2020/oct/02/pier-closed">' }).meta.published?.iso).toBe('2020-10-02');
  });

  it('is read from points as a field has them', () => {
    expect(meta({ head: jsonLd({ datePublished: '2024-09-10' }), below: '<p>09.10.2024</p>' }).meta.published?.iso).toBe('2024-09-10');
    expect(meta({ below: '<p>09.10.2024</p>' }).meta.published?.iso).toBe('2024-10-09');
  });

  it('is not confirmed by an element that shows nothing', () => {
    expect(meta({ head: jsonLd({ datePublished: '2020-05-13' }), below: '<p>Updated: January 2, 2025</p><time itemprop="datePublished" datetime="2020-05-13"></time>' }).meta.published?.precision).toBe('before');
  });

  it('is not the day of a reader’s review', () => {
    expect(meta({ after: '<div itemscope itemtype="http://schema.org/Review"><meta itemprop="datePublished" content="2020-06-08">Lovely pier</div>' }).meta.published).toBeNull();
  });
});

describe('the order of day and month', () => {
  it('is what a plain date of the same text shows', () => {
    expect(dateOrderOf('Opened 25/12/2020, closed 02/03/2021.', 'en')).toBe('day-first');
    expect(dateOrderOf('Opened 12/25/2020, closed 02/03/2021.', 'en-GB')).toBe('month-first');
  });

  it('applies to numbers that could be either way round', () => {
    expect(findDates('02/03/2021', 'day-first')[0]?.published.iso).toBe('2021-03-02');
    expect(findDates('02/03/2021', 'month-first')[0]?.published.iso).toBe('2021-02-03');
  });

  it('leaves the end of a span of days alone', () => {
    expect(findDates('14. - 20. Januar 2022')).toEqual([]);
  });
});

describe('the author of a page', () => {
  const authors = (parts: Parts): readonly string[] => meta(parts).meta.authors;

  it('is a person who signs rather than the organisation in structured data', () => {
    expect(authors({ head: jsonLd({ author: { '@type': 'Organization', name: 'Pier Works' } }), below: '<p>Written by</p><p>Mara Lindqvist</p>' })).toEqual(['Mara Lindqvist']);
  });

  it('stays the organisation where nobody signs', () => {
    expect(authors({ head: jsonLd({ author: { '@type': 'Organization', name: 'Pier Works' } }) })).toEqual(['Pier Works']);
  });

  it('is resolved through the graph', () => {
    const graph = { '@graph': [{ '@type': 'NewsArticle', headline: 'Pier stays closed after the storm', author: { '@id': '#mara' } }, { '@type': 'Person', '@id': '#mara', name: 'Mara Lindqvist' }] };
    expect(authors({ head: `<script type="application/ld+json">${JSON.stringify(graph)}</script>` })).toEqual(['Mara Lindqvist']);
  });

  it.each([
    ['<p>Dec. 19, 2025 · Mara Lindqvist on behalf of the Harbour Group</p>', ['Mara Lindqvist']],
    ['<p>Von Mara Lindqvist und Jon Berg</p>', ['Mara Lindqvist', 'Jon Berg']],
    ['<p>Written by:Mara Lindqvist</p>', ['Mara Lindqvist']],
    ['<p class="author">Mara Lindqvist im Gespräch mit Jon Berg</p>', ['Mara Lindqvist', 'Jon Berg']],
  ])('is read from %s', (below, names) => {
    expect(authors({ below })).toEqual(names);
  });

  it('is read from a label below the body', () => {
    expect(authors({ after: '<p>Autorin: Mara Lindqvist</p>' })).toEqual(['Mara Lindqvist']);
  });

  it('is the writer whose name the site bears', () => {
    expect(authors({ head: '<meta property="og:site_name" content="Martin Seaholm’s blog">' })).toEqual(['Martin Seaholm']);
  });

  it('is nobody where a field holds a placeholder or a paper', () => {
    expect(authors({ head: '<meta name="author" content="page.head.extra.author">' })).toEqual([]);
    expect(authors({ head: '<meta property="og:site_name" content="Coast Courier">' })).toEqual([]);
  });

  it('is found in a frame whose class speaks of a sidebar', () => {
    expect(authors({ above: '<div class="layout with-sidebar">', below: '<a rel="author" href="/x">Mara Lindqvist</a>' })).toEqual(['Mara Lindqvist']);
  });

  it('shows where it stands', () => {
    const { evidence, text } = meta({ after: '<p>Autorin: Mara Lindqvist</p>' });
    expect(text.slice(evidence.authors?.start ?? 0, evidence.authors?.end ?? 0)).toBe('Mara Lindqvist');
  });
});

describe('names', () => {
  it.each([
    ['Mara Lindqvist', 'person'],
    ['Dr. Jan van den Berg', 'person'],
    ['Reuters', 'body'],
    ['Harbour Editorial Team', 'body'],
    ['mara77', 'single'],
  ])('%s is a %s', (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  it.each([
    ['ByJ.R. Stone', 'J.R. Stone'],
    ['Mara Lindqvist @maralind', 'Mara Lindqvist'],
    ['Coast-Experte Jon Berg', 'Jon Berg'],
    ['Mara Lindqvist, Chefredakteurin', 'Mara Lindqvist'],
  ])('%s is cut to %s', (byline, name) => {
    expect(namesFromByline(byline)[0]).toBe(name);
  });
});

describe('the title of a page', () => {
  const titled = (document: string, body: string, head = ''): string | null => cleanArticle(readHtml(`<!doctype html><html><head><title>${document}</title>${head}</head><body>${body}<p>${first}</p><p>${second}</p><p>${third}</p></body></html>`)).meta.title;

  it('is never the name of the site, although that is a headline element too', () => {
    expect(titled('Pier stays closed | Coast Courier', '<h1>Coast Courier</h1><h1>Pier stays closed</h1>', '<meta property="og:site_name" content="Coast Courier">')).toBe('Pier stays closed');
  });

  it('keeps the second half of a headline with a dash', () => {
    expect(titled('Sea view – all about the old pier | Coast Courier', '<h1>Sea view – all about the old pier</h1>')).toBe('Sea view – all about the old pier');
  });

  it('is the one headline above the text, whatever the head was given', () => {
    expect(titled('Coast Courier', '<h1>Pier stays closed</h1>')).toBe('Pier stays closed');
  });

  it('is shown where the text has it, without a headline element', () => {
    const { meta: found, evidence, text } = cleanArticle(readHtml(`<!doctype html><html><head><title>Pier stays closed tonight</title></head><body><h2>Pier stays closed tonight</h2><p>${first}</p><p>${second}</p><p>${third}</p></body></html>`));
    expect(text.slice(evidence.title?.start ?? 0, evidence.title?.end ?? 0)).toBe(found.title);
  });
});

describe('the properties of a file', () => {
  const text = `${first}\n\n${second}\n\n${third}`;
  const withProperties = (properties: Partial<FileProperties>, words = text): ExtractedArticle =>
    cleanArticle({ mediaType: 'message/rfc822', text: words, blocks: blocksOfText(words), links: [], markup: [], statements: { ...noStatements, properties: { ...noProperties, ...properties } }, log: [] });
  const mail = { title: 'Re: [harbour-list] Pier stays closed', authors: ['Mara Lindqvist'], sent: '2023-03-07T08:15:00+01:00' };

  it('give a mail its subject, sender and day', () => {
    const { meta: found, evidence } = withProperties(mail);
    expect(found).toMatchObject({ title: 'Pier stays closed', authors: ['Mara Lindqvist'], published: { iso: '2023-03-07T08:15', precision: 'minute', zone: '+01:00' } });
    expect([evidence.title?.basis, evidence.authors?.basis, evidence.published?.basis]).toEqual(['file-properties', 'file-properties', 'file-properties']);
  });

  it('do not date what is forwarded', () => {
    expect(withProperties({ ...mail, title: 'Re: Fwd: Pier stays closed' }).meta.published).toBeNull();
  });

  it('give no outlet for a person', () => {
    expect(withProperties({ ...mail, authors: ['Reuters'] }).meta.authors).toEqual([]);
  });

  it('yield to the title a document shows', () => {
    expect(withProperties({ title: 'Template for letters' }, `# Pier stays closed\n\n${text}`).meta.title).toBe('Pier stays closed');
  });

  it('name no title that a word processor made up', () => {
    expect(withProperties({ title: 'Microsoft Word - draft3.doc' }).evidence.title?.basis).not.toBe('file-properties');
  });
});

describe('outlet and genre', () => {
  it('come from the list of known hosts', () => {
    const { meta: found, evidence } = meta({ head: '<link rel="canonical" href="https://www.irishtimes.com/world/pier-closed">' });
    expect([found.outlet, found.genre, evidence.outlet?.basis]).toEqual(['The Irish Times', 'news', 'url-host']);
  });

  it.each([
    ['Coast Courier', '', 'Coast Courier'],
    ['', 'The Halm Herald', 'The Halm Herald'],
    ['', 'Mara Lindqvist', null],
    ['', 'Latest News', null],
  ])('is read from a line of its own beside the headline: "%s%s"', async (above, below, outlet) => {
    const text = [above, 'Pier stays closed after the storm', below, '7 March 2023', first, second, third].filter((line) => line !== '').join('\n\n');
    const { meta: found } = await extractSource({ fileName: 'pier.txt', bytes: new TextEncoder().encode(text) });
    expect(found.outlet).toBe(outlet);
    expect(found.authors).toEqual(below === 'Mara Lindqvist' ? ['Mara Lindqvist'] : []);
  });

  it.each([
    ['<p>Opinion</p>', '', 'opinion'],
    ['<p>Analysis</p>', '', 'analysis'],
    ['', jsonLd({ '@type': 'AnalysisNewsArticle' }), 'analysis'],
    ['', '<link rel="canonical" href="https://pierworks.example/press-releases/pier">', 'press-release'],
    ['', '<link rel="canonical" href="https://www.state.gov/pier-statement">', 'official'],
  ])('tell %s%s for %s', (above, head, genre) => {
    expect(meta({ above, head }).meta.genre).toBe(genre);
  });
});

describe('terms of reuse', () => {
  const terms = (text: string): object | null => termsOfText(text, 0, text.length)?.value ?? null;

  it('count a limit in words so that it is never exceeded', () => {
    expect(terms('You may quote up to 200 words of our texts with a link back to the original.')).toMatchObject({ maxExtractChars: 800, requiresLink: true });
  });

  it.each(['All rights reserved.', 'Please quote our reporter fairly.', 'He used up to 500 characters in the game.'])('are absent from "%s"', (text) => {
    expect(terms(text)).toBeNull();
  });
});

describe('the language of a page', () => {
  it('is judged from the words where the page declares none, and over a wrong declaration', async () => {
    const german = 'Der Hafen bleibt nach dem Sturm geschlossen, weil die Taucher noch nicht alle Pfeiler der Brücke untersucht haben und die Fischer daher an der alten Mole anlegen.';
    const article = await extractSource({ fileName: 'hafen', bytes: new TextEncoder().encode(`<html lang="en"><body><h1>Der Hafen bleibt zu</h1><p>${german}</p><p>${german}</p></body></html>`) });
    expect(article.meta.language).toBe('de');
  });
});
