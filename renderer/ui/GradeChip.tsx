import type { Reliability } from '../../shared/domain/source.js';
import { gradeStrings } from '../../shared/strings/terms.js';

interface GradeChipProps {
  /** A letter of reliability, a number of credibility, or `null` for not judged yet. */
  readonly grade: Reliability | number | null;
}

/** The grade of a source or a claim; dashed where it cannot be judged or is not judged yet. */
export function GradeChip({ grade }: GradeChipProps) {
  const unjudged = grade === null || grade === 'F' || grade === 6;
  const meaning = meaningOf(grade);
  return (
    <span className={`grade${unjudged ? ' unjudged' : ''}`} title={meaning}>
      <span aria-hidden="true">{grade ?? gradeStrings.none}</span>
      <span className="visually-hidden">{meaning}</span>
    </span>
  );
}

function meaningOf(grade: GradeChipProps['grade']): string | undefined {
  if (grade === null) return gradeStrings.notJudged;
  return typeof grade === 'number' ? gradeStrings.credibility[grade] : gradeStrings.reliability[grade];
}
