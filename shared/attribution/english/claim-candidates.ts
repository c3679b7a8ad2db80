import type { Found } from '../found.js';
import type { Reading } from '../reading.js';
import { spansOf } from '../spans.js';
import type { SuggestedClaim } from '../suggestion.js';
import type { Range, Token } from '../token.js';
import { timeExpression } from './time-expressions.js';
import { isFiniteVerb } from './word-classes.js';

type Reason = SuggestedClaim['reason'];

const accusing = /^(?:accus(?:e|es|ed|ing|ations?)|blam(?:e|es|ed|ing)|alleg(?:e|es|ed|ing|ations?|edly)|den(?:y|ies|ied|ying|ials?)|violat(?:e|es|ed|ing|ions?)|guilty|illegal(?:ly)?|unlawful(?:ly)?|fraud|corrupt(?:ion)?|abus(?:e|es|ed|ing)|tortur(?:e|ed|ing)|murder(?:s|ed|ing)?|brib(?:e|es|ed|ery|ing)|launder(?:ed|ing)|smuggl(?:e|ed|ing)|spying|espionage|sabotag(?:e|ed|ing)|crimes?|responsible|lied|lying)$/u;
const forecasting = /^(?:will|['’]ll|wo|shall|expects?|expected|forecasts?|predicts?|predicted|projected|plans?|planned|planning|intends?|intended|likely|unlikely|may|might|could|prepar(?:e|es|ing)|threaten(?:s|ed|ing)?)$/u;
const happening = /^(?:kill(?:s|ed|ing)?|die[sd]?|dead|deaths?|wound(?:s|ed)|injur(?:ed|es|ies)|attack(?:s|ed|ing)?|struck|strikes?|shell(?:s|ed|ing)|bomb(?:s|ed|ing)|shot|fired|launch(?:es|ed)?|invad(?:es|ed)|captur(?:es|ed)|seiz(?:es|ed)|destroy(?:s|ed)|deploy(?:s|ed|ment)|sent|arriv(?:es|ed)|arrest(?:s|ed)|detain(?:s|ed)|sentenced|convicted|charged|elected|appointed|resign(?:s|ed)|fired|signed|agreed|approved|passed|banned|closed|opened|crash(?:es|ed)|explod(?:es|ed)|explosion|evacuat(?:es|ed)|flee|fled|withdr(?:ew|awn)|sank|sunk|hit|cut|summoned|expelled|met|visited|won|lost|bought|sold|built|stationed|transferred|supplied|delivered|imposed|sanctioned)$/u;

/** Passages worth a claim: what somebody is said to have said, else a sentence, each with what makes it one. */
export function claimCandidates(reading: Reading, found: readonly Found[]): SuggestedClaim[] {
  const innermost = innermostContents(reading, found);
  return reading.sentences.flatMap((sentence, index) => {
    if (!isBody(reading, sentence)) return [];
    const passages = innermost.get(index) ?? [[sentence]];
    return passages.flatMap((passage) => {
      const reason = reasonOf(reading.tokens, passage);
      const content = reason === null ? [] : spansOf(reading, passage.map((range) => withoutStop(reading.tokens, range)));
      return reason === null || content.length === 0 ? [] : [{ content, reason }];
    });
  });
}

/** By sentence, the contents that hold no other: what was said, free of who relayed it. */
function innermostContents({ sentenceAt }: Reading, found: readonly Found[]): ReadonlyMap<number, Range[][]> {
  const bySentence = new Map<number, Range[][]>();
  for (const { content, pattern } of found) {
    const first = content[0];
    if (first === undefined || pattern === 'citing' || pattern === 'object' || content.reduce((size, { from, to }) => size + to - from, 0) < fewestTokens) continue;
    const sentence = sentenceAt[first.from] ?? -1;
    const others = bySentence.get(sentence) ?? [];
    if (others.some((other) => overlaps(other, content))) {
      bySentence.set(sentence, [...others.filter((other) => !overlaps(other, content)), smallest(others.filter((other) => overlaps(other, content)), [...content])]);
    } else bySentence.set(sentence, [...others, [...content]]);
  }
  return bySentence;
}

/** A shorter passage says too little to be a claim. */
const fewestTokens = 5;

function overlaps(a: readonly Range[], b: readonly Range[]): boolean {
  return a.some((one) => b.some((other) => one.from < other.to && other.from < one.to));
}

function smallest(others: readonly Range[][], given: Range[]): Range[] {
  const size = (ranges: readonly Range[]): number => ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return [...others, given].reduce((least, each) => (size(each) < size(least) ? each : least));
}

function isBody({ text, tokens }: Reading, { from }: Range): boolean {
  const kind = text.paragraphs[tokens[from]?.paragraph ?? -1]?.kind;
  return kind === 'body' || kind === 'quote';
}

function reasonOf(tokens: readonly Token[], ranges: readonly Range[]): Reason | null {
  const seen = new Set<Reason>();
  let hasVerb = false;
  for (const { from, to } of ranges) {
    for (let at = from; at < to; at += 1) {
      const token = tokens[at];
      if (token === undefined) continue;
      hasVerb ||= isFiniteVerb(token) || token.pos === 'VERB';
      const time = timeExpression(tokens, at);
      if (time?.isDay === true && time.to <= to) {
        seen.add('date');
        at = time.to - 1;
      } else noteWord(token, tokens[at + 1], seen);
    }
  }
  if (!hasVerb) return null;
  // A date alone makes no claim of a sentence in which nothing happens.
  return (['accusation', 'figure', 'forecast', 'event', 'date'] as const).find((reason) => seen.has(reason)) ?? null;
}

function noteWord(token: Token, next: Token | undefined, seen: Set<Reason>): void {
  if (isFigure(token, next)) seen.add('figure');
  else if (accusing.test(token.lower)) seen.add('accusation');
  else if (forecasting.test(token.lower) && token.pos !== 'NOUN' && token.pos !== 'PROPN') seen.add('forecast');
  else if (happening.test(token.lower)) seen.add('event');
}

/** A number of something: not a clock, not one alone, not the number in a name. */
function isFigure({ text, lower, pos }: Token, next: Token | undefined): boolean {
  if (/^(?:hundred|thousand|million|billion|trillion|dozens?|hundreds|thousands|millions|billions|percent|%)$/u.test(lower)) return true;
  if (pos !== 'NUM' || /:/u.test(text) || next === undefined) return false;
  return /^[\d.,]+$/u.test(text) ? /\d/u.test(text) && next.pos !== 'PUNCT' : /^(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)$/u.test(lower) && next.pos === 'NOUN';
}

function withoutStop(tokens: readonly Token[], { from, to }: Range): Range {
  return to - from > 1 && tokens[to - 1]?.text === '.' ? { from, to: to - 1 } : { from, to };
}
