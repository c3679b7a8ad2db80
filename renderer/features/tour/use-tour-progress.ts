import { useEffect } from 'react';
import type { TourStep } from '../../../shared/strings/tour.js';
import { call } from '../../app/api.js';
import { analysisOf } from '../../state/analysis-store.js';
import { useBriefingCommands } from '../../state/briefing-commands.js';
import { useCase } from '../../state/case-store.js';
import { usePlace } from '../../state/place-store.js';
import { doneInTour } from '../../state/tour-store.js';
import { countCitations, isStepDone, type StepOfStores, type TourFacts } from './tour-facts.js';

/** Notices when the analyst has done what the step asks for, however it was done. */
export function useTourProgress(step: TourStep): void {
  useEffect(() => (step === 'cite' ? watchCitations() : watchStores(step)), [step]);
}

function watchStores(step: StepOfStores): () => void {
  const before = presentFacts();
  const look = (): void => {
    if (!isStepDone(step, { before, now: presentFacts(), analyse: () => analysisOf(useCase.getState().ledger) })) return;
    stop();
    doneInTour(step);
  };
  const subscriptions = [usePlace.subscribe(look), useCase.subscribe(look), useBriefingCommands.subscribe(look)];
  const stop = (): void => {
    for (const unsubscribe of subscriptions) unsubscribe();
  };
  look();
  return stop;
}

/** Words typed reach the case file as a draft, of which the page has no record: the file is asked after each save. */
function watchCitations(): () => void {
  const before = citationsInCase();
  const stop = useCase.subscribe((state, previous) => {
    if (state.savedAtMs === previous.savedAtMs) return;
    void Promise.all([before, citationsInCase()]).then(([then, now]) => {
      if (now <= then) return;
      stop();
      doneInTour('cite');
    });
  });
  return stop;
}

function presentFacts(): TourFacts {
  return { place: usePlace.getState(), tagIds: [...useCase.getState().tags.keys()], lastExport: useBriefingCommands.getState().last };
}

/** Zero for a briefing that cannot be read: the step then stays to be done. */
async function citationsInCase(): Promise<number> {
  const ids = [...useCase.getState().briefings.keys()];
  const counts = await Promise.all(ids.map((id) => call('briefings:load', { id }).then(countCitations, () => 0)));
  return counts.reduce((sum, count) => sum + count, 0);
}
