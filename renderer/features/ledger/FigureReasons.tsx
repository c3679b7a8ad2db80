import type { FigureRow, FigureSubject } from '../../../shared/analysis/figures.js';
import { figureReasonText } from '../../../shared/strings/figures.js';
import { figureMatrixStrings, quantityText } from '../../../shared/strings/figure-matrix.js';
import { NotEqualsIcon } from '../../ui/icons.js';
import { standingsOf } from './figure-subjects.js';

/** Which figures exclude each other and why, and how the chosen one stands to every other. */
export function FigureReasons({ subject, chosen }: { readonly subject: FigureSubject; readonly chosen: FigureRow | null }) {
  const { conflicts, rows } = subject;
  if (subject.subject === null) return null;
  return (
    <>
      <section className={conflicts.length > 0 ? 'figure-conflicts' : 'figure-part'}>
        <h2>
          {conflicts.length > 0 && <NotEqualsIcon className="icon s14" />} {figureMatrixStrings.conflictTitle}
        </h2>
        {conflicts.length === 0 && <p className="q2">{figureMatrixStrings.noConflictText}</p>}
        <ul>
          {conflicts.map(({ a, b, why }, at) => (
            <li key={at}>
              <b>{figureMatrixStrings.against(named(a), named(b))}</b>
              <span className="q2">{figureReasonText(why)}</span>
            </li>
          ))}
        </ul>
      </section>
      {chosen !== null && (
        <section className="figure-part" aria-live="polite">
          <h2>{figureMatrixStrings.chosenTitle(named(chosen))}</h2>
          {rows.length === 1 && <p className="q2">{figureMatrixStrings.alone}</p>}
          <ul className="standings">
            {standingsOf(chosen, subject).map(({ other, comparison }, at) => (
              <li key={at}>
                <span className={`relation ${comparison.relation}`}>{figureMatrixStrings.relations[comparison.relation]}</span>
                <span>
                  {named(other)}
                  <span className="facts">{figureReasonText(comparison.why)}</span>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function named({ figure, source }: FigureRow): string {
  return source === null ? quantityText(figure) : figureMatrixStrings.byWho(quantityText(figure), source.label);
}
