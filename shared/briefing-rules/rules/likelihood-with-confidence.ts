import { briefingRuleStrings } from '../../strings/briefing-rules.js';
import type { Span } from '../../domain/passage.js';
import { confidenceSpans, confidenceStatement } from '../confidence.js';
import type { RuleFinding, RuleFix, TextEdit } from '../finding.js';
import type { Rule } from '../rule-context.js';
import { placeOf, type RuledText } from '../ruled-text.js';

/**
 * A likelihood and a level of confidence in one sentence: readers take one for the other.
 *
 * Source: ICD 203 (2015), D.6.e.(2).(b): confidence level and degree of likelihood are not combined in one sentence
 */
export const likelihoodWithConfidence: Rule = ({ texts, likelihood }) =>
  texts.flatMap((text) => {
    const uses = likelihood.get(text) ?? [];
    const levels = uses.length === 0 ? [] : confidenceSpans(text.own);
    if (levels.length === 0) return [];
    return text
      .sentences()
      .filter((sentence) => uses.some(({ span }) => liesIn(span, sentence)) && levels.some((span) => liesIn(span, sentence)))
      .map((sentence) => findingOf(text, sentence, levels.filter((span) => liesIn(span, sentence)).length));
  });

function liesIn(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function findingOf(text: RuledText, sentence: Span, levels: number): RuleFinding {
  const words = text.words.slice(sentence.start, sentence.end);
  // Two levels in one sentence are about two things, and only its author can take it apart.
  const fix = levels === 1 ? inTwoSentences(text, sentence) : null;
  return { code: 'likelihood-with-confidence', place: placeOf(text, sentence), details: { words }, fixes: fix === null ? [] : [fix], articleId: null };
}

/** "We assess with high confidence that X will likely act." as "X will likely act. Our confidence is high." */
function inTwoSentences(text: RuledText, sentence: Span): RuleFix | null {
  const statement = confidenceStatement(text.own.slice(sentence.start, sentence.end));
  if (statement === null) return null;
  const cut = { start: sentence.start + statement.cut.start, end: sentence.start + statement.cut.end };
  const isOpening = statement.cut.start === 0;
  const next = text.words.charAt(cut.end);
  const words = text.words.slice(sentence.start, sentence.end);
  const stop = /[.!?…]["”’»)]*$/u.test(words) ? '' : '.';
  const added = `${stop} ${briefingRuleStrings.ourConfidence(statement.level)}`;
  const edits: TextEdit[] = [
    isOpening ? { start: cut.start, end: cut.end + next.length, text: next.toUpperCase(), side: 'before' } : { ...cut, text: '', side: 'before' },
    { start: sentence.end, end: sentence.end, text: added, side: 'behind' },
  ];
  return { kind: 'rewrite', edits, preview: withEdits(words, edits.map((edit) => ({ ...edit, start: edit.start - sentence.start, end: edit.end - sentence.start }))) };
}

function withEdits(words: string, edits: readonly TextEdit[]): string {
  return [...edits].reverse().reduce((changed, { start, end, text }) => changed.slice(0, start) + text + changed.slice(end), words);
}
