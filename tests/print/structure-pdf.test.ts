import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { sha256Hex } from '../../main/extract/hash.js';
import { installedFontsFolder } from '../../main/faces/installed-fonts.js';
import { renderPdf } from '../../main/pdf/render.js';
import { buildLedger } from '../../shared/exchange/build-ledger.js';
import { layoutBriefing } from '../../shared/print/layout-briefing.js';
import { pageOperators } from '../fixtures/altered-pdf.js';
import { printInput } from '../fixtures/print-input.js';

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface TaggedPage {
  readonly nodes: readonly Node[];
  readonly links: readonly string[];
  /** Text of each marked stretch, by its id. */
  readonly words: ReadonlyMap<string, string>;
  /** Text outside of any marked stretch. */
  readonly unmarked: string;
}

function flat(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(flat)];
}

async function taggedPages(bytes: Uint8Array): Promise<TaggedPage[]> {
  const task = getDocument({ data: bytes.slice(), verbosity: 0 });
  const pdf = await task.promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)));
  const read = await Promise.all(
    pages.map(async (page): Promise<TaggedPage> => {
      const tree = (await page.getStructTree()) as Node | null; // pdf.js types it loosely
      const { items } = await page.getTextContent({ includeMarkedContent: true });
      const annotations = (await page.getAnnotations()) as readonly { readonly id: string }[]; // pdf.js types them as any
      return { nodes: tree === null ? [] : flat(tree), links: annotations.map(({ id }) => id), ...wordsById(items) };
    }),
  );
  await task.destroy();
  return read;
}

type Items = Awaited<ReturnType<Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>['getTextContent']>>['items'];

function wordsById(items: Items): Pick<TaggedPage, 'words' | 'unmarked'> {
  const words = new Map<string, string>();
  const open: (string | null)[] = [];
  let unmarked = '';
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type.startsWith('begin')) open.push(item.id ?? null);
      else open.pop();
      continue;
    }
    const id = open.at(-1);
    if (id === undefined) unmarked += item.str.trim();
    else if (id !== null) words.set(id, (words.get(id) ?? '') + item.str);
  }
  return { words, unmarked };
}

let pages: TaggedPage[];
let bytes: Uint8Array;
beforeAll(async () => {
  const document = layoutBriefing(printInput);
  bytes = await renderPdf(document, { fontsFolder: installedFontsFolder(), ledger: buildLedger(printInput, document, sha256Hex) });
  pages = await taggedPages(bytes);
});

/** The words of the elements of one role, page by page. */
function wordsOf(role: string): string[] {
  return pages.flatMap(({ nodes, words }) => nodes.filter((node) => node.role === role).map((node) => flat(node).map(({ id }) => words.get(id ?? '') ?? '').join('').trim()));
}

describe('the structure tree', () => {
  test('is claimed, and holds all text but head and foot', () => {
    expect(new TextDecoder('latin1').decode(bytes)).toMatch(/\/MarkInfo/u);
    expect(pages.map(({ unmarked }) => unmarked).join('')).toBe('');
    expect(wordsOf('Document').join('')).not.toMatch(/1 of \d/u);
  });

  test('has one title, then sections and subheads in their order', () => {
    expect(wordsOf('H1')).toEqual([printInput.document.head.title.replace(/ (?=dam,|have)/gu, '')]);
    expect(wordsOf('H2')).toEqual(['1 What is reported', '2 Assessment', '3 Contrary information', '4 Source summary', 'Notes', 'Sources', 'Key', 'Verification']);
    expect(wordsOf('H3')).toContain('The repair');
  });

  test('has lists of labelled items, quotations and notes', () => {
    expect(pages.flatMap(({ nodes }) => nodes.filter(({ role }) => role === 'L'))).toHaveLength(2);
    expect(wordsOf('Lbl')).toEqual(['1', '1.', '2.', '3.', '2', '3', '–', '–', '–', '4']);
    expect(wordsOf('P')).toContain('Reported');
    expect(wordsOf('LBody')[0]).toBe('Ordered on 5 November, 612 kW, delivered by road.');
    expect(wordsOf('BlockQuote').some((words) => words.includes('gate two opened by itself'))).toBe(true);
    expect(new Set(wordsOf('Note')).size).toBe(layoutBriefing(printInput).notes.length);
  });

  test('says what a group of note numbers copies as, inside the elements of its links', () => {
    const copied = pageOperators(bytes).flatMap((page) => [...page.matchAll(/\/Link <<\n\/MCID \d+\n>> BDC\n(?:(?!BDC)[^])*?\/Span <<\n\/ActualText \(([^)]*)\)/gu)].map((found) => found[1]));
    expect(copied.slice(0, 5)).toEqual([' [1]', ' [2]', ' [3]', ' [4', '5]']);
    expect(pageOperators(bytes).join('')).toContain('/ActualText (, )');
  });

  test('has tables with header cells', () => {
    expect(wordsOf('TH')).toEqual(expect.arrayContaining(['Date', 'No.', 'Outlet, title, address', 'S1', 'almost no chance']));
    expect(wordsOf('TR').every((words) => words !== '')).toBe(true);
  });

  test('has each link on its page as an element with its words', () => {
    for (const { nodes, links } of pages) {
      const owned = nodes.filter(({ role }) => role === 'Link').flatMap((link) => flat(link).filter(({ type }) => type === 'object').map(({ id }) => id));
      expect(new Set(owned)).toEqual(new Set(links));
    }
  });
});
