import { section, type HelpPage } from './help-page.js';

/** Pages on the way from a file to a tagged article. */
export const deskPages = {
  start: {
    title: 'How Sourceline works',
    lead: 'Articles go in, a sourced briefing comes out. In between you say who claims what, and the program counts how many really know.',
    sections: [
      section('The path', [
        'Bring articles in and read them clean. Tag the claims in them and who said each. The ledger then shows every claim with the articles that carry it and the origins behind it. Write the briefing, cite from the ledger, and export the PDF.',
        'The three views stand in the title bar: **Read** `Ctrl 1`, **Ledger** `Ctrl 2`, **Briefing** `Ctrl 3`. The sample case shows a finished one, and the tour leads through it in five steps.',
      ]),
      section('Finding your way', [
        '`Ctrl K` lists every command with its key. `Ctrl P` opens an article, claim, source or briefing by name; those opened last stand first. `?` shows the keys of every pane, and prints them.',
        '`F6` goes to the next pane, `Shift F6` to the one before. `Alt ←` leads back to where you were, `Alt →` forward again. `F1` opens this help at the page of the pane you are in.',
      ]),
      section('Cases', [
        'A case is one file that holds everything of one piece of analysis: the original files, their texts, your tags, the ledger and the briefings. The first drop makes a case by itself; **File › New case…** lets you choose the place.',
        'There is no save button. Each change is in the case file as soon as the title bar says “Saved”, and `Ctrl Z` takes back the last one, also after a restart.',
        'Nothing leaves the machine: the program makes no connection of any kind.',
      ]),
    ],
  },
  articles: {
    title: 'Getting articles in',
    lead: 'Drop files or a folder anywhere in the window, choose them with `Ctrl O`, or paste a page with `Ctrl V`.',
    sections: [
      section('What can be read', [
        'Web pages, also saved as `.mhtml`, PDF, Word documents, mail, plain text and Markdown, or a zip of these. What a file is, is told by its content, not by its name.',
        'An encrypted PDF asks for its password. It opens the file once and is not kept.',
      ]),
      section('What happens to a file', [
        'The original is copied into the case with its SHA-256 and never changed. From it one clean text is made; what is page furniture is folded away, not deleted.',
        'Title, outlet, authors, date, address and terms of reuse are found with the place they were found at. They stand in the inspector while no tag is chosen, and can be corrected there; the value that was found is kept.',
        'A date is given only where the page states it. Where a page says only when it was last changed, the article is dated “before” that day.',
      ]),
      section('Copies', [
        'The same bytes a second time are a duplicate, and no second article. The same story from another outlet is an article of its own and is linked as a syndicated copy: it counts as a carrier of a claim, not as another origin.',
      ]),
      section('Large imports', [
        'Stop an import whenever you like: what is done stays, the report lists what was not reached, and one button imports the rest. The report stays in the case, under **File › Import reports**. One import is one step of undo.',
      ]),
    ],
  },
  reading: {
    title: 'Reading',
    lead: 'The reader shows the story and folds the rest. Everything in it works from the keyboard.',
    sections: [
      section('Moving', [
        '`Enter` goes from the library into the text, `Esc` step by step back out of what you selected. `j` and `k` step by sentence, `←` `→` by word, `↑` `↓` by paragraph. With `Shift` they select; `Shift J` and `Shift K` select by sentence.',
        '`Ctrl F` finds words in the article. `n` and `p` step from tag to tag. `o` opens the link at the cursor in your browser, after asking.',
      ]),
      section('Boilerplate', [
        'Menus, appeals, notices and links are folded into one line each that says how many lines are hidden. `b` shows or folds all of it. `x` says that a paragraph is part of the article after all, or that it is boilerplate.',
      ]),
      section('A newer text of an article', [
        'In the inspector, **Check with the newest reader…** reads the kept file again, **Choose a newer copy…** another file of the same article. Both first show what would change.',
        'Tags whose words stand in the new text move there. The others wait in a list with the old and the proposed place side by side; none is lost.',
      ]),
      section('Single keys', [
        'Letters alone act only while the text has the focus. **Help › Single-key commands on or off** switches them off; every one of them is also in the menu and under `Ctrl K`.',
      ]),
    ],
  },
  tagging: {
    title: 'Tagging claims and attributions',
    lead: 'A claim says what is stated. An attribution says who stated it, and through whom.',
    sections: [
      section('A claim', [
        'Select words and press `c`: they become a claim of the ledger, with this passage as its first appearance. `Shift C` adds them to a claim that is there already. `Shift T` tags the same words throughout the article.',
        'With nothing selected, the sentence at the cursor is taken.',
      ]),
      section('An attribution', [
        'Select what somebody said and press `a`. Then select who says it and press `s`, and the word of saying and press `q`. `t` makes the selection the content of the chosen tag.',
        'Where an outlet quotes somebody, tag both: the inner attribution is nested in the outer one, and the chain runs from the publisher through each of them to the origin.',
        'In the inspector give the attribution a source record. All attributions of one record are one origin, whatever the outlet or the date.',
      ]),
      section('Changing a tag', [
        '`,` and `.` move where the chosen tag starts by a word, `<` and `>` where it ends. `Tab` goes through all tags at one place, `Enter` leads to the inspector, `Delete` removes the tag.',
        'An appearance can assert a claim, deny it, doubt it or not confirm it. The program proposes the stance from the words of saying; the inspector changes it.',
      ]),
      section('Suggestions', [
        'What the program takes for attributions is drawn lighter than tags. `g` steps through them, `y` accepts, `r` rejects for good, `f` accepts and lets you correct with the keys for tags. `Shift Y` accepts all that are shown.',
        '`v` steps through passages that may be worth a claim. `1`, `2` and `3` set how sure a suggestion must be to be shown; how many are hidden is counted. The rules read English; of other languages they find quotation marks, numbers and dates only.',
      ]),
    ],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;
