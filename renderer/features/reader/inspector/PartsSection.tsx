import type { Passage } from '../../../../shared/domain/passage.js';
import { passageWords } from '../../../../shared/domain/passage.js';
import type { AttributionTag, Role } from '../../../../shared/domain/tag.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { roleStrings } from '../../../../shared/strings/terms.js';
import { showPiece } from './show-piece.js';

interface PartsSectionProps {
  readonly tag: AttributionTag;
  readonly depth: 'outer' | 'inner';
}

const roles: readonly Role[] = ['source', 'cue', 'content'];
/** Words kept at either end of a long piece. */
const keptWords = 6;

/** Who, by which word, what: drawn with the strokes of the text, so that this is the legend. */
export function PartsSection({ tag, depth }: PartsSectionProps) {
  return (
    <section className="inspector-section" aria-label={inspectorStrings.parts}>
      <div className={`inspector-parts ${depth}`}>
        {roles.map((role) => (
          <div key={role} className="part">
            <span className="label">{roleStrings[role]}</span>
            <span className="pieces">
              {tag[role].length === 0 && <span className="q3">{inspectorStrings.missingPart[role]}</span>}
              {tag[role].map((piece) => (
                <button key={piece.start} type="button" className={`serif stroke-${role}`} dir="auto" onClick={() => showPiece(tag, piece, role)}>
                  <i className="visually-hidden">{inspectorStrings.showPart}</i>
                  <span>{shortened(piece)}</span>
                </button>
              ))}
            </span>
          </div>
        ))}
      </div>
    </section>
  );
}

/** A piece with its middle left out where it is long. */
function shortened(piece: Passage): string {
  const words = passageWords(piece).split(' ');
  if (words.length <= keptWords * 2 + 2) return words.join(' ');
  return `${words.slice(0, keptWords).join(' ')} … ${words.slice(-keptWords).join(' ')}`;
}
