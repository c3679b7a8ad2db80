import { useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import type { BlockImage } from '../../../shared/domain/block-image.js';
import type { Block } from '../../../shared/domain/briefing.js';
import { imageStrings as words } from '../../../shared/strings/images.js';
import type { BriefingSession } from './briefing-session.js';
import { useBlockPlaces, type BlockPlace } from './use-block-places.js';
import { useStoredImage } from './use-stored-image.js';

interface FiguresProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

/** Height of the fields below a caption, in px; `briefing.css` leaves as much room. */
const fieldsHeight = 64;

/** Each image above its caption, and below it what it shows and whose it is. */
export function Figures({ session, readOnly }: FiguresProps) {
  const figures = useStore(session.view, (view) => view.figures);
  const ids = useMemo(() => figures.map(({ id }) => id), [figures]);
  const places = useBlockPlaces(session.editor, ids);
  return (
    <>
      {figures.map((block, at) => {
        const place = places.get(block.id);
        return place === undefined || block.image === undefined ? null : <Figure key={block.id} session={session} readOnly={readOnly} block={block} image={block.image} number={at + 1} place={place} />;
      })}
    </>
  );
}

interface FigureProps extends FiguresProps {
  readonly block: Block;
  readonly image: BlockImage;
  readonly number: number;
  readonly place: BlockPlace;
}

function Figure({ session, readOnly, block, image, number, place }: FigureProps) {
  const stored = useStoredImage(image.sha256);
  const change = (patch: Partial<Pick<BlockImage, 'alt' | 'credit'>>, together: boolean): void => session.changeImage(block.id, patch, together);
  return (
    <>
      <div className="figure-image" style={{ top: place.top }}>
        {stored.state === 'shown' ? <img src={stored.address} alt={image.alt} draggable={false} /> : <p>{stored.state === 'gone' ? words.gone : words.loading}</p>}
      </div>
      <section className="figure-fields" style={{ top: place.top + place.height - fieldsHeight }} aria-label={words.fieldsOf(number)}>
        <Field label={words.alt} empty={words.altEmpty} value={image.alt} longest={2000} readOnly={readOnly} onChange={(alt, together) => change({ alt }, together)} />
        <Field label={words.credit} empty={words.creditEmpty} value={image.credit} longest={1000} readOnly={readOnly} onChange={(credit, together) => change({ credit }, together)} />
      </section>
    </>
  );
}

interface FieldProps {
  readonly label: string;
  readonly empty: string;
  readonly value: string;
  readonly longest: number;
  readonly readOnly: boolean;
  /** `together`: the same visit to the field changed it before, which is one step of undo. */
  readonly onChange: (value: string, together: boolean) => void;
}

function Field({ label, empty, value, longest, readOnly, onChange }: FieldProps) {
  const hasChanged = useRef(false);
  return (
    <label>
      <span className="name">{label}</span>
      <input
        className="input"
        value={value}
        placeholder={empty}
        maxLength={longest}
        readOnly={readOnly}
        onFocus={() => (hasChanged.current = false)}
        onChange={(event) => {
          onChange(event.target.value, hasChanged.current);
          hasChanged.current = true;
        }}
      />
    </label>
  );
}
