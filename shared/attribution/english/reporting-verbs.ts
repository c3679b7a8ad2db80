import { verbForms, type VerbForm } from './verb-forms.js';

/**
 * What a verb of saying may take, as grammars of English describe it.
 *
 * - `clause` "said (that) it rained", and so also "it rained, she said"
 * - `quote` words in quotation marks, for verbs that take no clause: "“No,” he joked"
 * - `told` a person, then a clause or quotation: "told them that it rained"
 * - `object` a noun phrase: "denied the report", "accused them of it"
 * - `topic` a noun phrase after one of its particles only: "spoke about the report"
 * - `intent` an infinitive: "vowed to return"
 * - `finding` a clause, as a verb of finding or showing: a study "shows that", a person may, but mostly not
 * Source: Biber et al., Longman Grammar of Spoken and Written English, ch. 9; Levin, English Verb Classes, 37 and 33
 */
export type Frame = 'clause' | 'quote' | 'told' | 'object' | 'topic' | 'intent' | 'finding';

/** A verb of saying as it stands in a text. */
export interface ReportingVerb {
  readonly lemma: string;
  readonly frames: ReadonlySet<Frame>;
  /** Prepositions and particles that belong to the cue when they follow: "called for". */
  readonly particles: ReadonlySet<string>;
  readonly form: VerbForm;
}

/** Verbs by what they take; what stands after a colon are their particles. */
const table: readonly (readonly [frames: string, verbs: string])[] = [
  ['clause quote', `say:of,about state assert claim allege argue contend maintain insist:on note:- observe remark:on add announce affirm aver avow
    declare concede acknowledge admit:to confess:to explain clarify emphasize emphasise stress underline underscore reiterate repeat recount relate
    reveal disclose divulge mention report:on,- reply:to respond:to answer retort counter rejoin interject opine posit surmise speculate
    predict forecast prophesy foresee estimate project warn:of,against,about caution:against,about testify:to,about attest:to swear certify vouch
    write:of,about tweet:about retweet post email e-mail text blog message signal indicate hint:at imply intimate insinuate suggest propose
    recommend urge advise conclude reason elaborate:on comment:on conjecture quip joke:about boast:of,about brag:about gloat complain:of,about
    grumble:about gripe:about lament bemoan regret deplore protest object:to fret marvel muse wonder ask:for,about inquire:about enquire:about
    deny confirm reaffirm reassert restate recall reminisce:about remember:- agree:- disagree:with guarantee pledge vow promise threaten swear
    demand:- insist decree rule stipulate specify proclaim profess pronounce publicize publicise report argue stress confide mutter murmur mumble
    whisper shout yell scream cry exclaim chant bark snap sneer scoff:at sigh chuckle laugh crack drawl thunder rage fume vent roar tout
    venture volunteer interrupt hazard bluster crow rant:about rail:against preach declaim assess reckon figure:- quote:- gush rave:about counsel
    plead:for beg:for implore beseech chime allow:- disclose tease concur deduce ascertain hypothesize theorize hypothesise theorise submit:- underscore
    highlight echo contend retweet reaffirm admonish:- note complain caution fear:- worry:- hope:for`],
  ['told', `tell:of,about inform:of,about notify:of,about assure:of reassure remind:of,about advise:of,about warn:of,about caution:about brief:on apprise:of
    promise ask show alert:to instruct urge beg implore email text message teach lecture:about admonish implore beseech
    counsel remind`],
  ['quote', `continue begin go:- conclude:- tell read:- sum:up start:- offer:- joke finish:- open:- deadpan crack greet
    put:- describe call:for,on,out sing recite intone caption`],
  ['object', `deny confirm announce reveal disclose discuss:- describe criticize:for criticise:for condemn:for denounce:for decry deride ridicule mock slam:for
    blast:for attack:for,- assail:for lambaste lambast excoriate castigate rebuke:for chide:for scold:for berate:for upbraid reproach reprimand
    reject dismiss rebuff repudiate refute rebut dispute question challenge:- contest accuse charge:with,- blame:for fault praise:for
    laud:for applaud:for commend:for hail salute welcome:- thank:for congratulate:on endorse defend justify demand call:for,on,out label:- brand:- dub
    characterize characterise portray:- depict:- liken:to compare:to cite:- quote reference mention invoke:- acknowledge concede
    recommend propose suggest urge promise pledge vow threaten request:- advocate:for espouse tout promote:- predict forecast
    project estimate declare proclaim report:on,- state reiterate repeat recount explain outline recall voice express:-
    emphasize emphasise stress highlight underscore underline claim:- allege assert convey:- communicate tweet post protest lament bemoan deplore
    regret question plead:- ban:- disavow disown renounce retract denigrate disparage malign vilify slander insult belittle lampoon skewer savage pillory
    trash bash warn:of,against,about caution:against deem:- chastise:for extol reassert reaffirm narrate divulge unveil:- scorn censure:for impugn
    downplay exaggerate echo credit:with,for urge implore beseech counsel admonish ask:for,about spell:out single:out write note`],
  ['topic', `rule:out play:down point:to,out allude:to refer:to hint:at object:to joke:about elaborate:on opine:on insist:on testify:about,to swear:- argue:for,against disagree:with
    react:to lash:out rail:against inveigh:against rant:about rave:about muse:about wonder:about inquire:about speculate:about,on apologize:for apologise:for
    complain:of,about boast:of,about brag:about talk:about,up,of,on speak:of,about,against comment:on respond:to reply:to vouch:for attest:to admit:to confess:to
    write:of,about tell:of,about inform:of,about remind:of preach:about lecture:about brief:on`],
  ['intent', `claim profess vow promise pledge threaten offer:- refuse decline volunteer:- swear demand propose beg plead`],
  ['finding', `show find reveal indicate suggest demonstrate:- conclude estimate confirm determine imply warn report note
    state say project forecast`],
];

const byForm = buildTable();

/** The verb of saying that a word is a form of, whatever else the word may be; `null` for any other word. */
export function reportingVerb(lower: string): ReportingVerb | null {
  return byForm.get(lower) ?? null;
}

function buildTable(): ReadonlyMap<string, ReportingVerb> {
  const verbs = new Map<string, { frames: Set<Frame>; particles: Set<string> }>();
  for (const [frames, words] of table) {
    for (const word of words.trim().split(/\s+/u)) {
      const [lemma = '', particles = ''] = word.split(':');
      const verb = verbs.get(lemma) ?? { frames: new Set<Frame>(), particles: new Set<string>() };
      for (const frame of frames.split(' ')) verb.frames.add(frame as Frame); // the table above names frames only
      for (const particle of particles.split(',')) if (particle !== '' && particle !== '-') verb.particles.add(particle);
      verbs.set(lemma, verb);
    }
  }
  const forms = new Map<string, ReportingVerb>();
  for (const [lemma, { frames, particles }] of verbs) {
    for (const [written, form] of verbForms(lemma)) if (!forms.has(written)) forms.set(written, { lemma, frames, particles, form });
  }
  return forms;
}
