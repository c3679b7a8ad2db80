import type { Terms } from '../domain/article.js';
import type { Found } from './found.js';

const reuse = /\b(?:referencing|republish\w*|reprint\w*|reproduc\w+|quot(?:e|ing|ation)|re-?us(?:e|ing)|us(?:e|ing|age) of (?:our|the|these|any) (?:materials?|content|texts?))\b|копіюван|цитуван|передрук|використан\S* матеріал|копирован|цитирован|перепечат|использован\S* материал|Weiterverwendung|Nachdruck|reproduction/iu;
const demandsLink = /hyper-?link|\b(?:active|clickable|direct|back|a|the) link\b|link(?:ing)? (?:back )?to|гіперпосилан|посилання|гиперссылк|ссылк|Verlinkung|lien (?:actif|hypertexte)/iu;
const permission = /permission|дозвол|разрешен|Genehmigung|autorisation/iu;
const bound = String.raw`(?:(?:a )?maximum(?: of)?|max\.?|up to|no more than|not more than|fewer than|at most|not exceed(?:ing)?|не більше|не более|до|bis zu|höchstens|maximal|jusqu['’]à|au maximum|hasta|máximo(?: de)?|fino a)`;
const limit = new RegExp(String.raw`${bound}\s+(?:an?\s+)?(\d[\d,.  ]{0,6}\d|\d)[\s-]*(?:(characters?|signs|symbols|знак\S*|символ\S*|Zeichen|caractères|caracteres|caratteri)|(words?|слів|слов|Wörter[n]?|mots|palabras|parole)\b)`, 'iu');
/** Characters to a word where a limit is in words: fewer than words have, so that an extract of that length never exceeds it. */
const charactersPerWord = 4;

/** The terms of reuse that a block of text states, with the sentence they stand in; `null` when it states none. */
export function termsOfText(text: string, start: number, end: number): Found<Terms> | null {
  const content = text.slice(start, end);
  if (!reuse.test(content)) return null;
  const maxExtractChars = limitOf(content);
  const requiresLink = demandsLink.test(content);
  if (maxExtractChars === null && !(requiresLink && (permission.test(content) || content.length < 400))) return null;
  return { value: { maxExtractChars, requiresLink, span: [start, end] }, basis: 'text-terms', span: [start, end], quote: null };
}

function limitOf(content: string): number | null {
  const match = limit.exec(content);
  const stated = Number(match?.[1]?.replace(/\D/gu, '') ?? 0);
  if (match === null || stated === 0) return null;
  return match[3] === undefined ? stated : stated * charactersPerWord;
}
