import { metaFields, metaOf, type Article, type ArticleText } from '../../../../shared/domain/article.js';
import { inspectorStrings } from '../../../../shared/strings/inspector.js';
import { reviewStrings } from '../../../../shared/strings/review.js';
import { ask } from '../../../app/actions.js';
import { notify } from '../../../state/notices.js';
import { CopyIcon } from '../../../ui/icons.js';
import { IconButton } from '../../../ui/IconButton.js';
import { useReader } from '../reader-store.js';
import { CheckText } from '../review/CheckText.js';
import { MetaFieldRow } from './MetaFieldRow.js';
import { Fact, Section } from './Section.js';

/** What is known of the open article: each value with where it was found, and the file it came from. */
export function ArticleDetails({ article }: { readonly article: Article }) {
  const text = useReader((state) => (state.reading?.article.id === article.id ? state.reading.article : null));
  return (
    <>
      <div className="pane-head">
        <h2 tabIndex={-1} data-pane-focus="">
          {inspectorStrings.headings.article}
        </h2>
      </div>
      <div className="scroll inspector-scroll">
        <section className="inspector-section">
          <dl className="inspector-meta">
            {metaFields.map((field) => (
              <MetaFieldRow key={field} article={article} meta={metaOf(article)} field={field} evidence={text?.evidence[field] ?? null} />
            ))}
          </dl>
        </section>
        <FileSection article={article} />
        {text !== null && <CleaningLog log={text.log} />}
      </div>
    </>
  );
}

const { fileFields } = inspectorStrings;
const bytesPerKilobyte = 1024;

function FileSection({ article }: { readonly article: Article }) {
  const copy = async (): Promise<void> => {
    if ((await ask('app:copy', { text: article.sha256 })) === null) return;
    notify({ kind: 'done', title: inspectorStrings.copied, text: null, action: null });
  };
  return (
    <Section title={inspectorStrings.file}>
      <dl className="inspector-facts">
        <Fact label={fileFields.fileName}>
          <span className="mono wrap-anywhere">{article.fileName}</span>
        </Fact>
        <Fact label={fileFields.captured}>
          <time dateTime={new Date(article.capturedAtMs).toISOString()}>{new Date(article.capturedAtMs).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })}</time>
        </Fact>
        <Fact label={fileFields.size}>
          <span className="num">{inspectorStrings.sizeKb(Math.max(1, Math.round(article.sizeBytes / bytesPerKilobyte)))}</span>
        </Fact>
        <Fact label={fileFields.words}>
          <span className="num">{article.wordCount.toLocaleString('en-GB')}</span>
        </Fact>
        <Fact label={reviewStrings.version}>
          <span className="num">{article.textVersion}</span>
        </Fact>
        <Fact label={fileFields.sha256}>
          <span className="row hash">
            <span className="mono wrap-anywhere">{article.sha256}</span>
            <IconButton small label={inspectorStrings.copyHash} onClick={() => void copy()}>
              <CopyIcon aria-hidden="true" />
            </IconButton>
          </span>
        </Fact>
      </dl>
      <CheckText article={article} />
    </Section>
  );
}

/** What cleaning decided, folded away: read when a paragraph is missed or a banner was kept. */
function CleaningLog({ log }: { readonly log: ArticleText['log'] }) {
  return (
    <section className="inspector-section">
      <details className="inspector-log">
        <summary>{inspectorStrings.cleaning}</summary>
        {log.length === 0 && <p className="q3">{inspectorStrings.cleaningNone}</p>}
        <ol>
          {log.map((entry, at) => (
            <li key={at}>{inspectorStrings.cleaningStep(entry.step, entry.why, entry.count)}</li>
          ))}
        </ol>
      </details>
    </section>
  );
}
