import { useState } from 'react';
import { useStore } from 'zustand';
import { rereadLikelihood, type RereadTerm } from '../../../shared/briefing-rules/reread-likelihood.js';
import { yardsticks, type BriefingHead, type Yardstick } from '../../../shared/domain/briefing.js';
import { briefingStrings } from '../../../shared/strings/briefing.js';
import { Choice } from '../../ui/Choice.js';
import type { BriefingSession } from './briefing-session.js';
import { emptyFieldsShown } from './findings.js';
import { Waivers } from './Waivers.js';
import { YardstickQuestion } from './YardstickQuestion.js';

interface BriefingTitleProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

type TextFact = 'documentType' | 'audience' | 'originator' | 'cutOff' | 'date';
const facts: readonly { readonly fact: TextFact; readonly longest: number }[] = [
  { fact: 'documentType', longest: 200 },
  { fact: 'audience', longest: 1000 },
  { fact: 'originator', longest: 1000 },
  { fact: 'cutOff', longest: 100 },
  { fact: 'date', longest: 100 },
];
const strings = briefingStrings.facts;

/** The title block, edited in place above the text; what is not stated says so, and is marked once there is a text to head. */
export function BriefingTitle({ session, readOnly }: BriefingTitleProps) {
  const head = useStore(session.view, (view) => view.head);
  const change = (patch: Partial<BriefingHead>): void => session.changeHead(patch);
  const [asked, setAsked] = useState<{ readonly to: Yardstick; readonly terms: readonly RereadTerm[] } | null>(null);
  const empty = useStore(session.view, emptyFieldsShown);
  const markOf = (field: string) => (empty.split(' ').includes(field) ? { 'data-empty': '', 'aria-description': strings.emptyMark, title: strings.emptyMark } : {});
  const ask = (to: Yardstick): void => {
    const terms = rereadLikelihood(session.read(), to);
    if (terms.length === 0) change({ yardstick: to });
    else setAsked({ to, terms });
  };
  return (
    <section className="briefing-title" aria-label={strings.label}>
      <textarea
        className="title serif"
        data-field="title"
        {...markOf('title')}
        rows={1}
        aria-label={strings.title}
        placeholder={strings.titleEmpty}
        maxLength={1000}
        readOnly={readOnly}
        value={head.title}
        onChange={(event) => change({ title: oneLine(event.target.value) })}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          session.editor.focus();
        }}
      />
      <textarea
        className="main-message serif"
        data-field="mainMessage"
        {...markOf('mainMessage')}
        rows={1}
        aria-label={strings.mainMessage}
        placeholder={strings.mainMessageEmpty}
        maxLength={4000}
        readOnly={readOnly}
        value={head.mainMessage}
        onChange={(event) => change({ mainMessage: event.target.value })}
      />
      <div className="facts">
        <label className="fact wide">
          <span className="name">{strings.requirement}</span>
          <input data-field="requirement" {...markOf('requirement')} placeholder={strings.requirementEmpty} maxLength={2000} readOnly={readOnly} value={head.requirement} onChange={(event) => change({ requirement: event.target.value })} />
        </label>
        {facts.map(({ fact, longest }) => (
          <label key={fact} className="fact">
            <span className="name">{strings[fact]}</span>
            <input data-field={fact} {...markOf(fact)} placeholder={fact === 'date' ? strings.dateEmpty : strings.empty} maxLength={longest} readOnly={readOnly} value={head[fact]} onChange={(event) => change({ [fact]: event.target.value })} />
          </label>
        ))}
        <div className="fact">
          <span className="name" aria-hidden="true">{briefingStrings.yardstick}</span>
          <Choice
            label={briefingStrings.yardstick}
            value={head.yardstick}
            options={yardsticks.map((value) => ({ value, label: briefingStrings.yardsticks[value] }))}
            disabled={readOnly}
            onChange={(yardstick) => ask(yardstick)}
          />
        </div>
      </div>
      <Waivers session={session} readOnly={readOnly} />
      {asked !== null && (
        <YardstickQuestion
          to={asked.to}
          terms={asked.terms}
          onAnswer={(isChanged) => {
            setAsked(null);
            if (isChanged) change({ yardstick: asked.to });
          }}
        />
      )}
    </section>
  );
}

/** A title has no line breaks; a pasted one becomes a space. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
