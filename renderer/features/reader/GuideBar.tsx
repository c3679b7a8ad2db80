import { readerStrings } from '../../../shared/strings/reader.js';
import { Button } from '../../ui/Button.js';
import { useSelectedTag } from './article-tags.js';
import { useReader } from './reader-store.js';

/** After an attribution was made: which of its parts are still missing, and the key for each. */
export function GuideBar() {
  const guidedId = useReader((state) => state.guidedId);
  const tag = useSelectedTag();
  if (tag === null || tag.kind !== 'attribution' || tag.id !== guidedId) return null;
  return (
    <div className="reader-guide" role="group" aria-label={readerStrings.guide}>
      {tag.source.length === 0 && (
        <span>
          {readerStrings.guideSource} <kbd>{readerStrings.keys.source}</kbd>
        </span>
      )}
      {tag.cue.length === 0 && (
        <span>
          {readerStrings.guideCue} <kbd>{readerStrings.keys.cue}</kbd>
        </span>
      )}
      <span className="grow" />
      <Button size="small" look="quiet" onClick={() => useReader.setState({ guidedId: null, focusWanted: 'reader' })}>
        {readerStrings.guideDone}
      </Button>
    </div>
  );
}
