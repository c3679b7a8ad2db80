/** Nouns for people who speak without being named. */
const people: ReadonlySet<string> = new Set(`official officials source sources officer officers diplomat diplomats spokesman spokeswoman spokesperson spokesmen spokespeople spokespersons aide aides adviser advisers advisor advisors analyst analysts
  expert experts witness witnesses resident residents critic critics observer observers people person man woman men women voter voters insider insiders lawmaker lawmakers leader leaders commander commanders soldier soldiers fighter fighters
  activist activists researcher researchers scientist scientists economist economists lawyer lawyers attorney attorneys prosecutor prosecutors investigator investigators supporter supporters opponent opponents democrats republicans member members
  user users commentator commentators journalist journalists reporter reporters correspondent correspondents representative representatives envoy envoys ambassador minister ministers president governor mayor director chief head secretary senator
  general colonel student students teacher teachers doctor doctors farmer farmers worker workers parent parents friend friends neighbour neighbours neighbor neighbors relative relatives colleague colleagues strategist strategists operative operatives
  editor editors author authors professor manager executive executives owner judge judges author authors donor donors delegate delegates candidate candidates adviser historian historians refugee refugees villager villagers fisherman sailor
  sailors captain pilot driver others some many one someone anyone`.split(/\s+/u));
/** Roles that one person holds in a place: who bears one is named by it. */
const soleRoles: ReadonlySet<string> = new Set(`president premier minister chancellor king queen pope patriarch chairman chairwoman chairperson chair ambassador mayor governor director director-general head chief
  secretary-general ceo harbourmaster rector dean`.split(/\s+/u));
/** Nouns for what is written. */
const documents: ReadonlySet<string> = new Set(`report reports document documents statement statements poll polls survey surveys study studies directive memo memorandum letter letters email emails e-mail e-mails indictment complaint filing filings data
  record records law order ruling release transcript transcripts book books article articles paper papers review analysis assessment estimate estimates figures statistics census affidavit lawsuit forecast forecasts prediction readout agreement pact charter bill decree communique communiqué resolution treaty bulletin
  dossier file files text tweet tweets post posts video message messages notice note constitution website site research findings results index database map image images footage`.split(/\s+/u));
/** Nouns for bodies that speak. */
const bodies: ReadonlySet<string> = new Set(`ministry government agency military army navy force forces police department office committee council party parties parliament senate congress court administration commission embassy union company group bank
  institute university organization organisation association authority authorities intelligence bureau board team campaign coalition regime kremlin pentagon house staff command service services directorate centre center foundation fund federation alliance nato un eu opposition
  cabinet presidency delegation firm corporation inc. ltd. corp. network club church hospital school college state states city county nation country countries side sides militia movement rebels allies troops guard chiefs
  coastguard guild brigade battalion regiment corps fleet secretariat inspectorate treasury chamber consortium observatory watchdog regulator operator airline railway lobby junta synod crew`.split(/\s+/u));
/** Words by which outlets are called. */
const outlets: ReadonlySet<string> = new Set(`newspaper newspapers magazine daily weekly broadcaster tabloid outlet outlets media press times post news herald tribune guardian gazette journal chronicle telegraph independent observer tv radio television channel
  reuters ap afp upi tass interfax yonhap xinhua bloomberg bbc cnn nbc cbs abc fox msnbc politico axios ukrinform unian dpa efe ansa kyodo anadolu agerpres pravda izvestia kommersant cnbc npr pbs ria`.split(/\s+/u));

/** Whether a word, in lower case, is a noun for people. */
export function isPersonWord(lower: string): boolean {
  return people.has(lower);
}

/** Whether a word, in lower case, is a role that one person holds at a time. */
export function isSoleRole(lower: string): boolean {
  return soleRoles.has(lower);
}

/** Whether a word, in lower case, is a noun for something written. */
export function isDocumentWord(lower: string): boolean {
  return documents.has(lower);
}

/** Whether a word, in lower case, is a noun for a body of people that speaks as one. */
export function isBodyWord(lower: string): boolean {
  return bodies.has(lower) || (lower.endsWith('s') && bodies.has(lower.slice(0, -1)));
}

/** Whether a word, in lower case, is part of what outlets are called. */
export function isOutletWord(lower: string): boolean {
  return outlets.has(lower);
}
