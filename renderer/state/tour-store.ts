import { create } from 'zustand';
import { dialogStrings } from '../../shared/strings/dialogs.js';
import { tourSteps, tourStrings, type TourStep } from '../../shared/strings/tour.js';
import { ask } from '../app/actions.js';
import { commitOpenBriefing } from './briefing-commands.js';
import { useCase, type CaseState } from './case-store.js';
import { notify } from './notices.js';
import { prefer, usePreferences } from './preferences-store.js';

/** The tour that is being taken, in the sample case and nowhere else. */
interface TourState {
  /** The sample case it began in; `null` while no tour is on. */
  readonly caseId: string | null;
  readonly at: number;
  /** Steps the analyst has done, in any order. */
  readonly done: ReadonlySet<TourStep>;
}

export const useTour = create<TourState>(() => ({ caseId: null, at: 0, done: new Set() }));

/** Whether the tour is shown: another case, a copy of the sample among them, is never part of it. */
export function isTourIn({ status, info }: Pick<CaseState, 'status' | 'info'>, caseId: string | null): boolean {
  return caseId !== null && status === 'open' && info?.caseId === caseId && info.name === dialogStrings.sampleCase;
}

/** Opens the sample case; the tour begins by itself until it was left or finished once. */
export async function openSample(): Promise<void> {
  if (usePreferences.getState().tour === 'new') return startTour();
  if (await commitOpenBriefing()) await ask('case:open-sample', {});
}

/** Opens the sample case and begins the tour, or takes it up where it was left. */
export async function startTour(): Promise<void> {
  if (!(await commitOpenBriefing())) return;
  const info = await ask('case:open-sample', {});
  if (info === null) return;
  const { tour, tourStep } = usePreferences.getState();
  const at = tour === 'finished' ? 0 : Math.min(tourStep, tourSteps.length - 1);
  useTour.setState({ caseId: info.caseId, at, done: new Set() });
  if (tour === 'finished') void prefer({ tour: 'left', tourStep: 0 });
}

/** Shows the step `by` further, the last one at most. */
export function stepTour(by: 1 | -1): void {
  const at = Math.max(0, Math.min(tourSteps.length - 1, useTour.getState().at + by));
  useTour.setState({ at });
  void prefer({ tourStep: at });
}

/** Marks a step as done. */
export function doneInTour(step: TourStep): void {
  useTour.setState(({ done }) => ({ done: new Set([...done, step]) }));
}

/** Leaves the tour where it is; `false` when none is shown. */
export function leaveTour(): boolean {
  if (!isTourIn(useCase.getState(), useTour.getState().caseId)) return false;
  useTour.setState({ caseId: null });
  void prefer({ tour: 'left' });
  notify({ kind: 'done', title: tourStrings.left, text: tourStrings.leftText, action: null });
  return true;
}

/** Ends the tour, and says where to go from here. */
export function finishTour(): void {
  useTour.setState({ caseId: null });
  void prefer({ tour: 'finished', tourStep: 0 });
  notify({ kind: 'done', title: tourStrings.finished, text: tourStrings.finishedText, action: { label: tourStrings.toStart, run: () => void closeSample() } });
}

async function closeSample(): Promise<void> {
  if (await commitOpenBriefing()) await ask('case:close', {});
}
