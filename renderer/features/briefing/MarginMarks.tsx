import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import type { RuleCode, RuleFinding } from '../../../shared/briefing-rules/finding.js';
import { briefingRuleStrings, ruleWords } from '../../../shared/strings/briefing-rules.js';
import { $blockFacts, $blocks } from '../../editor/briefing-blocks.js';
import { $domRanges } from '../../editor/briefing-spans.js';
import type { BriefingSession } from './briefing-session.js';
import { showFinding, shownFindings } from './findings.js';
import { useBlockPlaces } from './use-block-places.js';

/** Findings about words, which are underlined; the others are about a block and have its mark alone. */
const aboutWords: ReadonlySet<RuleCode> = new Set([
  'likelihood-rows-mixed', 'yardsticks-mixed', 'likelihood-with-confidence', 'loose-likelihood', 'confirmed-by-one', 'quotation-differs', 'quotation-not-in-body',
]);
const highlightName = 'briefing-finding';

/** A dot in the margin beside each block with findings, which says them and leads to the first; their words underlined. */
export function MarginMarks({ session }: { readonly session: BriefingSession }) {
  const findings = useStore(session.view, (view) => view.findings);
  const aside = useStore(session.view, (view) => view.setAside);
  const byBlock = useMemo(() => groupByBlock(shownFindings({ findings, setAside: aside })), [findings, aside]);
  const ids = useMemo(() => [...byBlock.keys()], [byBlock]);
  const places = useBlockPlaces(session.editor, ids);
  useEffect(() => {
    underline(session, [...byBlock.values()].flat());
    return () => void CSS.highlights.delete(highlightName);
  }, [session, byBlock]);
  return (
    <>
      {ids.map((id) => {
        const place = places.get(id);
        const [first, ...others] = byBlock.get(id) ?? [];
        if (place === undefined || first === undefined) return null;
        const said = [first, ...others].map(({ code, details }) => `${ruleWords[code].title}. ${ruleWords[code].text(details)}`).join('\n');
        return (
          <button key={id} type="button" className="margin-mark" style={{ top: place.top }} title={said} aria-label={`${briefingRuleStrings.count(others.length + 1)}: ${said}`} onClick={() => showFinding(session, first)}>
            {others.length > 0 && <span className="num">{others.length + 1}</span>}
          </button>
        );
      })}
    </>
  );
}

function groupByBlock(findings: readonly RuleFinding[]): ReadonlyMap<string, RuleFinding[]> {
  const groups = new Map<string, RuleFinding[]>();
  for (const finding of findings) {
    if (finding.place.kind !== 'block') continue;
    groups.set(finding.place.blockId, [...(groups.get(finding.place.blockId) ?? []), finding]);
  }
  return groups;
}

function underline({ editor }: BriefingSession, findings: readonly RuleFinding[]): void {
  const meant = findings.filter(({ code }) => aboutWords.has(code));
  const ranges = editor.getEditorState().read(() => {
    const blocks = new Map($blocks().map((block) => [$blockFacts(block).id, block]));
    return meant.flatMap(({ place }) => {
      const block = place.kind === 'block' ? blocks.get(place.blockId) : undefined;
      return block === undefined ? [] : $domRanges(editor, block, place.span);
    });
  });
  CSS.highlights.set(highlightName, new Highlight(...ranges));
}

