import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { findingKey, type RuleFinding } from '../../../shared/briefing-rules/finding.js';
import { briefingRuleStrings as strings, fixLabel, ruleWords } from '../../../shared/strings/briefing-rules.js';
import { goTo } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { IconButton } from '../../ui/IconButton.js';
import { CaretDownIcon, CaretUpIcon, WarningCircleIcon } from '../../ui/icons.js';
import type { BriefingSession } from './briefing-session.js';
import { applyFix, bringBack, setAside, showFinding, shownFindings, stepFinding } from './findings.js';

interface RuleFindingsProps {
  readonly session: BriefingSession;
  readonly readOnly: boolean;
  readonly onSaid: (words: string) => void;
}

/** What the rules found, in a dock below the text: each with its reason, its place and what mends it. */
export function RuleFindings({ session, readOnly, onSaid }: RuleFindingsProps) {
  const findings = useStore(session.view, (view) => view.findings);
  const aside = useStore(session.view, (view) => view.setAside);
  const present = useStore(session.view, (view) => view.presentFinding);
  const [folded, setFolded] = useState(false);
  const shown = shownFindings({ findings, setAside: aside });
  const hidden = findings.length - shown.length;
  const first = firstDrawn(shown.findIndex((finding) => findingKey(finding) === present));
  if (findings.length === 0) return null;
  return (
    <section className="findings-dock rule-findings" aria-label={strings.region}>
      <div className="dock-head">
        <h2>{strings.title}</h2>
        <span className={shown.length > 0 ? 'n num' : 'q3 num'}>{shown.length}</span>
        {hidden > 0 && (
          <Button size="small" look="quiet" onClick={() => bringBack(session)} title={strings.bringBack}>
            {strings.setAside(hidden)}
          </Button>
        )}
        <span className="grow" />
        <span className="q3 dock-keys">{strings.keys}</span>
        <IconButton small label={strings.previous} keys="Shift F8" disabled={shown.length === 0} onClick={() => onSaid(stepFinding(session, -1))}>
          <CaretUpIcon />
        </IconButton>
        <IconButton small label={strings.next} keys="F8" disabled={shown.length === 0} onClick={() => onSaid(stepFinding(session, 1))}>
          <CaretDownIcon />
        </IconButton>
        <Button size="small" look="quiet" aria-expanded={!folded} onClick={() => setFolded(!folded)}>
          {folded ? strings.unfold : strings.fold}
        </Button>
      </div>
      {!folded && shown.length > 0 && (
        <ol className="dock-list">
          {shown.slice(first, first + mostDrawn).map((finding) => (
            <Row key={findingKey(finding)} finding={finding} isPresent={findingKey(finding) === present} session={session} readOnly={readOnly} />
          ))}
          {shown.length > mostDrawn && <li className="q3 num">{strings.part(first + 1, Math.min(first + mostDrawn, shown.length), shown.length)}</li>}
        </ol>
      )}
    </section>
  );
}

/** Rows drawn at once; F8 leads on to those behind them. */
const mostDrawn = 60;

/** The first row of the stretch that holds the finding led to. */
function firstDrawn(present: number): number {
  return Math.max(0, Math.floor(present / mostDrawn)) * mostDrawn;
}

interface RowProps {
  readonly finding: RuleFinding;
  readonly isPresent: boolean;
  readonly session: BriefingSession;
  readonly readOnly: boolean;
}

function Row({ finding, isPresent, session, readOnly }: RowProps) {
  const row = useRef<HTMLLIElement>(null);
  const { title, text } = ruleWords[finding.code];
  const { articleId } = finding;
  const preview = finding.fixes.find((fix) => fix.kind === 'rewrite')?.preview ?? null;
  useEffect(() => {
    if (isPresent) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isPresent]);
  const openArticle = (): void => {
    if (articleId === null) return;
    session.keepBlock();
    goTo({ view: 'read', articleId, articleOffset: 0 });
  };
  return (
    <li ref={row} aria-current={isPresent ? 'true' : undefined}>
      <WarningCircleIcon className="icon" aria-hidden="true" />
      <div>
        <button type="button" className="finding-title" title={strings.goTo} onClick={() => showFinding(session, finding)}>
          {title}
        </button>
        <p className="q2" dir="auto">{text(finding.details)}</p>
        {preview !== null && <p className="preview serif" dir="auto">{preview}</p>}
        <p className="actions">
          {!readOnly &&
            finding.fixes.map((fix, at) => (
              <Button key={fix.kind} size="small" onClick={() => void applyFix(session, finding, fix)} title={isPresent && at === 0 ? strings.fixKeys : undefined}>
                {fixLabel(fix)} {isPresent && at === 0 && <kbd>{strings.fixKeys}</kbd>}
              </Button>
            ))}
          {articleId !== null && (
            <Button size="small" onClick={openArticle}>
              {strings.openArticle}
            </Button>
          )}
          <Button size="small" look="quiet" onClick={() => setAside(session, finding)}>
            {strings.ignore}
          </Button>
        </p>
      </div>
    </li>
  );
}
