import type { SuggestionCommandId } from '../../../../shared/ipc/events.js';
import { stepHistory } from '../../../app/commands.js';
import type { KeyGround } from '../use-reader-keys.js';
import { stepSuggestion } from './choose-suggestion.js';
import { acceptAllShown, acceptChosen, correctChosen, rejectChosen, showFromGrade } from './decide-suggestion.js';

type Deed = (ground: Pick<KeyGround, 'inTurn'>) => void;

/** What each command does; decisions wait for one another, so that keys pressed faster than the case writes each decide one. */
export const suggestionDeeds: Readonly<Record<SuggestionCommandId, Deed>> = {
  'suggestion.next': ({ inTurn }) => inTurn(now(() => stepSuggestion('attribution', 1))),
  'suggestion.previous': ({ inTurn }) => inTurn(now(() => stepSuggestion('attribution', -1))),
  'suggestion.next-claim': ({ inTurn }) => inTurn(now(() => stepSuggestion('claim', 1))),
  'suggestion.previous-claim': ({ inTurn }) => inTurn(now(() => stepSuggestion('claim', -1))),
  'suggestion.accept': ({ inTurn }) => inTurn(acceptChosen),
  'suggestion.reject': ({ inTurn }) => inTurn(rejectChosen),
  'suggestion.correct': ({ inTurn }) => inTurn(correctChosen),
  'suggestion.accept-all': ({ inTurn }) => inTurn(acceptAllShown),
  'suggestion.sure': ({ inTurn }) => inTurn(() => showFromGrade('sure')),
  'suggestion.likely': ({ inTurn }) => inTurn(() => showFromGrade('likely')),
  'suggestion.possible': ({ inTurn }) => inTurn(() => showFromGrade('possible')),
};

/** Single keys of the reader for suggestions. */
export const suggestionKeys: Readonly<Record<string, Deed>> = {
  g: suggestionDeeds['suggestion.next'],
  G: suggestionDeeds['suggestion.previous'],
  v: suggestionDeeds['suggestion.next-claim'],
  V: suggestionDeeds['suggestion.previous-claim'],
  y: suggestionDeeds['suggestion.accept'],
  r: suggestionDeeds['suggestion.reject'],
  f: suggestionDeeds['suggestion.correct'],
  Y: suggestionDeeds['suggestion.accept-all'],
  1: suggestionDeeds['suggestion.sure'],
  2: suggestionDeeds['suggestion.likely'],
  3: suggestionDeeds['suggestion.possible'],
  u: ({ inTurn }) => inTurn(() => stepHistory('undo')),
};

function now(run: () => void): () => Promise<void> {
  return () => {
    run();
    return Promise.resolve();
  };
}
