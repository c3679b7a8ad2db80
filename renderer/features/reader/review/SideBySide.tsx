import type { Tag } from '../../../../shared/domain/tag.js';
import { passageWords } from '../../../../shared/domain/passage.js';
import type { Excerpt, PlaceProposal } from '../../../../shared/ipc/text-channels.js';
import { reviewStrings } from '../../../../shared/strings/review.js';

interface SideBySideProps {
  readonly tag: Tag;
  readonly proposal: PlaceProposal | null;
  readonly language: string | null;
}

/** Where a tag stood and where it may stand now; below, how each of its pieces was found. */
export function SideBySide({ tag, proposal, language }: SideBySideProps) {
  if (proposal === null) {
    return (
      <p className="review-places q3" role="status">
        {reviewStrings.loading}
      </p>
    );
  }
  return (
    <div className="review-places" aria-live="polite">
      <div className="review-pair">
        <Place title={reviewStrings.before(tag.unplaced?.textVersion ?? proposal.textVersion)} excerpt={proposal.before} language={language} />
        <Place title={reviewStrings.after} excerpt={proposal.after} language={language} />
      </div>
      <dl className="review-pieces">
        {proposal.pieces.map((piece) => (
          <div key={`${piece.role} ${String(piece.at)}`}>
            <dt>{reviewStrings.roles[piece.role]}</dt>
            <dd lang={language ?? undefined}>{passageWords(piece.before)}</dd>
            <dd className="q3">{piece.basis === null ? reviewStrings.leftOut : reviewStrings.basis(piece.basis, piece.score)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Place({ title, excerpt, language }: { readonly title: string; readonly excerpt: Excerpt | null; readonly language: string | null }) {
  return (
    <section>
      <h3>{title}</h3>
      {excerpt === null ? (
        <p className="q3">{reviewStrings.noPlace}</p>
      ) : (
        <p className="review-text" lang={language ?? undefined} dir="auto">
          {partsOf(excerpt).map(({ words, role }, at) => (role === null ? words : <mark key={at} className={role}>{words}</mark>))}
        </p>
      )}
    </section>
  );
}

interface Part {
  readonly words: string;
  readonly role: Excerpt['marks'][number]['role'] | null;
}

/** The excerpt cut where pieces begin and end; where two overlap, the one that begins first is shown whole. */
function partsOf({ words, marks }: Excerpt): Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    if (mark.start < at) continue;
    parts.push({ words: words.slice(at, mark.start), role: null }, { words: words.slice(mark.start, mark.end), role: mark.role });
    at = mark.end;
  }
  return [...parts, { words: words.slice(at), role: null }];
}
