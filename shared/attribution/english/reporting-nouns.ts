/** Nouns of saying that take a clause: "the claim that …". Source: Quirk et al., A Comprehensive Grammar, 17.26 */
export const clauseNouns: ReadonlySet<string> = new Set([
  'claim', 'report', 'allegation', 'accusation', 'assertion', 'statement', 'suggestion', 'announcement', 'warning', 'confirmation', 'denial', 'admission', 'acknowledgment', 'acknowledgement', 'prediction', 'promise', 'pledge',
  'vow', 'threat', 'complaint', 'remark', 'comment', 'argument', 'insistence', 'rumor', 'rumour', 'speculation', 'estimate', 'forecast', 'contention', 'testimony', 'declaration', 'revelation', 'disclosure', 'assurance',
  'demand', 'conclusion', 'charge', 'concession', 'hint', 'affirmation', 'reminder', 'explanation', 'recommendation', 'proposal', 'observation', 'proclamation',
]);
/** Nouns of saying that take "of", and with it what is said. */
export const ofNouns: ReadonlySet<string> = new Set([
  'report', 'allegation', 'accusation', 'claim', 'warning', 'denial', 'criticism', 'condemnation', 'announcement', 'confirmation', 'rejection', 'admission', 'acknowledgment', 'acknowledgement', 'endorsement', 'praise',
  'prediction', 'threat', 'rumor', 'rumour', 'mention', 'description', 'denunciation', 'estimate', 'disclosure', 'promise', 'characterization',
]);
/** Nouns of asking and promising that take an infinitive or "for". */
export const intentNouns: ReadonlySet<string> = new Set(['promise', 'pledge', 'vow', 'threat', 'call', 'demand', 'request', 'plea', 'offer', 'appeal', 'proposal', 'recommendation']);
/** Verbs by which what is said gets about without anyone who says it: "reports emerged of …". */
export const surfacing: ReadonlySet<string> = new Set(['emerge', 'emerges', 'emerged', 'surface', 'surfaced', 'surfaces', 'circulate', 'circulated', 'circulating', 'spread', 'swirled', 'swirl', 'persist', 'persisted', 'suggest', 'suggested', 'suggests']);

/** The singular of a noun of saying in any of the sets above; `null` for any other word. */
export function reportingNoun(lower: string): string | null {
  const singular = lower.endsWith('s') && !lower.endsWith('ss') && lower !== 'praise' ? lower.replace(/s$/u, '') : lower;
  for (const noun of [lower, singular]) if (clauseNouns.has(noun) || ofNouns.has(noun) || intentNouns.has(noun)) return noun;
  return null;
}
