import { describe, expect, it } from 'vitest';
import { extractSource } from '../../main/extract/read-source.js';
import type { ExtractedArticle } from '../../shared/domain/article.js';
import { bodyOf } from '../../shared/domain/paragraph.js';
import { story } from './harbour-story.js';

const [first, second, third] = story;
const extract = (content: string): Promise<ExtractedArticle> => extractSource({ fileName: 'Pasted.html', bytes: Buffer.from(content) });
const body = (article: ExtractedArticle): string => bodyOf(article.text, article.regions);
const clean = [first, 'Old quay reopens', second, third].join('\n');

/** What programs put on the clipboard for the same four paragraphs. */
const clipboards: readonly (readonly [string, string])[] = [
  ['Chromium', `<meta charset='utf-8'><p style="color: rgb(0, 0, 0); text-align: start;">${first}</p><h2 style="color: rgb(0, 0, 0);">Old quay reopens</h2><p>${second}</p><p>${third}</p>`],
  ['Chromium on Windows', `<html>\r\n<body>\r\n<!--StartFragment--><p>${first}</p><h2>Old quay reopens</h2><p>${second}</p><p>${third}</p><!--EndFragment-->\r\n</body>\r\n</html>`],
  ['a program that leaves the mark of the fragment first', `<!--StartFragment--><p>${first}</p><h2>Old quay reopens</h2><p>${second}</p><p>${third}</p><!--EndFragment-->`],
  ['a selection that begins inside a paragraph', `<!--StartFragment-->${first}</p><h2>Old quay reopens</h2><p>${second}</p><p>${third}</p><!--EndFragment-->`],
  ['Firefox', `<p data-foo="x">${first}</p>\n<h2>Old quay reopens</h2>\n<p>${second}</p>\n<p>${third}</p>`],
  ['Safari', `<meta charset="UTF-8"><span style="caret-color: rgb(0, 0, 0); display: inline !important;"><p>${first}</p><h2>Old quay reopens</h2><p>${second}</p><p>${third}</p></span>`],
  ['Google Docs', `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr"><span style="font-weight:400;">${first}</span></p><h2 dir="ltr"><span>Old quay reopens</span></h2><p dir="ltr"><span>${second}</span></p><p dir="ltr"><span>${third}</span></p></b><br class="Apple-interchange-newline">`],
  ['Word', `<html xmlns:v="urn:schemas-microsoft-com:vml"\r\nxmlns:o="urn:schemas-microsoft-com:office:office"\r\nxmlns:w="urn:schemas-microsoft-com:office:word"\r\nxmlns="http://www.w3.org/TR/REC-html40">\r\n<head>\r\n<meta http-equiv=Content-Type content="text/html; charset=utf-8">\r\n<meta name=Generator content="Microsoft Word 15">\r\n<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->\r\n<style><!-- p.MsoNormal {margin:0cm;} --></style>\r\n</head>\r\n<body lang=EN-GB style='tab-interval:36.0pt'>\r\n<!--StartFragment-->\r\n<p class=MsoNormal>${first}<o:p></o:p></p>\r\n<p class=MsoNormal><o:p>&nbsp;</o:p></p>\r\n<h2>Old quay reopens<o:p></o:p></h2>\r\n<p class=MsoNormal>${second}<o:p></o:p></p><![if !supportEmptyParas]>&nbsp;<![endif]>\r\n<p class=MsoNormal>${third}<o:p></o:p></p>\r\n<!--EndFragment-->\r\n</body>\r\n</html>`],
];

describe('a page from the clipboard', () => {
  it.each(clipboards)('comes out clean as %s writes it', async (_, content) => {
    const article = await extract(content);
    expect(article.mediaType).toBe('text/html');
    expect(body(article)).toBe(clean);
  });

  it('keeps a Word list as it is shown, without the marks that are only for old browsers', async () => {
    const item = (text: string): string => `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>${text}<o:p></o:p></p>`;
    const { text } = await extract(`<html xmlns:o="urn:x"><body><p class=MsoNormal>${first}</p>${item('Boats under ten metres')}${item('Ferries in the morning')}</body></html>`);
    expect(text).not.toMatch(/supportLists|endif/u);
    expect(text).toMatch(/·\s+Boats under ten metres\s+·\s+Ferries/u);
  });

  it('does not take short paragraphs for headings because Google Docs wraps all in bold type that is none', async () => {
    const article = await extract(`<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1a2b"><p dir="ltr">${first}</p><p dir="ltr">The town was quiet after that</p><p dir="ltr">${second}</p></b>`);
    expect(article.regions.filter(({ kind }) => kind === 'heading')).toEqual([]);
  });

  it('is text where a text only speaks of tags', async () => {
    expect((await extract(`${first}\n\nThe programmer wrote <p> and </p> around it.`)).mediaType).toBe('text/plain');
  });
});
