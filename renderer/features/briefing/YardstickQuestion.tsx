import type { RereadTerm } from '../../../shared/briefing-rules/reread-likelihood.js';
import type { Yardstick } from '../../../shared/domain/briefing.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { briefingRuleStrings } from '../../../shared/strings/briefing-rules.js';
import { Button } from '../../ui/Button.js';
import { Sheet } from '../../ui/Sheet.js';

const strings = briefingRuleStrings.reread;

interface YardstickQuestionProps {
  readonly to: Yardstick;
  readonly terms: readonly RereadTerm[];
  readonly onAnswer: (isChanged: boolean) => void;
}

/** Asks before another yardstick gives words another meaning: which words, and what they would mean. */
export function YardstickQuestion({ to, terms, onAnswer }: YardstickQuestionProps) {
  return (
    <Sheet className="yardstick-question" role="alertdialog" title={strings.title} describedBy="yardstick-terms" hasClose={false} onClose={() => onAnswer(false)}>
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
        <Button look="primary" autoFocus onClick={() => onAnswer(true)}>
          {strings.confirm(briefingStrings.yardsticks[to])}
        </Button>
      </p>
    </Sheet>
  );
}

function bandWords(band: readonly [number, number] | null): string {
  return band === null ? strings.notThere : strings.band(...band);
}
