import { HISTORY_PUSH_TAG } from 'lexical';
import { findingKey, type RuleFinding, type RuleFix } from '../../../shared/briefing-rules/finding.js';
import { briefingRuleStrings, ruleWords } from '../../../shared/strings/briefing-rules.js';
import { $blockWithId, $setBlockMark, type BlockNode } from '../../editor/briefing-blocks.js';
import { $createQuotationNode, $targetOf, QuotationNode } from '../../editor/briefing-nodes.js';
import { $applyEdits, $segments, $selectSpan } from '../../editor/briefing-spans.js';
import type { BriefingSession, SessionView } from './briefing-session.js';

/** The findings that are shown: those not set aside. */
export function shownFindings({ findings, setAside }: Pick<SessionView, 'findings' | 'setAside'>): RuleFinding[] {
  return findings.filter((finding) => !setAside.has(findingKey(finding)));
}

/** The fields of the title block to mark as empty, between spaces; set aside with their finding. */
export function emptyFieldsShown(view: Pick<SessionView, 'findings' | 'setAside'>): string {
  return String(shownFindings(view).find(({ code }) => code === 'field-empty')?.details['fields'] ?? '');
}

/** Leads to the next finding, or the one before: round the page, from the one led to last. Says what it is. */
export function stepFinding(session: BriefingSession, step: 1 | -1): string {
  const view = session.view.getState();
  const shown = shownFindings(view);
  if (shown.length === 0) return briefingRuleStrings.none;
  const present = shown.findIndex((finding) => findingKey(finding) === view.presentFinding);
  // Where the one led to last was mended, the next of the page has moved to its place.
  const before = present === -1 ? view.presentAt - Number(step === 1) : present;
  const at = (before + step + shown.length) % shown.length;
  const finding = shown[at];
  if (finding === undefined) return briefingRuleStrings.none;
  showFinding(session, finding);
  session.view.setState({ presentAt: at });
  const { title, text } = ruleWords[finding.code];
  return briefingRuleStrings.at(at + 1, shown.length, `${title}. ${text(finding.details)}`);
}

/** Brings a finding's place into view and selects it. */
export function showFinding(session: BriefingSession, finding: RuleFinding): void {
  const { place } = finding;
  session.view.setState({ presentFinding: findingKey(finding) });
  if (place.kind === 'head') {
    const field = document.querySelector<HTMLElement>(`.briefing-title [data-field="${place.field}"]`);
    field?.scrollIntoView({ block: 'center' });
    field?.focus();
    return;
  }
  session.reveal(place.blockId);
  session.editor.update(() => {
    const block = $blockWithId(place.blockId);
    if (block !== null) $selectSpan(block, place.span);
  });
}

/** Mends a finding; a step of undo of its own. `false` where the text was changed since it was found. */
export function applyFix(session: BriefingSession, finding: RuleFinding, fix: RuleFix): boolean {
  const isDone = finding.place.kind === 'head' ? fixHead(session, finding, fix) : fixBlock(session, finding, fix);
  // The finding is gone at once, not after the pause that checking waits for.
  if (isDone && fix.kind !== 'choose-source') session.rules.check();
  return isDone;
}

function fixHead(session: BriefingSession, { place }: RuleFinding, fix: RuleFix): boolean {
  if (place.kind !== 'head' || fix.kind !== 'rewrite') return false;
  const words = session.view.getState().head[place.field];
  const changed = [...fix.edits].sort((a, b) => b.start - a.start).reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), words);
  session.changeHead({ [place.field]: changed });
  return true;
}

function fixBlock(session: BriefingSession, { place }: RuleFinding, fix: RuleFix): boolean {
  if (place.kind !== 'block') return false;
  if (fix.kind === 'document-mark') {
    session.changeHead({ marking: fix.marking });
    return true;
  }
  let isDone = true;
  session.editor.update(
    () => {
      const block = $blockWithId(place.blockId);
      if (block === null) isDone = false;
      else if (fix.kind === 'rewrite') isDone = $rewrite(block, fix, place.span.start);
      else if (fix.kind === 'block-mark') $setBlockMark(block, null);
      else if (fix.kind === 'requote') isDone = $requote(block, place.span.start, fix.words);
      else $selectSpan(block, { start: fix.at, end: fix.at });
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
  if (isDone && fix.kind === 'cite') session.insert(fix.targets, 'cite');
  if (isDone && fix.kind === 'choose-source') session.openPicker();
  else session.editor.focus();
  return isDone;
}

/** The caret goes to where the change begins: what was selected there is no more. */
function $rewrite(block: BlockNode, { edits }: Extract<RuleFix, { kind: 'rewrite' }>, at: number): boolean {
  const isDone = $applyEdits(block, edits);
  if (isDone) $selectSpan(block, { start: at, end: at });
  return isDone;
}

function $requote(block: BlockNode, start: number, words: string): boolean {
  const node = $segments(block).find((part) => part.node instanceof QuotationNode && part.start === start)?.node;
  const target = node instanceof QuotationNode ? $targetOf(node) : null;
  if (node === undefined || target === null) return false;
  node.replace($createQuotationNode(words, target));
  return true;
}

/** Mends the finding that was led to last, in the first of its ways; `false` where there is none. */
export function applyPresentFix(session: BriefingSession): boolean {
  const view = session.view.getState();
  const finding = shownFindings(view).find((candidate) => findingKey(candidate) === view.presentFinding);
  const [fix] = finding?.fixes ?? [];
  return finding !== undefined && fix !== undefined && applyFix(session, finding, fix);
}

/** Sets a finding aside while the briefing is open, or shows all again. */
export function setAside(session: BriefingSession, finding: RuleFinding): void {
  session.view.setState((view) => ({ setAside: new Set([...view.setAside, findingKey(finding)]) }));
}

export function bringBack(session: BriefingSession): void {
  session.view.setState({ setAside: new Set<string>() });
}
