import { tourSteps, tourStrings, type TourStep } from '../../../shared/strings/tour.js';
import { useCase } from '../../state/case-store.js';
import { finishTour, isTourIn, leaveTour, stepTour, useTour } from '../../state/tour-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { CheckIcon, XIcon } from '../../ui/icons.js';
import { KeyedText } from '../../ui/KeyedText.js';
import { useTourProgress } from './use-tour-progress.js';
import './tour.css';

/** The step of the tour, below the panes: it takes no focus and lies over nothing. */
export function TourBar() {
  const { caseId, at } = useTour();
  const shown = useCase((state) => isTourIn(state, caseId));
  const step = tourSteps[at];
  if (!shown || step === undefined) return null;
  return <Step step={step} at={at} />;
}

function Step({ step, at }: { readonly step: TourStep; readonly at: number }) {
  const done = useTour((state) => state.done.has(step));
  useTourProgress(step);
  const { title, text } = tourStrings.steps[step];
  const isLast = at === tourSteps.length - 1;
  return (
    <section className="tour" data-step={step} aria-label={tourStrings.region} onKeyDown={(event) => event.key === 'Escape' && leaveTour()}>
      <div className="tour-words" role="status">
        <p className="tour-count num">{tourStrings.count(at)}</p>
        <h2>
          {title}
          {done && (
            <span className="tour-done">
              <CheckIcon className="icon s14" /> {tourStrings.done}
            </span>
          )}
        </h2>
        <p className="tour-text">
          <KeyedText text={text} />
        </p>
      </div>
      {/* A click leaves the focus in the pane whose keys the step asks for. */}
      <div className="tour-acts" onMouseDown={(event) => event.preventDefault()}>
        <Button data-pane-focus="" disabled={at === 0} onClick={() => stepTour(-1)}>{tourStrings.back}</Button>
        <Button look={done ? 'primary' : 'default'} onClick={() => (isLast ? finishTour() : stepTour(1))}>{isLast ? tourStrings.finish : tourStrings.next}</Button>
        <IconButton label={tourStrings.leave} keys="Esc" onClick={() => leaveTour()}>
          <XIcon />
        </IconButton>
      </div>
    </section>
  );
}
