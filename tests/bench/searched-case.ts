import { randomUUID } from 'node:crypto';
import { indexArticle } from '../../main/db/search.js';
import { insertFirstText } from '../../main/db/article-texts.js';
import { putArticleRow } from '../../main/db/articles.js';
import { hashText } from '../../main/db/hash-text.js';
import { openCase } from '../../main/db/open-case.js';
import type { Article, ExtractedArticle } from '../../shared/domain/article.js';
import { articleIdSchema } from '../../shared/domain/ids.js';
import type { Connection } from '../../main/db/connection.js';

const syllables = ['ha', 'ri', 'bo', 'ta', 'len', 'mo', 'ker', 'su', 'vi', 'dan', 'ope', 'rel', 'ni', 'cas', 'tu', 'gor', 'fen', 'li', 'pra', 'jo'];
const wordsInArticle = 200;
const articlesInTransaction = 2000;

/** Words from the most frequent to the rarest, all different: about as many as newspapers use. */
export const vocabulary: readonly string[] = Array.from({ length: 7500 }, (_, rank) => wordOf(rank));

function wordOf(rank: number): string {
  let left = rank * 7919 + 20;
  let word = '';
  while (left > 0) {
    word += syllables[left % syllables.length] ?? '';
    left = Math.floor(left / syllables.length);
  }
  return word;
}

/** A sequence that is the same in every run. Source: Mulberry32, public domain */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Writes a case of articles of 200 words whose words are as unevenly frequent as a language's (Zipf's law), without their journal. */
export function writeSearchedCase(file: string, articles: number): void {
  const database = openCase({ path: file, create: true, requireWriter: true }, { now: Date.now, makeId: randomUUID });
  for (let from = 0; from < articles; from += articlesInTransaction) {
    database.write(({ connection }) => {
      for (let at = from; at < Math.min(articles, from + articlesInTransaction); at += 1) addArticle(connection, at);
    });
  }
  database.close();
}

function addArticle(connection: Connection, at: number): void {
  const next = sequence(at + 1);
  // The logarithm of a rank is even: each word is half as frequent as the one of half its rank.
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** next()) - 1] ?? '';
  const words = (count: number): string => Array.from({ length: count }, word).join(' ');
  const [title, body] = [`${words(8)} ${String(at)}`, Array.from({ length: 4 }, () => `${words(wordsInArticle / 4)}.`).join('\n')];
  const text = `${title}\n${body}`;
  const bytes = new TextEncoder().encode(text);
  const meta = { title, outlet: `Outlet ${String(at % 40)}`, authors: [], published: { iso: `2024-${String(1 + (at % 12)).padStart(2, '0')}-11`, precision: 'day', zone: null }, url: null, language: 'en', genre: 'news', terms: null } as const;
  const extracted: ExtractedArticle = { mediaType: 'text/plain', text, regions: [{ kind: 'title', start: 0, end: title.length }, { kind: 'body', start: title.length + 1, end: text.length }], links: [], meta: { ...meta, authors: [] }, evidence: {}, log: [] };
  const sha256 = hashText(`file ${String(at)}`);
  const article: Article = {
    id: articleIdSchema.parse(randomUUID()), fileName: `story-${String(at)}.txt`, mediaType: 'text/plain', sizeBytes: bytes.byteLength, sha256, textSha256: hashText(text), textVersion: 1, reading: 1,
    wordCount: wordsInArticle, capturedAtMs: at, found: extracted.meta, corrections: {}, regionKinds: [], copyOf: null, hidden: false,
  };
  putArticleRow(connection, article);
  insertFirstText(connection, article.id, { fileName: article.fileName, sha256, bytes, extracted });
  indexArticle(connection, article);
}
