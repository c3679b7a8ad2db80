import { useMemo } from 'react';
import { useStore } from 'zustand';
import { bandOf, rowInUse, termAt } from '../../../shared/briefing-rules/likelihood.js';
import { likelihoodUsesOf } from '../../../shared/briefing-rules/likelihood-uses.js';
import { restsOn } from '../../../shared/briefing-rules/rests-on.js';
import { confidences, likelihoodBandCount, type Block, type Confidence, type Yardstick } from '../../../shared/domain/briefing.js';
import { keyJudgmentWords as words } from '../../../shared/strings/briefing.js';
import { useLedgerIndex } from '../../state/case-store.js';
import { Choice } from '../../ui/Choice.js';
import type { BriefingSession } from './briefing-session.js';
import { useBlockPlaces } from './use-block-places.js';

interface KeyJudgmentsProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

/** Height of the facts below a key judgment, in px; `briefing.css` leaves as much room. */
const factsHeight = 72;

/** Below each key judgment: its likelihood with the band, its confidence, and what it rests on. */
export function KeyJudgments({ session, readOnly }: KeyJudgmentsProps) {
  const judgments = useStore(session.view, (view) => view.keyJudgments);
  const yardstick = useStore(session.view, (view) => view.head.yardstick);
  const ids = useMemo(() => judgments.map(({ id }) => id), [judgments]);
  const places = useBlockPlaces(session.editor, ids);
  const row = useMemo(() => (judgments.length === 0 ? 0 : rowInUse(yardstick, likelihoodUsesOf(session.read()))), [session, judgments, yardstick]);
  return (
    <>
      {judgments.map((judgment, at) => {
        const place = places.get(judgment.id);
        if (place === undefined) return null;
        return <Facts key={judgment.id} session={session} readOnly={readOnly} judgment={judgment} number={at + 1} scale={{ yardstick, row }} top={place.top + place.height - factsHeight} />;
      })}
    </>
  );
}

interface FactsProps extends KeyJudgmentsProps {
  readonly judgment: Block;
  readonly number: number;
  readonly scale: { readonly yardstick: Yardstick; readonly row: number };
  readonly top: number;
}

function Facts({ session, readOnly, judgment, number, scale, top }: FactsProps) {
  const index = useLedgerIndex();
  const { articles, origins } = useMemo(() => restsOn(judgment, index), [judgment, index]);
  const { likelihood = null, confidence = null } = judgment;
  const bands = Array.from({ length: likelihoodBandCount }, (_, position) => ({
    value: String(position),
    label: words.band(termAt({ ...scale, position }), bandOf(scale.yardstick, position)),
  }));
  return (
    <section className="key-facts" style={{ top }} aria-label={words.factsOf(number)}>
      <div>
        <span className="name" aria-hidden="true">{words.likelihood}</span>
        <Choice
          label={words.likelihood}
          value={likelihood === null ? '' : String(likelihood)}
          options={[{ value: '', label: words.notStated }, ...bands]}
          disabled={readOnly}
          onChange={(value) => session.changeKeyFacts(judgment.id, { likelihood: value === '' ? null : Number(value) })}
        />
        <Scale yardstick={scale.yardstick} position={likelihood} />
      </div>
      <div>
        <span className="name" aria-hidden="true">{words.confidence}</span>
        <Choice<Confidence | ''>
          label={words.confidence}
          value={confidence ?? ''}
          options={[{ value: '', label: words.notStated }, ...confidences.map((value) => ({ value, label: words.confidences[value] }))]}
          disabled={readOnly}
          onChange={(value) => session.changeKeyFacts(judgment.id, { confidence: value === '' ? null : value })}
        />
        <Steps filled={confidence === null ? 0 : confidences.indexOf(confidence) + 1} />
      </div>
      <div>
        <span className="name">{words.restsOn}</span>
        <span className="fact-value num">{articles === 0 ? words.nothing : words.articles(articles)}</span>
        <b className="num">{origins === null ? '' : words.origins(origins.min, origins.max)}</b>
      </div>
    </section>
  );
}

const scaleWidth = 188;
/** Space left free beside a band, in px. */
const bandGap = 1.5;

/** The yardstick from 0 to 100 %, the chosen band raised; the words beside it say the same. */
function Scale({ yardstick, position }: { readonly yardstick: Yardstick; readonly position: number | null }) {
  return (
    <svg className="scale" width={scaleWidth} height="12" viewBox={`0 0 ${scaleWidth} 12`} aria-hidden="true">
      {Array.from({ length: likelihoodBandCount }, (_, at) => {
        const [from, to] = bandOf(yardstick, at);
        const isChosen = at === position;
        const x = (from / 100) * scaleWidth + bandGap / 2;
        return <rect key={at} className={isChosen ? 'chosen' : ''} x={x} y={isChosen ? 1 : 4} width={Math.max(2, ((to - from) / 100) * scaleWidth - bandGap)} height={isChosen ? 10 : 4} />;
      })}
    </svg>
  );
}

function Steps({ filled }: { readonly filled: number }) {
  return (
    <svg className="scale" width="64" height="12" viewBox="0 0 64 12" aria-hidden="true">
      {confidences.map((value, at) => (
        <rect key={value} className={at < filled ? 'chosen' : ''} x={at * 21 + 0.5} y={at < filled ? 1 : 4} width="18" height={at < filled ? 10 : 4} />
      ))}
    </svg>
  );
}
