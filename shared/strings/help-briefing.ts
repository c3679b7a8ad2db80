import { section, type HelpPage } from './help-page.js';

/** Pages on the briefing and what becomes of it. */
export const briefingPages = {
  briefing: {
    title: 'Writing and citing',
    lead: 'Write as in any editor. Type `[` to cite from the ledger; numbers take care of themselves.',
    sections: [
      section('Citing', [
        '`[` opens the list of claims and passages. Type a word of what you want: `Enter` cites it, `Ctrl Enter` quotes its words with the citation. `Esc` leaves a plain `[`. A claim can also be dragged from the shelf.',
        'In the reader, `[` cites the selected words or the chosen tag in the briefing. `Enter` on a citation opens its passage; `Alt ←` comes back.',
      ]),
      section('Blocks', [
        '`Ctrl Alt 0` to `Ctrl Alt 7` give a block its form: paragraph, headings, quotation, lists, key judgment. `Ctrl Alt 8` puts in a table. At the start of a paragraph `#`, `-`, `1.` and `>` with a space do the same.',
        '`Alt 1` to `Alt 4` say what a paragraph is: reported, judgment, assumption, gap. `Alt 0` takes that away. `Alt ↑` and `Alt ↓` move the block. `Ctrl F` finds and replaces; quotations are left as they are.',
        'Drop, paste or choose a PNG or JPEG to put in an image. Everything but its pixels is left out. Say in words what it shows, and name its credit.',
      ]),
      section('The title block', [
        'Title, main message, question answered, audience, author and the day the information reaches to. Empty fields are marked and listed; they never stop an export.',
        'The briefing has a handling mark (TLP). A block can carry its own.',
      ]),
    ],
  },
  standards: {
    title: 'What the standards ask',
    lead: 'While you write, the program marks what a head of analysis would. It never changes a word by itself.',
    sections: [
      section('Walking the findings', [
        '`F8` goes to the next finding, `Shift F8` to the one before, `Ctrl .` mends it where the program knows how. A finding can be set aside, and shown again.',
      ]),
      section('What is looked at', [
        'Likelihood: words that are in no row of the yardstick, terms of another yardstick, both rows in one document, likelihood and confidence in one sentence. The yardstick, ICD 203 or PHIA, is chosen for each briefing and printed as a key.',
        'Judgments: one without a source, one without a confidence level.',
        'Sources: contrary statements on file that are cited nowhere, “confirmed” on one origin, a quotation that differs from the article or stands in its headline only, old information without its date.',
        'Form: a block marked above the document, an image without words for it, empty fields of the title block.',
      ]),
      section('Terms of reuse', [
        'Some publishers allow only short extracts, or only with a link. The export counts what is quoted in text and notes and stops where it is more than allowed. Cite less of it, or waive the terms with a reason, which is printed with the sources.',
      ]),
    ],
  },
  pdf: {
    title: 'The PDF and verifying it',
    lead: '`Ctrl E` writes the briefing as a PDF in which every number leads to its source and back.',
    sections: [
      section('What is in it', [
        'The text, numbered notes with outlet, title, day and the words relied on, the sources with their grades, and the key to likelihood and confidence. It is tagged for readers that do not see it, and printed on A4 or Letter.',
        'It carries the ledger of what it cites, unless you choose to leave it out, and nothing of the case that it does not print.',
        'An export never overwrites anything but a PDF.',
      ]),
      section('When it stops', [
        'A citation that points to nothing, a quotation that is not the article’s words, and more quoted than a source allows stop an export. Nothing is written then; each finding leads to its place.',
      ]),
      section('Verifying a PDF', [
        'Drop it on the window and choose **Verify**. It says whether the pages and the ledger inside are as they were written, and compares every quotation with the articles of the open case.',
      ]),
    ],
  },
  sharing: {
    title: 'Working with a colleague',
    lead: 'Hand over the PDF for its reader, or a copy of the case for somebody who goes on with it.',
    sections: [
      section('A briefing with its ledger', [
        'A colleague drops your PDF on her own case. **Bring in its ledger** keeps its claims, passages and sources apart from her own, as “from” that briefing; **File › Ledgers from other briefings** shows them. **Read as an article** takes its text into the library instead.',
      ]),
      section('A copy of the case', [
        '**File › Save a copy…** writes a whole copy at any moment. A case with a passphrase stays encrypted in its copies.',
        'One window writes to a case at a time. Elsewhere it opens to be read, and says so.',
        'In a folder that is synchronised, or on a network drive, open the case on one computer at a time; the program warns of such places.',
      ]),
    ],
  },
  safety: {
    title: 'Safety: backups, passphrase, removing',
    lead: 'Nothing leaves the machine, nothing is lost by a crash, and what must go can be removed for good.',
    sections: [
      section('Backups', [
        'A backup is made after every ten minutes of work, and when a case is opened that changed since its last one. They lie on this computer beside the settings: they guard against damage and mistakes, not against the loss of the machine.',
        '**File › Restore from a backup…** lists them. The backup is checked first, and the present file is kept beside it under another name.',
      ]),
      section('A damaged or missing file', [
        'A damaged case opens to be read, with every record that can be read. **Save a copy and go on in it…** makes a new case of them and names what is damaged.',
        'When the file was moved or its drive is gone, a line over the views says so. Changes then stay in the window until a copy is saved.',
      ]),
      section('Passphrase', [
        '**File › New case with a passphrase…** makes an encrypted case; **File › Passphrase…** gives the open case one, changes it or takes it away. Everything in the file and its backups is encrypted.',
        'A lost passphrase cannot be recovered by anyone.',
      ]),
      section('Removing an article for good', [
        '**Article › Remove articles for good…** deletes the file of each, its texts, its tags and every word of it, and writes the case file anew. Undo does not bring them back. The question before it says what else goes, and offers to delete the backups that still hold it.',
        'Copies you saved elsewhere and PDFs you exported are not touched.',
      ]),
      section('When something fails', [
        '**Help › Copy a failure report** puts versions and kinds of failures on the clipboard, and no word of the case.',
      ]),
    ],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;
