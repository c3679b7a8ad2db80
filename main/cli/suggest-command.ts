import { createReadStream } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { regionsOfBody } from '../../shared/attribution/reading-text.js';
import type { suggestFor } from '../../shared/attribution/suggest-for.js';
import type { Suggestions } from '../../shared/attribution/suggestion.js';
import type { Span } from '../../shared/domain/passage.js';
import { cliStrings } from '../../shared/strings/cli.js';
import type { ExtractedSource } from '../workers/contract.js';
import type { Command, CommandContext } from './command.js';
import { printReadFiles } from './print-read-files.js';
import { UsageError } from './usage-error.js';

/** A clean body: its lines are its paragraphs. */
const bodySchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string(), language: z.string().nullable().default(null), published: z.string().nullable().default(null) });

/** Prints the attributions and claim candidates found in each file, without touching a case. */
export const suggestCommand: Command = {
  help: cliStrings.help.suggest,
  options: { json: { type: 'boolean' }, jsonl: { type: 'string' }, password: { type: 'string' } },
  positionals: { names: [], many: true },
  run: async (given, context) => {
    const { jsonl } = given.options;
    if (typeof jsonl === 'string') return (await suggestForBodies(path.resolve(jsonl), context)) ? 0 : 1;
    if (given.positionals.length === 0) throw new UsageError(cliStrings.missing(cliStrings.arguments.files));
    return (await printReadFiles(given, context, suggestedFile)) ? 0 : 1;
  },
};

/** Prints a line for each line of a file of clean bodies; whether all could be read. */
async function suggestForBodies(file: string, context: CommandContext): Promise<boolean> {
  const suggest = await loadRules();
  let allRead = true;
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const body = parseBody(line);
    if (body === null) {
      context.say(cliStrings.notABody(file, number));
      allRead = false;
      continue;
    }
    const { id, text, language, published } = body;
    context.print({ id, text, ...suggestedLine(suggest({ text, regions: regionsOfBody(text), language, published })) });
  }
  return allRead;
}

function parseBody(line: string): z.output<typeof bodySchema> | null {
  try {
    return bodySchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

async function suggestedFile(file: string, { extracted: { text, regions, meta } }: ExtractedSource): Promise<object> {
  const suggest = await loadRules();
  return { file, text, ...suggestedLine(suggest({ text, regions, language: meta.language, published: meta.published?.iso ?? null })) };
}

/** The rules bring a language model of some megabytes: other commands do not wait for it. */
async function loadRules(): Promise<typeof suggestFor> {
  return (await import('../../shared/attribution/suggest-for.js')).suggestFor;
}

function suggestedLine({ rules, attributions, claims }: Suggestions): object {
  return {
    rules,
    attributions: attributions.map(({ source, cue, content, sourceType, quoteType, stance, statedDate, parent, confidence, grade }) => ({
      source: pairs(source),
      cue: pairs(cue),
      content: pairs(content),
      sourceType,
      quoteType,
      stance,
      statedDate: statedDate === null ? null : { iso: statedDate.iso, inferred: statedDate.inferred, span: [statedDate.span.start, statedDate.span.end] },
      parent,
      confidence,
      grade,
    })),
    claims: claims.map(({ content, reason }) => ({ content: pairs(content), reason })),
  };
}

function pairs(spans: readonly Span[]): (readonly [number, number])[] {
  return spans.map(({ start, end }) => [start, end]);
}
