import { useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { looserQuery } from '../../../shared/search/loosen-query.js';
import { asksForNames, parseQuery } from '../../../shared/search/parse-query.js';
import type { ParsedQuery } from '../../../shared/search/query.js';
import { resultLimits, type SearchAnswer } from '../../../shared/ipc/search-channels.js';
import { searchStrings as strings } from '../../../shared/strings/search.js';
import { useCase } from '../../state/case-store.js';
import { moveSearch, usePlace, useSearchField, type SearchGroup } from '../../state/place-store.js';
import { Button } from '../../ui/Button.js';
import { MagnifyingGlassIcon } from '../../ui/icons.js';
import { ListBox } from '../../ui/ListBox.js';
import { openResult } from './open-result.js';
import { idOfRow, ResultItem } from './ResultItem.js';
import { groupsOf, resultGroups, totalsOf, type ResultGroup, type ResultRow } from './result-rows.js';
import { look, useSearchSession } from './search-session.js';
import './search.css';

const [foundId, listId] = ['search-found', 'search-list'];

/** Search across the case: what is looked for above, what was found below, the first row chosen. */
export function SearchView() {
  const { words, group, row } = usePlace((state) => state.search);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const answer = useAnswer(words);
  const groups = useGroups(answer, group);
  const rows = useMemo(() => groups.flatMap((one) => one.rows), [groups]);
  const at = Math.max(0, rows.findIndex(({ key }) => key === row));
  const isBusy = useSearchSession((state) => state.words !== words);
  const open = useOpening(words, rows[at] ?? null);
  useFirstFocus(field, list);
  useEffect(() => {
    const chosen = rows[at];
    if (chosen !== undefined) document.getElementById(idOfRow(chosen))?.scrollIntoView({ block: 'nearest' });
  }, [rows, at]);
  const move = (to: number): void => moveSearch({ row: rows[to]?.key ?? null });
  const onFieldKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown') move(Math.min(rows.length - 1, at + 1));
    else if (event.key === 'ArrowUp') move(Math.max(0, at - 1));
    else if (event.key === 'Enter') open();
    else return;
    event.preventDefault();
  };
  const activeId = rows[at] === undefined ? undefined : idOfRow(rows[at]);
  const parsed = useMemo(() => parseQuery(words), [words]);
  return (
    <main className="panes search-view">
      <section className="pane page search" aria-label={strings.region}>
        <search className="search-head">
          <h1 className="visually-hidden">{strings.title}</h1>
          <div className="search-field">
            <MagnifyingGlassIcon className="icon" />
            <input
              ref={field}
              type="text"
              role="combobox"
              aria-expanded={rows.length > 0}
              aria-controls={rows.length > 0 ? listId : foundId}
              aria-activedescendant={activeId}
              aria-label={strings.field}
              placeholder={strings.field}
              spellCheck={false}
              dir="auto"
              value={words}
              onChange={(event) => moveSearch({ words: event.target.value, row: null, group: 'all' })}
              onKeyDown={onFieldKey}
            />
          </div>
          <Groups answer={answer} group={group} />
          <Help parsed={parsed} words={words} />
        </search>
        <p className="visually-hidden" role="status">{answer === null ? '' : strings.found(Object.values(totalsOf(answer)).reduce((sum, one) => sum + one, 0))}</p>
        <div className="search-found" id={foundId} aria-busy={isBusy}>
          {rows.length > 0 && (
            <ListBox ref={list} id={listId} className="scroll search-results" label={strings.results} at={at} count={rows.length} activeId={activeId} isPaneFocus onMove={move} onKey={(key) => key === 'Enter' && (open(), true)}>
              {groups.map((one) => <Group key={one.name} group={one} isAlone={group !== 'all'} parsed={parsed} selected={rows[at] ?? null} />)}
            </ListBox>
          )}
          {answer !== null && rows.length === 0 && <Nothing words={words} />}
        </div>
      </section>
    </main>
  );
}

/** The newest answer; asked again when the case changes. An older one stays until then, so that nothing jumps. */
function useAnswer(words: string): SearchAnswer | null {
  const revision = useCase((state) => state.revision);
  const caseId = useCase((state) => state.info?.caseId);
  const isOfCase = useSearchSession((state) => state.asOf.startsWith(caseId ?? ' '));
  const answer = useSearchSession((state) => state.answer);
  useEffect(() => look(words), [words, revision, caseId]);
  return words.trim() === '' || !isOfCase ? null : answer;
}

