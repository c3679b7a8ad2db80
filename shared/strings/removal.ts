const counted = (count: number, one: string, many: string): string => (count === 1 ? `1 ${one}` : `${String(count)} ${many}`);

/** Removing an article for good. */
export const removalStrings = {
  /** What stands for words of a removed article where something has to stand. */
  removedWords: '[removed]',
  title: (title: string) => `Remove “${title}” for good?`,
  gone: 'Its file, its text in every version, its tags and every word of it are deleted, and the case file is written anew. Undo does not bring it back, and no step up to the last one that touched it can be undone any more.',
  kept: 'The case keeps only the SHA-256 of the file and the time of its removal.',
  tags: (count: number) => `${counted(count, 'tag', 'tags')} in it`,
  claims: (count: number) => `${counted(count, 'claim', 'claims')} that nothing else carries`,
  claimsChanged: (count: number) => (count === 1 ? 'what it lends to 1 claim that other articles carry too' : `what it lends to ${String(count)} claims that other articles carry too`),
  citations: (count: number, briefings: readonly string[]) => `${counted(count, 'citation', 'citations')} in ${briefings.join(', ')}: a mark stays, and the export says that it leads to nothing`,
  nothing: 'Nothing else refers to what is removed.',
  touches: 'Also gone are',
  copies: (count: number) => (count === 1 ? 'Another article tells the same story and stays.' : `${String(count)} other articles tell the same story and stay.`),
  repeated: (count: number) =>
    count === 1 ? 'One text of your own repeats a sentence from there, and stays as you wrote it.' : `${String(count)} texts of your own repeat sentences from there, and stay as you wrote them.`,
  elsewhere: 'Copies you saved and PDFs you exported are not touched.',
  backups: (count: number) => `Also delete ${counted(count, 'earlier backup', 'earlier backups')} of this case, which still ${count === 1 ? 'holds' : 'hold'} what is removed`,
  cancel: 'Keep it',
  confirm: 'Remove for good',
  done: (title: string) => `“${title}” is removed for good`,
  /** In place of the words for one article. */
  several: {
    title: (count: number) => `Remove ${String(count)} articles for good?`,
    gone: 'Their files, their texts in every version, their tags and every word of them are deleted, and the case file is written anew. Undo does not bring them back, and no step up to the last one that touched any of them can be undone any more.',
    kept: 'The case keeps only the SHA-256 of each file and the time of its removal.',
    cancel: 'Keep them',
    done: (count: number) => `${counted(count, 'article is', 'articles are')} removed for good`,
  },
  stop: 'Stop, keep the rest',
  progressOf: 'Progress of the removal',
  progress: (done: number, total: number) => `${String(done)} of ${String(total)} removed`,
  backupsDeleted: (count: number) => `${counted(count, 'backup', 'backups')} deleted.`,
  backupsLeft: (count: number) => `${counted(count, 'backup still holds', 'backups still hold')} what is removed.`,
  notRewritten: 'The file could not be written anew just now, because another program reads it or the disk is full. That is done when the case is opened next.',
  choose: 'Choose an article first',
  tooMany: (most: number) => `At most ${String(most)} articles are removed at a time`,
} as const;
