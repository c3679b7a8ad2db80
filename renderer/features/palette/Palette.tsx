import { Command as Cmdk } from 'cmdk';
import { useEffect, useMemo, useRef, useState } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import { publishedText, shortDay } from '../../../shared/print/print-dates.js';
import { paletteStrings } from '../../../shared/strings/shell.js';
import { commands } from '../../app/commands.js';
import { useArticles, useCase } from '../../state/case-store.js';
import { showSource } from '../../state/ledger-store.js';
import { goTo, showBriefing, showClaim } from '../../state/place-store.js';
import { openOverlay } from '../../state/shell-store.js';
import { CaretRightIcon, FileTextIcon, MagnifyingGlassIcon, PencilSimpleIcon, QuotesIcon, UserIcon } from '../../ui/icons.js';
import './palette.css';

/** Every command, article, claim and briefing by name; Enter runs or opens it. */
export function Palette() {
  const [words, setWords] = useState('');
  const before = useRef(document.activeElement);
  useEffect(() => {
    const { current } = before;
    return () => {
      if (current instanceof HTMLElement && document.activeElement === document.body) current.focus();
    };
  }, []);
  const run = (action: () => void) => (): void => {
    openOverlay(null);
    action();
  };
  return (
    <div
      className="dimmer"
      onPointerDown={(event) => event.target === event.currentTarget && openOverlay(null)}
      // The field is all there is to stop at; the arrows choose.
      onKeyDown={(event) => event.key === 'Tab' && event.preventDefault()}
    >
      <Cmdk className="sheet palette" role="dialog" aria-modal="true" aria-label={paletteStrings.title} label={paletteStrings.title} shouldFilter={false} loop>
        <div className="palette-input">
          <MagnifyingGlassIcon className="icon" />
          <Cmdk.Input autoFocus value={words} onValueChange={setWords} placeholder={paletteStrings.placeholder} aria-label={paletteStrings.placeholder} />
        </div>
        <Cmdk.List className="palette-list">
          <Cmdk.Empty className="palette-empty">{paletteStrings.empty}</Cmdk.Empty>
          <CommandItems words={words} run={run} />
          <RecordItems words={words} run={run} />
        </Cmdk.List>
      </Cmdk>
    </div>
  );
}

interface ItemsProps {
  readonly words: string;
  readonly run: (action: () => void) => () => void;
}

function CommandItems({ words, run }: ItemsProps) {
  const open = useCase((state) => state.status === 'open');
  const found = commands.filter((command) => (open || !command.needsCase) && holdsWords(command.title, words));
  if (found.length === 0) return null;
  return (
    <Cmdk.Group heading={paletteStrings.commands}>
      {found.map((command) => (
        <Cmdk.Item key={command.id} value={command.id} onSelect={run(command.run)}>
          <CaretRightIcon className="icon" />
          <span className="clip">{command.title}</span>
          {command.keys !== null && <kbd>{command.keys}</kbd>}
        </Cmdk.Item>
      ))}
    </Cmdk.Group>
  );
}

/** Records of one kind shown at most; more words narrow them down. */
const mostShown = 8;

function RecordItems({ words, run }: ItemsProps) {
  const articles = useArticles();
  const claims = useCase((state) => state.claims);
  const briefings = useCase((state) => state.briefings);
  const sources = useCase((state) => state.sources);
  const foundArticles = useMemo(() => firstWith(articles, (article) => nameOfArticle(article), words), [articles, words]);
  const foundClaims = useMemo(() => firstWith([...claims.values()], (claim) => `C${claim.ordinal} ${claim.text}`, words), [claims, words]);
  const foundSources = useMemo(() => firstWith([...sources.values()], (source) => [source.name, ...source.aliases].join(' '), words), [sources, words]);
  const foundBriefings = useMemo(() => firstWith([...briefings.values()], (briefing) => briefing.name, words), [briefings, words]);
  return (
    <>
      {foundArticles.length > 0 && (
        <Cmdk.Group heading={paletteStrings.articles}>
          {foundArticles.map((article) => (
            <ArticleItem key={article.id} article={article} onSelect={run(() => goTo({ view: 'read', articleId: article.id, articleOffset: 0, tagId: null }))} />
          ))}
        </Cmdk.Group>
      )}
      {foundClaims.length > 0 && (
        <Cmdk.Group heading={paletteStrings.claims}>
          {foundClaims.map((claim) => (
            <Cmdk.Item key={claim.id} value={claim.id} onSelect={run(() => showClaim(claim.id))}>
              <QuotesIcon className="icon" />
              <span className="clip" dir="auto">{claim.text}</span>
              <span className="q3 num">{`C${claim.ordinal}`}</span>
            </Cmdk.Item>
          ))}
        </Cmdk.Group>
      )}
      {foundSources.length > 0 && (
        <Cmdk.Group heading={paletteStrings.sources}>
          {foundSources.map((source) => (
            <Cmdk.Item key={source.id} value={source.id} onSelect={run(() => showSource(source.id))}>
              <UserIcon className="icon" />
              <span className="clip" dir="auto">{source.name}</span>
            </Cmdk.Item>
          ))}
        </Cmdk.Group>
      )}
      {foundBriefings.length > 0 && (
        <Cmdk.Group heading={paletteStrings.briefings}>
          {foundBriefings.map((briefing) => (
            <Cmdk.Item key={briefing.id} value={briefing.id} onSelect={run(() => showBriefing(briefing.id))}>
              <PencilSimpleIcon className="icon" />
              <span className="clip" dir="auto">{briefing.name}</span>
            </Cmdk.Item>
          ))}
        </Cmdk.Group>
      )}
    </>
  );
}

function ArticleItem({ article, onSelect }: { readonly article: Article; readonly onSelect: () => void }) {
  const meta = metaOf(article);
  return (
    <Cmdk.Item value={article.id} onSelect={onSelect}>
      <FileTextIcon className="icon" />
      <span className="clip">
        {meta.title ?? article.fileName} <bdi className="q3">{meta.outlet}</bdi>
      </span>
      <span className="q3 num">{publishedText(meta.published, shortDay) ?? paletteStrings.undated}</span>
    </Cmdk.Item>
  );
}

function nameOfArticle(article: Article): string {
  const meta = metaOf(article);
  return [meta.title, meta.outlet, article.fileName].filter(Boolean).join(' ');
}

/** The first items whose name holds all the words, in the order of the case. */
function firstWith<Item>(items: readonly Item[], nameOf: (item: Item) => string, words: string): Item[] {
  const found: Item[] = [];
  for (const item of items) {
    if (found.length === mostShown) break;
    if (holdsWords(nameOf(item), words)) found.push(item);
  }
  return found;
}

function holdsWords(name: string, words: string): boolean {
  const lower = name.toLowerCase();
  return words.toLowerCase().split(/\s+/u).every((word) => lower.includes(word));
}