function useGroups(answer: SearchAnswer | null, group: SearchGroup): readonly ResultGroup[] {
  const articles = useCase((state) => state.articles);
  const claims = useCase((state) => state.claims);
  const sources = useCase((state) => state.sources);
  const briefings = useCase((state) => state.briefings);
  return useMemo(() => (answer === null ? [] : groupsOf(answer, { articles, claims, sources, briefings }, group)), [answer, articles, claims, sources, briefings, group]);
}

/** Opens the chosen row; of words that have no answer yet the first one, once it is there. */
function useOpening(words: string, chosen: ResultRow | null): () => void {
  const isAnswered = useSearchSession((state) => state.words === words);
  const waiting = useRef<string | null>(null);
  useEffect(() => {
    if (!isAnswered || waiting.current !== words) return;
    waiting.current = null;
    if (chosen !== null) openResult(chosen);
  }, [isAnswered, words, chosen]);
  return () => {
    if (!isAnswered) waiting.current = words;
    else if (chosen !== null) openResult(chosen);
  };
}

/** Who asks for search types; who comes back goes on from the row they left. */
function useFirstFocus(field: RefObject<HTMLInputElement | null>, list: RefObject<HTMLDivElement | null>): void {
  const asked = useSearchField((state) => state.asked);
  const seen = useRef<number | null>(null);
  useEffect(() => {
    const isWanted = useSearchField.getState().taken < asked;
    useSearchField.setState({ taken: asked });
    if (isWanted || usePlace.getState().search.words === '') {
      field.current?.focus();
      field.current?.select();
    } else if (seen.current === null) list.current?.focus();
    seen.current = asked;
  }, [asked, field, list]);
}

function Groups({ answer, group }: { readonly answer: SearchAnswer | null; readonly group: SearchGroup }) {
  const totals = answer === null ? null : totalsOf(answer);
  return (
    <div className="search-groups" role="group" aria-label={strings.groups}>
      {(['all', ...resultGroups] as const).map((name) => {
        const count = name === 'all' ? null : (totals?.[name] ?? null);
        return (
          <button key={name} type="button" aria-pressed={group === name} disabled={count === 0} onClick={() => moveSearch({ group: name, row: null })}>
            {strings[name]}
            {count !== null && <span className="num q3"> {count}</span>}
          </button>
        );
      })}
    </div>
  );
}

function Help({ parsed, words }: { readonly parsed: ParsedQuery; readonly words: string }) {
  if (parsed.isCut) return <p className="search-help alert">{strings.cut}</p>;
  if (parsed.ignored.length > 0) return <p className="search-help">{strings.ignored(parsed.ignored)}</p>;
  if (parsed.node !== null && asksForNames(words)) return <p className="search-help">{strings.inNamesOnly}</p>;
  return (
    <p className="search-help">
      {strings.help.map(([sign, what]) => (
        <span key={sign}>
          <kbd>{sign}</kbd> {what}
        </span>
      ))}
    </p>
  );
}

interface GroupProps {
  readonly group: ResultGroup;
  readonly isAlone: boolean;
  readonly parsed: ParsedQuery;
  readonly selected: ResultRow | null;
}

function Group({ group, isAlone, parsed, selected }: GroupProps) {
  const { node } = parsed;
  const limit = group.name === 'articles' ? resultLimits.articles : resultLimits.records;
  return (
    <div role="group" aria-label={strings.groupHead(strings[group.name], group.total)}>
      <h2 aria-hidden="true">
        {strings[group.name]} <span className="num q3">{group.total}</span>
      </h2>
      {node !== null && group.rows.map((row) => <ResultItem key={row.key} row={row} node={node} isSelected={row.key === selected?.key} />)}
      {isAlone && group.total > limit && <p aria-hidden="true" className="search-rest q3">{strings.firstOf(limit, group.total)}</p>}
    </div>
  );
}

/** Nothing found: what was looked for, and one thing that could help. */
function Nothing({ words }: { readonly words: string }) {
  const looser = looserQuery(words);
  return (
    <div className="search-nothing">
      <p dir="auto">{strings.nothing(words.trim())}</p>
      {looser === null ? <p className="q3">{strings.emptyHelp}</p> : <Button size="small" onClick={() => moveSearch({ words: `${looser.words} `, row: null })}>{strings.looser[looser.how](looser.part)}</Button>}
    </div>
  );
}
