import { reliabilities, type Source } from '../../../../shared/domain/source.js';
import { fullDay } from '../../../../shared/print/print-dates.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { gradeStrings } from '../../../../shared/strings/terms.js';
import { change } from '../../../app/actions.js';
import { Segments } from '../../../ui/Segments.js';
import { EditableText } from './EditableText.js';
import { localDay } from './local-day.js';
import { Section } from './Section.js';

const segments = reliabilities.map((grade) => ({ value: grade, label: grade, meaning: gradeStrings.reliability[grade], apart: grade === 'F' }));

/** The grade of the source, apart from that of the claim; with the day it was set and why. */
export function ReliabilitySection({ source }: { readonly source: Source }) {
  const { reliability, reliabilityReason, reliabilityDate } = source;
  return (
    <Section title={inspectorStrings.reliability}>
      <Segments
        label={inspectorStrings.reliability}
        segments={segments}
        value={reliability}
        onChange={(grade) => void change('sources:change', { id: source.id, patch: { reliability: grade, reliabilityDate: grade === null ? null : localDay(new Date()) } })}
      />
      <p className="inspector-grade">
        {reliability === null ? gradeStrings.notJudged : inspectorStrings.gradedOn(gradeStrings.reliability[reliability], reliabilityDate === null ? null : fullDay(reliabilityDate))}
      </p>
      {reliability !== null && (
        <EditableText
          label={inspectorStrings.reliabilityReason}
          value={reliabilityReason ?? ''}
          placeholder={inspectorStrings.noReason}
          multiline
          onSave={(typed) => void change('sources:change', { id: source.id, patch: { reliabilityReason: typed === '' ? null : typed } })}
        />
      )}
    </Section>
  );
}
