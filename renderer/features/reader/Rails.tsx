import type { TagId } from '../../../shared/domain/ids.js';
import { readerStrings } from '../../../shared/strings/reader.js';
import type { ClaimLabel } from './margin-items.js';
import type { Rail } from './margin-layout.js';

interface RailsProps {
  readonly rails: readonly Rail[];
  readonly labels: readonly ClaimLabel[];
  readonly selectedId: TagId | null;
  /** Tags without a speaker: their rail is dotted. */
  readonly speakerless: ReadonlySet<TagId>;
}

/** Left of the words, how far each tag reaches. For the eye only: notes and inspector say the same in words. */
export function Rails({ rails, labels, selectedId, speakerless }: RailsProps) {
  return (
    <div className="reader-rails" aria-hidden="true">
      {rails.map((rail) => (
        <i
          key={`${rail.tagId}-${rail.lane}`}
          className={classesOf(rail, rail.tagId === selectedId, speakerless.has(rail.tagId))}
          style={{ top: rail.top, height: rail.bottom - rail.top }}
        />
      ))}
      {labels.map((label) => (
        <b key={label.tagId} className={label.tagId === selectedId ? 'is-on' : ''} style={{ top: label.top }}>
          {readerStrings.claimNumber(label.ordinal)}
        </b>
      ))}
    </div>
  );
}

function classesOf(rail: Rail, isOn: boolean, isSpeakerless: boolean): string {
  return ['reader-rail', `lane-${rail.lane}`, isSpeakerless ? 'speakerless' : rail.family, isOn ? 'is-on' : ''].filter(Boolean).join(' ');
}
