import { Command as Cmdk } from 'cmdk';
import { useMemo } from 'react';
import { metaOf, type Article } from '../../../shared/domain/article.js';
import { publishedText, shortDay } from '../../../shared/print/print-dates.js';
import { paletteStrings } from '../../../shared/strings/shell.js';
import { useArticles, useCase } from '../../state/case-store.js';
import { showSource } from '../../state/ledger-store.js';
import { goTo, showBriefing, showClaim } from '../../state/place-store.js';
import { useRecentRecords, type RecentRecord } from '../../state/recent-records.js';
import { FileTextIcon, PencilSimpleIcon, QuotesIcon, UserIcon } from '../../ui/icons.js';
import { findByName, nameOfArticle, nameOfBriefing, nameOfClaim, nameOfSource, type FoundRecords, type NamedRecord, type NamedRecords } from './named-records.js';

interface RecordItemsProps {
  readonly words: string;
  /** Of each kind at most. */
  readonly most: number;
  readonly run: (action: () => void) => () => void;
}

/** Articles, claims, sources and briefings whose names hold the words. */
export function RecordItems({ words, most, run }: RecordItemsProps) {
  const articles = useArticles();
  const claims = useCase((state) => state.claims);
  const sources = useCase((state) => state.sources);
  const briefings = useCase((state) => state.briefings);
  const foundArticles = useMemo(() => findByName(articles, { nameOf: nameOfArticle, words, most }), [articles, words, most]);
  const foundClaims = useMemo(() => findByName([...claims.values()], { nameOf: nameOfClaim, words, most }), [claims, words, most]);
  const foundSources = useMemo(() => findByName([...sources.values()], { nameOf: nameOfSource, words, most }), [sources, words, most]);
  const foundBriefings = useMemo(() => findByName([...briefings.values()], { nameOf: nameOfBriefing, words, most }), [briefings, words, most]);
  return (
    <>
      <Group heading={paletteStrings.articles} found={foundArticles} named={(record) => ({ kind: 'article', record })} run={run} />
      <Group heading={paletteStrings.claims} found={foundClaims} named={(record) => ({ kind: 'claim', record })} run={run} />
      <Group heading={paletteStrings.sources} found={foundSources} named={(record) => ({ kind: 'source', record })} run={run} />
      <Group heading={paletteStrings.briefings} found={foundBriefings} named={(record) => ({ kind: 'briefing', record })} run={run} />
    </>
  );
}

interface GroupProps<Item> {
  readonly heading: string;
  readonly found: FoundRecords<Item>;
  readonly named: (item: Item) => NamedRecord;
  readonly run: RecordItemsProps['run'];
}

function Group<Item>({ heading, found: { first, more }, named, run }: GroupProps<Item>) {
  if (first.length === 0) return null;
  return (
    <Cmdk.Group heading={heading}>
      {first.map((item) => {
        const record = named(item);
        return <RecordItem key={record.record.id} named={record} run={run} />;
      })}
      {more > 0 && <p className="palette-more q3 num">{paletteStrings.more(more)}</p>}
    </Cmdk.Group>
  );
}

/** What was opened last, in that order; what the case no longer holds is left out. */
export function RecentItems({ run }: Pick<RecordItemsProps, 'run'>) {
  const records = useCase();
  const recent = useRecentRecords((state) => state.recent);
  const named = recent.flatMap((one) => recordOf(records, one) ?? []);
  if (named.length === 0) return null;
  return (
    <Cmdk.Group heading={paletteStrings.recent}>
      {named.map((one) => (
        <RecordItem key={one.record.id} named={one} idPrefix="recent-" run={run} />
      ))}
    </Cmdk.Group>
  );
}

/** `null` for what is in the case no more, or hidden in it. */
function recordOf({ articles, claims, sources, briefings }: NamedRecords, recent: RecentRecord): NamedRecord | null {
  switch (recent.kind) {
    case 'article': {
      const record = articles.get(recent.id);
      return record === undefined || record.hidden ? null : { kind: 'article', record };
    }
    case 'claim': {
      const record = claims.get(recent.id);
      return record === undefined ? null : { kind: 'claim', record };
    }
    case 'source': {
      const record = sources.get(recent.id);
      return record === undefined ? null : { kind: 'source', record };
    }
    case 'briefing': {
      const record = briefings.get(recent.id);
      return record === undefined ? null : { kind: 'briefing', record };
    }
  }
}

interface RecordItemProps {
  readonly named: NamedRecord;
  /** Makes the row another one than that of the same record further below. */
  readonly idPrefix?: string;
  readonly run: RecordItemsProps['run'];
}

function RecordItem({ named, idPrefix = '', run }: RecordItemProps) {
  const value = idPrefix + named.record.id;
  switch (named.kind) {
    case 'article':
      return <ArticleItem value={value} article={named.record} onSelect={run(() => goTo({ view: 'read', articleId: named.record.id, articleOffset: 0, tagId: null }))} />;
    case 'claim':
      return (
        <Cmdk.Item value={value} onSelect={run(() => showClaim(named.record.id))}>
          <QuotesIcon className="icon" />
          <span className="clip" dir="auto">{named.record.text}</span>
          <span className="q3 num">{`C${named.record.ordinal}`}</span>
        </Cmdk.Item>
      );
    case 'source':
      return (
        <Cmdk.Item value={value} onSelect={run(() => showSource(named.record.id))}>
          <UserIcon className="icon" />
          <span className="clip" dir="auto">{named.record.name}</span>
        </Cmdk.Item>
      );
    case 'briefing':
      return (
        <Cmdk.Item value={value} onSelect={run(() => showBriefing(named.record.id))}>
          <PencilSimpleIcon className="icon" />
          <span className="clip" dir="auto">{named.record.name}</span>
        </Cmdk.Item>
      );
  }
}

interface ArticleItemProps {
  readonly value: string;
  readonly article: Article;
  readonly onSelect: () => void;
}

function ArticleItem({ value, article, onSelect }: ArticleItemProps) {
  const meta = metaOf(article);
  return (
    <Cmdk.Item value={value} onSelect={onSelect}>
      <FileTextIcon className="icon" />
      <span className="clip">
        <bdi>{meta.title ?? article.fileName}</bdi> <bdi className="q3">{meta.outlet}</bdi>
      </span>
      <span className="q3 num">{publishedText(meta.published, shortDay) ?? paletteStrings.undated}</span>
    </Cmdk.Item>
  );
}
