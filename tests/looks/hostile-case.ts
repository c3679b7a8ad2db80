import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describeSpan } from '../../shared/anchoring/describe-span.js';
import type { AppWindow } from '../e2e/app-window.js';
import { expect } from '../e2e/fixtures.js';

const tagCount = 200;
const sourceCount = 60;
const longTitle = 'Ministers of the upper valley meet again over the gates of the dam and the count of observers '.repeat(5).slice(0, 400).trim();
const outlet = 'صحيفة الوادي الأعلى المستقلة للأنباء والتقارير';
const longClaim = 'The gates of the upper dam were opened in the night without a command from the commission, as two of its engineers wrote. '.repeat(20).slice(0, 2000).trim();
/** A word that no line can hold. */
const longWord = 'Wasserstandsmeldungsverordnungsänderungsantragsbearbeitungsstelle'.repeat(3);
const said = (at: number): string => `The keeper of the lower lock said that gate ${at} had stood open since the morning.`;

function page(): string {
  const sentences = Array.from({ length: tagCount }, (_, at) => `<p>${said(at + 1)}</p>`).join('');
  return `<!doctype html><html lang="en"><head><title>${longTitle}</title><meta property="og:site_name" content="${outlet}"><meta property="og:title" content="${longTitle}"></head>
<body><article><h1>${longTitle}</h1><p>${longWord} has written to the commission about the gates, and the commission has not answered it yet.</p>${sentences}</article></body></html>`;
}

/**
 * Makes what is hard to draw in the case that is open: a title of 400 characters, an outlet in Arabic, a word of 200
 * letters, 200 attributions and 200 appearances of one claim whose words are 2,000 characters, and 60 sources.
 */
export async function fillHostileCase(appWindow: AppWindow, folder: string): Promise<void> {
  const file = path.join(folder, `${'a file with a long name '.repeat(8).trim()}.html`);
  writeFileSync(file, page());
  await appWindow.dropFiles([file]);
  await expect(appWindow.page.getByRole('contentinfo')).toContainText('1 article');
  const articleId = (await appWindow.caseView())?.articles[0]?.id;
  if (articleId === undefined) throw new Error('the article was not imported');
  const { text, regions } = await appWindow.value('articles:open', { id: articleId });
  const passage = (words: string, from: number) => {
    const start = text.indexOf(words, from);
    return describeSpan(text, regions, { start, end: start + words.length });
  };
  const sourceIds = [];
  for (let at = 0; at < sourceCount; at += 1) {
    const name = at === 0 ? longClaim.slice(0, 200) : `Keeper of lock ${at} and of ${at % 3 === 0 ? outlet : 'the gates below it'}`;
    const { id } = await appWindow.value('sources:add', {
      source: { name, type: 'named', descriptor: longTitle, aliases: [`Keeper ${at}`], partOf: null, reliability: at % 2 === 0 ? 'B' : null, reliabilityReason: null, reliabilityDate: null }, assignTo: [],
    });
    sourceIds.push(id);
  }
  const contents = [];
  for (let at = 1; at <= tagCount; at += 1) {
    const from = text.indexOf(said(at));
    const content = [passage(`gate ${at} had stood open`, from)];
    const { id } = await appWindow.value('tags:add-attribution', {
      articleId, source: [passage('The keeper of the lower lock', from)], cue: [passage('said', from)], content, sourceType: 'named', quoteType: 'indirect',
      stance: at % 3 === 0 ? 'denies' : 'asserts', statedDate: null, parentId: null, sourceId: sourceIds[0] ?? null,
    });
    contents.push({ content, stance: at % 3 === 0 ? ('denies' as const) : ('asserts' as const), attributionId: id });
  }
  await appWindow.value('tags:add-claims', { articleId, claim: { kind: 'new', text: longClaim }, tags: contents });
  await appWindow.page.reload();
  await expect(appWindow.page.getByRole('contentinfo')).toContainText('400 tags');
}
