import { section, type HelpPage } from './help-page.js';

/** Pages on the ledger. */
export const ledgerPages = {
  origins: {
    title: 'Chains and independent origins',
    lead: 'Three articles that lean on one unnamed official are one origin. The ledger counts origins, not articles.',
    sections: [
      section('How it counts', [
        'A chain runs from the publisher through everybody who passes a statement on to the one with whom it ends: the origin. The picture in each row shows articles as squares on the left and origins as discs on the right.',
        'Origins of one body count once, unless a source card says why one counts apart. Unnamed origins may be one person: then the number of independent origins is a range, such as 1–2, with the reason.',
        'Only appearances that assert the claim count. An opinion piece in its own voice never does.',
        'Where more appearances than independent origins stand behind a claim it is called **circular**, and the earliest appearance is marked.',
      ]),
      section('Working in the list', [
        '`↑` `↓` choose a claim, `g` goes to its passage and `Alt ←` comes back. `e` edits its words, `m` merges it into another, `Delete` removes it. Filters show the claims that need a look: with contrary statements, with conflicting figures, circular, not judged.',
        '`1` to `6` set the credibility of the claim, from confirmed to cannot be judged. It is judged apart from the reliability of its sources. “Confirmed” with fewer than two independent origins is marked.',
        '**By article** sets claims against articles: who carries, denies, doubts or does not confirm each. `g` leads from a cell to its passage, `c` to its claim.',
      ]),
      section('What the program suggests', [
        'Origins an article leaves open (“reportedly”), passages that may say the same in other words, and sources that may be one stand in quiet lists of their own. A suggestion changes nothing until you accept it; what you decline does not come back.',
      ]),
    ],
  },
  figures: {
    title: 'Figures and conflicts',
    lead: 'Figures of one subject are set on one scale. Those that exclude each other without a reason are in conflict.',
    sections: [
      section('Giving figures', [
        'Give the claim a subject, what is counted, and press `f` in the ledger to add a figure: a value or a range, the unit, a qualifier such as “about”, the day it holds for, and whether it is reported, a forecast or speculation.',
        'A figure belongs to one passage or to every passage that asserts the claim.',
      ]),
      section('When figures are in conflict', [
        'Two reported figures of one subject conflict when their ranges do not overlap and nothing explains the difference. A later, larger figure is a series. Figures of one body are a series too, unless they bear the same date. Figures in other units count different things.',
        'A forecast, a speculation or a figure nobody asserts is never in conflict. For each pair the matrix says why it is in conflict or not.',
      ]),
    ],
  },
  sources: {
    title: 'Sources and grades',
    lead: 'One record for each person, body, outlet or document that says something, also for those who are not named.',
    sections: [
      section('Reliability', [
        '`A` to `F` grade the source: A completely reliable, F cannot be judged. Give the reason and the day. The grade belongs to the source, the credibility to the claim; neither follows from the other.',
      ]),
      section('One source or two', [
        '`m` merges a source into another, `s` splits one in two; both can be undone. Two spellings of one name are suggested as one source. People who merely share a surname are not, and nothing is ever merged by itself.',
        '**Part of** names the larger body a source belongs to. Origins of one body count once; where one should count apart, write down why.',
      ]),
      section('What a card tells', [
        'How often a source spoke and through whom, what it said with the way to each passage, and which claims it stands behind or passes on.',
      ]),
    ],
  },
} as const satisfies Readonly<Record<string, HelpPage>>;
