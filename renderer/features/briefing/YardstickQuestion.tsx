import { useEffect, useRef } from 'react';
import type { RereadTerm } from '../../../shared/briefing-rules/reread-likelihood.js';
import type { Yardstick } from '../../../shared/domain/briefing.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { briefingRuleStrings } from '../../../shared/strings/briefing-rules.js';
import { Button } from '../../ui/Button.js';

const strings = briefingRuleStrings.reread;

interface YardstickQuestionProps {
  readonly to: Yardstick;
  readonly terms: readonly RereadTerm[];
  readonly onAnswer: (isChanged: boolean) => void;
}

/** Asks before another yardstick gives words another meaning: which words, and what they would mean. */
export function YardstickQuestion({ to, terms, onAnswer }: YardstickQuestionProps) {
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => sheet.current?.querySelector<HTMLElement>('.btn.primary')?.focus(), []);
  return (
    <div className="dimmer" onPointerDown={(event) => event.target === event.currentTarget && onAnswer(false)}>
      <div
        ref={sheet}
        className="sheet yardstick-question"
        role="alertdialog"
        aria-modal="true"
        aria-label={strings.title}
        aria-describedby="yardstick-terms"
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          event.preventDefault();
          onAnswer(false);
        }}
      >
        <h2>{strings.title}</h2>
        <p className="q2">{strings.text}</p>
        <dl id="yardstick-terms">
          {terms.map(({ term, count, before, after }) => (
            <div key={term}>
              <dt className="serif">{strings.term(term, count)}</dt>
              <dd className="num">{strings.change(bandWords(before), bandWords(after))}</dd>
            </div>
          ))}
        </dl>
        <p className="actions">
          <Button onClick={() => onAnswer(false)}>{strings.cancel}</Button>
          <Button look="primary" onClick={() => onAnswer(true)}>
            {strings.confirm(briefingStrings.yardsticks[to])}
          </Button>
        </p>
      </div>
    </div>
  );
}

function bandWords(band: readonly [number, number] | null): string {
  return band === null ? strings.notThere : strings.band(...band);
}
