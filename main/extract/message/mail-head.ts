import type { Block } from '../../../shared/import/block.js';
import type { ArticleSource } from '../../../shared/import/clean-article.js';
import { escapeHtml } from '../write-html.js';

/** What a mail program shows above a message. */
export interface MailHead {
  readonly subject: string | null;
  readonly lines: readonly { readonly label: string; readonly value: string }[];
}

const written = ({ label, value }: MailHead['lines'][number]): string => `${label}: ${value}`;

/** The head as a page shows it; the subject is its headline, as it is for whoever reads the mail. */
export function headHtml({ subject, lines }: MailHead): string {
  const headline = subject === null ? '' : `<h1>${escapeHtml(subject)}</h1>`;
  return `<header>${headline}${lines.map((line) => `<div>${escapeHtml(written(line))}</div>`).join('')}</header>`;
}

/** The head above a message in plain text; everything in the message moves down by its length. */
export function withHead(source: ArticleSource, { subject, lines }: MailHead): ArticleSource {
  const paragraphs = [subject ?? '', lines.map(written).join('\n')].filter((paragraph) => paragraph !== '');
  const head = paragraphs.map((paragraph) => `${paragraph}\n\n`).join('');
  const moved = <T extends { readonly start: number; readonly end: number }>(spans: readonly T[]): T[] =>
    spans.map((span) => ({ ...span, start: span.start + head.length, end: span.end + head.length }));
  return {
    ...source,
    text: head + source.text,
    blocks: [...headBlocks({ subject, lines }), ...moved(source.blocks)],
    links: moved(source.links),
    markup: moved(source.markup),
  };
}

function headBlocks({ subject, lines }: MailHead): Block[] {
  const blocks: Block[] = [];
  const plain = { hasGapBefore: false, linkShare: 0, boldShare: 0, place: null };
  if (subject !== null) blocks.push({ ...plain, start: 0, end: subject.length, shape: 'heading', level: 1, hasGapBefore: true });
  let at = subject === null ? 0 : subject.length + 2;
  for (const [index, line] of lines.entries()) {
    const end = at + written(line).length;
    blocks.push({ ...plain, start: at, end, shape: 'line', level: null, hasGapBefore: index === 0 });
    at = end + 1;
  }
  return blocks;
}
