import { suggestionGrades } from '../../../../shared/attribution/suggestion.js';
import { suggestionStrings } from '../../../../shared/strings/suggestions.js';
import { useCase } from '../../../state/case-store.js';
import { showFromGrade } from './decide-suggestion.js';

const { least, slider, shown } = suggestionStrings;

/** How sure a suggestion must be to be shown in this case, from only the surest to all. */
export function GradeSlider() {
  const grade = useCase((state) => state.leastGrade);
  const move = (to: number): void => {
    const next = suggestionGrades[to];
    if (next !== undefined) void showFromGrade(next);
  };
  return (
    <label className="suggestion-slider" title={slider}>
      <span>{shown}</span>
      <input
        type="range"
        min={0}
        max={suggestionGrades.length - 1}
        step={1}
        value={suggestionGrades.indexOf(grade)}
        aria-label={slider}
        aria-valuetext={least[grade]}
        onChange={(event) => move(event.currentTarget.valueAsNumber)}
      />
      <output>{least[grade]}</output>
    </label>
  );
}
