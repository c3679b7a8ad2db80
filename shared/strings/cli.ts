/** What the command line says on stderr and in its help; what it prints on stdout is JSON. */
export const cliStrings = {
  help: {
    overall: `Usage: sourceline COMMAND …

Commands
  extract --json FILE…                      what is read from each file: text, regions, body, title, outlet, date
  suggest --json FILE…                      attributions and claims found in each file, for a person to judge
  import CASE FILE…                         adds articles to a case; makes the case when it is not there
  apply CASE FILE.json                      adds what a case.json describes: tags, sources, claims, a briefing
  analyse CASE --json                       what follows from the tags: chains, origins, figures, conflicts
  export CASE --briefing NAME --pdf OUT     writes a briefing as a PDF
  brief FOLDER --out OUT.pdf                from a folder of articles to a PDF in one step
  verify FILE.pdf [ARTICLE…]                whether a PDF is as it was written and quotes the articles' words
  reclean CASE [FILE…] [--apply]            what reading the kept files again would change in a case
  check CASE                                whether every row of a case is what its journal and hashes say

A command that opens a CASE takes --passphrase-stdin for one that is encrypted: the passphrase is the first line of
standard input, and is asked for at a terminal. import makes an encrypted case with it. It is never an argument.

COMMAND --help says more. JSON goes to stdout, messages to stderr.
Exit codes: 0 done, 1 something failed, 2 stopped by a rule (licence) or, of verify,
a PDF that cannot be read, 3 another program writes to the case.
`,
    extract: `Usage: sourceline extract --json [--password PASSWORD] FILE…

Reads each file as an import would and prints one line of JSON for each, in order:
  {file, sha256, mediaType, title, outlet, authors, published, url, language, genre, terms, text, regions, body}
or {file, error: {code, message}}. Offsets count UTF-16 units, end exclusive. No case is touched.
A zip of articles gives a line for each member; "file" is the archive's path, "/" and the member's path in it.
  --password PASSWORD   opens the files among them that are encrypted

Exit codes: 0; 1 if any file failed.
`,
    suggest: `Usage: sourceline suggest --json [--password PASSWORD] FILE…
       sourceline suggest --jsonl IN.jsonl

Reads each file as an import would, or each line {id, text} of IN.jsonl as a clean body with one paragraph a line, and
prints a line of JSON for each:
  {file | id, text, rules: "english" | "marks-only",
   attributions: [{source, cue, content, sourceType, quoteType, stance, statedDate, parent, confidence, grade}],
   claims: [{content, reason}]}
or {file, error: {code, message}}. Source, cue and content are lists of [start, end] in UTF-16 units, end exclusive;
"parent" is an index in the same list or null. Nothing is a tag, and no case is touched. A line of IN.jsonl may also
give "published" (an ISO date) and "language". An article that is not English is read for quotation marks, numbers and
dates only.
  --password PASSWORD   opens the files among them that are encrypted

Exit codes: 0; 1 if any file or line could not be read.
`,
    import: `Usage: sourceline import [--password PASSWORD] [--passphrase-stdin] CASE FILE…

Adds files, all files of folders and all members of zip archives to CASE, which is made when it is not there.
Prints a line for each file:
  {file, articleId, outcome: "added" | "duplicate" | "syndicated"} or {file, error: {code, message}}.
"file" of an archive's member is the archive's path, "/" and the member's path in it.
  --password PASSWORD   opens the files among them that are encrypted; it is not kept

Exit codes: 0; 1 if any file failed; 3 if another program writes to CASE.
`,
    apply: `Usage: sourceline apply [--passphrase-stdin] CASE FILE.json

Adds what FILE.json (a case.json) describes to CASE: corrections, sources, attributions, claims and a briefing.
Quotations are looked for in the articles' texts. If one thing does not resolve, nothing is added.
Prints how many records of each kind were added.

Exit codes: 0; 1 with the name of the first thing that does not resolve; 3 if another program writes to CASE.
`,
    analyse: `Usage: sourceline analyse [--passphrase-stdin] CASE --json

Prints what follows from the tags of CASE, as one line of JSON; nothing is changed:
  {claims: [{id, text, subject, credibility, appearances: [{article, stance, content, chain: [{source, type, relay}], origin}],
    articles, origins: [{id, label, named}], suggestedOrigins: [{article, content, origin, why}],
    independent: {min, max, label}, reasons, circular, contrary, findings}],
   figures: [{subject, rows: [{value | min, max, unit, qualifier, asOf, source, article, kind}]}],
   conflicts: [{subject, a, b, why}]}
"article" is the name of the file it was imported from, "origin" the id of one of the claim's origins, a chain begins
with the publisher. A range such as "over 10,000" has "min" only. "contrary" holds the appearances that do not assert
the claim and the claims linked as contrary. A grade 1 that too few origins bear out is said on stderr too.

Exit codes: 0; 1 if it failed; 3 if another program writes to CASE.
`,
    export: `Usage: sourceline export [--passphrase-stdin] CASE --briefing NAME --pdf OUT.pdf [--date ISO] [--no-ledger] [--paper A4|Letter]

Writes the briefing called NAME (or with that id) as a PDF and prints its path, pages and findings.
  --date ISO    the document's date and the PDF's dates, in place of now
  --no-ledger   leaves out the attached ledger.jsonld: the PDF cannot be verified then
  --paper       A4, or Letter

Exit codes: 0; 1 if it failed; 2 stopped by a rule (licence), nothing written; 3 if another program writes to CASE.
`,
    brief: `Usage: sourceline brief FOLDER --out OUT.pdf [--case CASE] [--date ISO] [--no-ledger] [--paper A4|Letter]

Imports FOLDER, applies FOLDER/case.json if there is one, and writes its briefing as a PDF. Without a briefing there it
drafts a digest: every article with its lead and the statements the program is sure of, quoted and cited; each statement
is marked "not reviewed". An article whose terms of reuse cannot be met is listed without quoted words, with the reason.
  --case CASE   keeps the case in CASE; otherwise it is thrown away afterwards
  --date ISO    the clock of the whole command: document date, PDF dates, capture time of what is imported
  --no-ledger   leaves out the attached ledger.jsonld: the PDF cannot be verified then
  --paper       A4, or Letter

Exit codes: 0; 1 with the name of what does not resolve; 2 stopped by a rule (licence), nothing written; 3 if another
program writes to CASE.
`,
    verify: `Usage: sourceline verify FILE.pdf [ARTICLE…]

Compares a briefing's PDF with the ledger inside it, and with the articles given. Prints one line of JSON:
  {pdf: {visibleText: "intact" | "altered", ledgerHash: "ok" | "differs"},
   sources: [{id, title, bytes: "equal" | "differs" | "not-here", quotations: [{text, result: "matches" | "differs" | "not-here"}]}]}
An ARTICLE stands for the source with its bytes, else with its file name, else for the one it holds most quotations of;
one that is not cited changes nothing. Of a source whose terms limit extracts the ledger has no words: "text" is null.

Exit codes: 0 all that is here matches; 1 anything differs; 2 the PDF or its ledger cannot be read.
`,
    reclean: `Usage: sourceline reclean --json [--apply] [--passphrase-stdin] CASE [FILE…]

Reads the kept bytes of CASE's articles again (all, or those called FILE) and prints a line for each:
  {file, articleId, changes, text: "same" | "changed", extractor: {before, after}, words: {before, after},
   regionsChanged, metadata: [field …], tags: {kept, moved, review, orphan}, decisions: {kept, lost, added}, applied}
or {file, error: {code, message}}. The same text changes regions and metadata alone. Another text becomes a new text
version: tags whose words stand there once move, the others wait for review; the older text is kept.
  --apply   makes the changes, each article one step of undo; without it the case is not changed

Exit codes: 0; 1 if any article could not be read; 3 if another program writes to CASE.
`,
    check: `Usage: sourceline check [--passphrase-stdin] CASE

Compares every record of CASE with the journal's last word on it, the journal with its chain of hashes, files and texts
with theirs, references, and the search index with the articles. Prints
  {whole, damaged: [{record, why}], unusedBytes}
Nothing is changed, except that a case from an older program is brought up first, a copy of it kept.

Exit codes: 0 whole; 1 damaged; 3 if another program writes to CASE.
`,
  },
  unknownCommand: (name: string): string => `There is no command “${name}”.`,
  seeHelp: (command: string | null): string => `sourceline ${command === null ? '' : `${command} `}--help shows how to use it.`,
  askPassphrase: 'Passphrase of the case (not shown):',
  noPassphrase: 'Standard input gave no passphrase.',
  missing: (what: string): string => `${what} is missing.`,
  tooMany: (what: string): string => `“${what}” is one argument too many.`,
  unknownOption: (option: string): string => `“${option}” cannot be understood here.`,
  notABody: (file: string, line: number): string => `${file}, line ${String(line)}, is no JSON object with "id" and "text".`,
  notADate: (value: string): string => `--date wants a date such as 2031-11-04 or 2031-11-04T09:30Z, not “${value}”.`,
  notAPaper: (value: string): string => `${value} is no paper a briefing is set for: A4 or Letter.`,
  finding: (file: string | null, title: string, text: string): string => `${file === null ? '' : `${file}: `}${title}. ${text}`,
  claimFinding: (claim: string, text: string): string => `${claim}: ${text}`,
  withoutSuggestions: (why: string): string => `listed without suggested statements. ${why}`,
  internal: (message: string): string => `Details: ${message}`,
  arguments: { files: 'FILE', case: 'CASE', caseFile: 'FILE.json', folder: 'FOLDER', briefing: '--briefing', pdf: '--pdf', out: '--out', briefingPdf: 'FILE.pdf' },
} as const;
