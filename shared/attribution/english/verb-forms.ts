/** Which form of a verb a word is; past tense and participle are told apart by what stands before them. */
export type VerbForm = 'base' | 'third' | 'past' | 'gerund';

/** Past tense and past participle of irregular verbs of saying. */
const irregular: Readonly<Record<string, readonly string[]>> = {
  say: ['said'], tell: ['told'], write: ['wrote', 'written'], speak: ['spoke', 'spoken'], begin: ['began', 'begun'], go: ['went', 'gone'], put: ['put'], read: ['read'], sing: ['sang', 'sung'],
  swear: ['swore', 'sworn'], forecast: ['forecast', 'forecasted'], foresee: ['foresaw', 'foreseen'], find: ['found'], show: ['showed', 'shown'], seek: ['sought'], withdraw: ['withdrew', 'withdrawn'],
  hit: ['hit'], lay: ['laid'], uphold: ['upheld'], beseech: ['besought', 'beseeched'], plead: ['pleaded', 'pled'], teach: ['taught'], undertake: ['undertook', 'undertaken'], spell: ['spelled', 'spelt'],
  prove: ['proved', 'proven'], learn: ['learned', 'learnt'], crow: ['crowed'],
};
/** Verbs of one stressed last syllable, or a short one, that double their last letter. */
const doubling: ReadonlySet<string> = new Set(['admit', 'brag', 'commit', 'quip', 'concur', 'refer', 'rebut', 'pan', 'rap', 'ban', 'tag', 'snap', 'slam', 'sum', 'submit', 'beg', 'dub', 'blog', 'vet']);

/** The forms of a verb, each once. Source: regular inflection of English, Huddleston and Pullum, ch. 18 */
export function verbForms(lemma: string): [string, VerbForm][] {
  const past = irregular[lemma] ?? [regularPast(lemma)];
  return [[lemma, 'base'], [third(lemma), 'third'], [gerund(lemma), 'gerund'], ...past.map((form): [string, VerbForm] => [form, 'past'])];
}

function third(lemma: string): string {
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(lemma) ? `${lemma}es` : `${lemma}s`;
}

function gerund(lemma: string): string {
  if (doubling.has(lemma)) return `${lemma}${lemma.slice(-1)}ing`;
  return /[^eoy]e$/u.test(lemma) ? `${lemma.slice(0, -1)}ing` : `${lemma}ing`;
}

function regularPast(lemma: string): string {
  if (doubling.has(lemma)) return `${lemma}${lemma.slice(-1)}ed`;
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`;
  return lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
}
