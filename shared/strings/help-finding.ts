import { section, type HelpPage } from './help-page.js';

/** Pages on keeping many articles in order, and finding what is in them. */
export const findingPages = {
  library: {
    title: 'Keeping the library in order',
    lead: 'Sort, group, filter and file the articles of a case, one by one or thousands at once.',
    sections: [
      section('Seeing what you need', [
        'The arrows in the head of the library sort and group: by outlet, by day, by story with its copies, by collection or label. `←` folds a group, `→` opens it; its head says how many articles are in it.',
        '`/` opens the filter: outlet, language, genre, dates, tagged or not, who is quoted, grade, label, collection, read or not, each with its count. What is filtered stands above the list and can be taken off there; `Esc` clears it.',
      ]),
      section('Choosing several', [
        '`Shift ↓` and `Shift ↑` choose several in a row, `Ctrl Space` one more, `Ctrl A` all that are shown. Whatever you do then is done to all of them, in one step of undo.',
        '`Shift F10` opens what can be done with them; the same stands in the Article menu and under `Ctrl K`.',
      ]),
      section('Filing', [
        'An article is to read until you open it for some seconds or tag something in it; `u` says otherwise. `l` puts labels on it, `o` puts it in collections. An article can have many of both.',
        'Labels, collections and what is read stay in the case. They are not exported with a briefing.',
      ]),
      section('Correcting', [
        '`F2` corrects title, outlet, authors, date, address and genre; of several articles at once outlet, date and genre. What was found in the file is kept beside the correction.',
        '`Shift Delete` removes articles for good, after a question that says what goes with them. This is the one act that undo does not take back.',
      ]),
    ],
  },
  search: {
    title: 'Searching the case',
    lead: '`Ctrl Shift F` searches articles, claims, sources and briefings as you type.',
    sections: [
      section('Words', [
        'All words must be there, in any order. Accents, capitals and kinds of quotation marks make no difference, and the word you are typing also finds longer ones. One or two letters look at titles and names alone.',
        'Words in quotation marks stand in a row. “OR” between two words finds either; “NOT”, or a minus before a word, leaves out what has it. “NEAR(dam level, 5)” finds words with at most five others between them. A star at the end of a word finds all that begin so.',
        'Korean words are found with whatever particle follows. Chinese and Japanese are found letter by letter, in a row.',
      ]),
      section('Fields', [
        'Before a word, “title:”, “outlet:”, “source:”, “claim:”, “label:” and “date:” look only there. “source:” finds articles in which somebody is quoted, “claim:” those that carry a claim, “label:” those with a label or in a collection.',
        'A date is a year, a month or a day: “date:2024-10”. “date:2024-10..2024-11” is a range, “date:>2024-10” means after.',
      ]),
      section('From a result to its passage', [
        '`Enter` opens the article at the first place. `F4` and `Shift F4` step through the others, `Alt ←` leads back to the results.',
        'In an article `Ctrl F` finds words the same way; `F3` and `Shift F3` step through them.',
      ]),
    ],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;
