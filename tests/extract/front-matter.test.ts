import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { paragraph, wordFile } from '../fixtures/word-file.js';

const story = [
  'Port authorities in Velsk said on Thursday that three tankers had been turned away from the strait since the beginning of the week, after the coastguard found their papers incomplete.',
  'The deputy minister for shipping told reporters in the capital that no vessel would pass without cover, and that similar checks would follow in the north.',
  'Two officials familiar with the matter, who asked not to be named, said that the number of escorts had doubled to about 14 since January.',
  'The next round of talks is planned for April 3, and both sides said they would attend.',
];

const extract = (content: string | Buffer): Promise<ExtractedArticle> => extractSource({ fileName: 'fixture', bytes: Buffer.from(content) });
const pasted = (...above: string[]): Promise<ExtractedArticle> => extract([...above, ...story].join('\n\n'));
const kindOf = ({ text, regions }: ExtractedArticle, words: string): string | undefined => regions.find(({ start, end }) => text.slice(start, end).includes(words))?.kind;

describe('above a pasted article', () => {
  it('the first of two lines is the headline and the second its standfirst', async () => {
    const article = await pasted('Menu', 'Velsk turns away three tankers as strait row deepens', 'Coastguard says papers were incomplete', 'Thursday, March 12, 2026', 'By Jonas Ekdal');
    expect(article.meta).toMatchObject({ title: 'Velsk turns away three tankers as strait row deepens', authors: ['Jonas Ekdal'], published: { iso: '2026-03-12' } });
    expect(kindOf(article, 'Coastguard says')).toBe('standfirst');
  });

  it('the name of an outlet is no headline, and a date that cannot be told is no standfirst', async () => {
    const article = await pasted('Maritime Risk Quarterly', 'Counting the uninsured: what the premiums show', 'Published: 11/03/2026', 'Analysis by Theo Marsh');
    expect(article.meta).toMatchObject({ title: 'Counting the uninsured: what the premiums show', authors: ['Theo Marsh'], genre: 'analysis', published: null });
    expect(kindOf(article, '11/03/2026')).toBe('dateline');
  });

  it('a Korean reporter signs with the trade behind the name', async () => {
    const article = await extract('해협에서 유조선 세 척 회항\n\n2026년 3월 12일\n\n김민수 기자\n\n벨스크 항만 당국은 목요일 유조선 세 척이 서류 미비로 돌려보내졌다고 밝혔다. 해운 차관은 기자들에게 보험 없는 선박은 통과할 수 없다고 말했다.');
    expect(article.meta).toMatchObject({ authors: ['김민수'], language: 'ko', published: { iso: '2026-03-12' } });
  });
});

describe('a page that states its author', () => {
  const page = (inside: string): string =>
    `<!doctype html><html><head><title>Velsk turns away tankers</title><meta name="author" content="Ida Brandt"></head><body><article><h1>Velsk turns away tankers</h1><div>Ida Brandt</div>${story.map((words) => `<p>${words}</p>`).join('')}${inside}</article></body></html>`;

  it('has its signature by the headline as byline, whatever it is drawn as', async () => {
    const article = await extract(page(''));
    expect(kindOf(article, 'Ida Brandt')).toBe('byline');
    expect(bodyOf(article.text, article.regions)).toBe(story.join('\n'));
  });

  it('ends before the note that introduces the author', async () => {
    const article = await extract(page('<p>Ida Brandt has been a correspondent for the northern seas since 2011 and lives in Sennick.</p>'));
    expect(bodyOf(article.text, article.regions)).toBe(story.join('\n'));
  });

  it('keeps a last paragraph about somebody else', async () => {
    const last = 'Ana Torvik is expected to answer questions in parliament on Monday, her office said.';
    expect(bodyOf((await extract(page(`<p>${last}</p>`))).text, (await extract(page(`<p>${last}</p>`))).regions)).toContain(last);
  });
});

describe('a press release', () => {
  it('is signed by nobody, and its label is no part of the body', async () => {
    const article = await extractSource({ fileName: 'statement.docx', bytes: wordFile({ body: ['Statement on the voyage of the Maren Aurelia', 'FOR IMMEDIATE RELEASE', 'Brightwater Shipping, 10 March 2026', ...story].map((words) => paragraph(words)).join('') }) });
    expect(article.meta).toMatchObject({ title: 'Statement on the voyage of the Maren Aurelia', authors: [], genre: 'press-release', published: { iso: '2026-03-10' } });
    expect(bodyOf(article.text, article.regions)).not.toContain('IMMEDIATE');
  });
});
