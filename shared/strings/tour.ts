import { words, type Words } from './words.js';

/** The steps of the tour: the main path, from an article to the PDF. */
export const tourSteps = ['read', 'tag', 'ledger', 'cite', 'export'] as const;
export type TourStep = (typeof tourSteps)[number];

interface StepWords {
  readonly title: string;
  readonly text: Words;
}

/** Words of the tour through the sample case. */
export const tourStrings = {
  region: 'Tour',
  count: (at: number) => `Step ${at + 1} of ${tourSteps.length}`,
  done: 'Done',
  back: 'Back',
  next: 'Next',
  finish: 'Finish',
  leave: 'Leave the tour',
  left: 'You left the tour',
  leftText: 'Help › Tour of the sample case takes it up at the same step.',
  finished: 'That was the whole path, from an article to the PDF',
  finishedText: 'F1 explains every screen. Your own case begins with your own articles; the sample stays as it is.',
  toStart: 'Start a case of your own',
  offered: 'Take the tour',
  resumed: (at: number) => `Go on with the tour, step ${at + 1}`,
  steps: {
    read: {
      title: 'Read an article',
      text: words('Choose one in the library with `↑` `↓`; `Enter` goes into its text, `j` and `k` step through its sentences. Boilerplate is folded away, not removed.'),
    },
    tag: {
      title: 'Tag what is claimed',
      text: words('`Shift →` selects words, `c` tags them as a claim. `g` leads to the next thing the program takes for somebody’s words; `y` accepts it, `r` rejects it.'),
    },
    ledger: {
      title: 'Count who truly knows',
      text: words('`Ctrl 2` opens the ledger. Choose with `↓` a claim whose lines run together: several articles, but one origin. `g` leads to its passage.'),
    },
    cite: {
      title: 'Cite it in the briefing',
      text: words('`Ctrl 3` opens the briefing. Put the caret behind a sentence, press `[`, type a word of the claim, and `Enter` cites it; `Ctrl Enter` quotes its words.'),
    },
    export: {
      title: 'Export a sourced PDF',
      text: words('`Ctrl E` writes it. Every number in it leads to its source and back. What the standards ask for is shown first; `F8` leads through it.'),
    },
  } satisfies Readonly<Record<TourStep, StepWords>>,
} as const;
